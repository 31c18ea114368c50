// Scores what the real programs make of a labelled folder, prints a table, and fails below floors.
//
//   evaluate --programs DIR [--floors FILE] [--queries FOLDER] [--errors] FOLDER...
//
// --queries: more queries and judgments over the same articles, scored apart. DIR holds
// picket-index and picket-search. FILE: a score's name, TAB, the least it may be. Of several
// folders, each with an index of its own, the searches are scored together.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/evaluation/label_set.hpp"
#include "tests/evaluation/scores.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temp_dir.hpp"

namespace {

using namespace evaluation;

struct Options {
  std::filesystem::path programs, floors, queries;
  std::vector<std::filesystem::path> folders;
  bool shows_errors = false;
};

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--errors") {
      options.shows_errors = true;
    } else if (word == "--programs" && i + 1 < argc) {
      options.programs = argv[++i];
    } else if (word == "--floors" && i + 1 < argc) {
      options.floors = argv[++i];
    } else if (word == "--queries" && i + 1 < argc) {
      options.queries = argv[++i];
    } else {
      options.folders.emplace_back(word);
    }
  }
  if (options.programs.empty() || options.folders.empty()) {
    throw std::runtime_error(
        "usage: evaluate --programs DIR [--floors FILE] [--queries FOLDER] [--errors] FOLDER...");
  }
  return options;
}

// The least each named score may be, and which of them the table does not reach.
int print_and_compare(const Table& table, const std::filesystem::path& floors) {
  std::map<std::string, double> least;
  std::ifstream in(floors);
  for (std::string name, value; std::getline(in, name, '\t') && std::getline(in, value);) {
    least[name] = std::stod(value);
  }
  int below = 0;
  for (const Score& score : table.scores) {
    const auto floor = least.find(score.name);
    const bool is_below = floor != least.end() && score.value < floor->second - 1e-9;
    below += is_below;
    std::printf("%-28s %6.3f  %-50s", score.name.c_str(), score.value, score.detail.c_str());
    if (floor != least.end())
      std::printf(" floor %.3f%s", floor->second, is_below ? "  BELOW" : "");
    std::printf("\n");
    least.erase(score.name);
  }
  for (const auto& [name, value] : least) {
    std::printf("%-28s not measured, floor %.3f  BELOW\n", name.c_str(), value);
    ++below;
  }
  return below;
}

// Indexes the folder and adds its scores to `table`.
void score_folder(const std::filesystem::path& folder, const Options& options, Table& table) {
  LabelSet set = load(folder);
  const support::TempDir temp;
  setenv("XDG_CONFIG_HOME", temp.path().c_str(), 1);  // the vocabulary that ships, no user's
  setenv("XDG_STATE_HOME", temp.path().c_str(), 1);
  const Programs programs{.index = options.programs / "picket-index",
                          .search = options.programs / "picket-search",
                          .db = temp.path() / "index"};
  const support::Finished built =
      support::finished({programs.index.string(), "--db", programs.db.string(), "update",
                         std::filesystem::absolute(set.articles).string()});
  if (built.status > 1) throw std::runtime_error("picket-index failed");
  if (!set.is_plain) {
    if (options.folders.size() == 1) score_reading(set, programs, table);
    score_folding(set, programs, table);
  }
  score_ranking(set, programs, "", table);
  if (!options.queries.empty()) {
    set.queries = load_queries(options.queries);
    score_ranking(set, programs, options.queries.filename().string() + " ", table);
  }
}

int evaluate(const Options& options) {
  Table table;
  for (const auto& folder : options.folders) score_folder(folder, options, table);
  conclude_search(table);
  if (options.shows_errors) {
    for (const std::string& error : table.errors) std::printf("%s\n", error.c_str());
  }
  return print_and_compare(table, options.floors) == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return evaluate(parse(argc, argv));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "evaluate: %s\n", error.what());
    return 2;
  }
}
