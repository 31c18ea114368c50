// The articles of a corpus with the facets that Picket found in them, in the form that a peer loads
// fastest, so that all index the same.
//
//   peer_input lines|groonga|scriptindex CORPUS.jsonl HITS.jsonl > OUT
//
// HITS is what `picket-search --all-copies --format jsonl` prints of the index of CORPUS.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tests/bench/labelled.hpp"

namespace {

using bench::kFacets;
using bench::Labelled;
using nlohmann::json;

std::vector<std::string> values_of(const json& hit, const std::string& facet) {
  if (facet == "year") return {hit["year"].is_null() ? "unknown" : hit["year"].dump()};
  std::vector<std::string> values;
  for (const json& value : hit[facet]) {
    values.push_back(value.is_object() ? value["value"].get<std::string>()
                                       : value.get<std::string>());
  }
  return values;
}

// By the "id" of the corpus, which is Picket's item.
std::unordered_map<std::string, Labelled> facets_of_hits(const std::string& file) {
  std::unordered_map<std::string, Labelled> articles;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const json hit = json::parse(line);
    Labelled& article = articles[hit["item"]];
    for (std::size_t i = 0; i < kFacets.size(); ++i) article.facets[i] = values_of(hit, kFacets[i]);
  }
  return articles;
}

std::string on_one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  std::ranges::replace(text, '\t', ' ');
  return text;
}

void write_lines(const Labelled& article) {
  std::cout << article.title << bench::kBetweenCells << article.text;
  for (const auto& values : article.facets) {
    std::cout << bench::kBetweenCells;
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::cout << (i == 0 ? "" : std::string(1, bench::kBetweenValues)) << values[i];
    }
  }
  std::cout << '\n';
}

void write_groonga(const Labelled& article) {
  json row{{"title", article.title}, {"text", article.text}};
  for (std::size_t i = 0; i < kFacets.size(); ++i) row[kFacets[i]] = article.facets[i];
  std::cout << row.dump() << ",\n";
}

void write_scriptindex(const Labelled& article) {
  std::cout << "title=" << article.title << "\ntext=" << article.text << '\n';
  for (std::size_t i = 0; i < kFacets.size(); ++i) {
    for (const std::string& value : article.facets[i]) {
      std::cout << kFacets[i] << '=' << value << '\n';
    }
  }
  std::cout << '\n';
}

int write(std::string_view form, const std::string& corpus, const std::string& hits) {
  const auto facets = facets_of_hits(hits);
  std::ifstream in(corpus);
  if (form == "groonga") std::cout << "load --table Articles\n[\n";
  for (std::string line; std::getline(in, line);) {
    const json row = json::parse(line);
    const auto found = facets.find(row["id"]);
    Labelled article = found == facets.end() ? Labelled{} : found->second;
    article.title = on_one_line(row["title"]);
    article.text = on_one_line(row["text"]);
    if (form == "groonga") {
      write_groonga(article);
    } else if (form == "scriptindex") {
      write_scriptindex(article);
    } else {
      write_lines(article);
    }
  }
  if (form == "groonga") std::cout << "]\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const bool is_known = words.size() == 3 &&
                        (words[0] == "lines" || words[0] == "groonga" || words[0] == "scriptindex");
  if (!is_known) {
    std::cerr << "peer_input lines|groonga|scriptindex CORPUS.jsonl HITS.jsonl\n";
    return 2;
  }
  std::ios::sync_with_stdio(false);
  try {
    return write(words[0], words[1], words[2]);
  } catch (const std::exception& error) {
    std::cerr << "peer_input: " << error.what() << '\n';
    return 2;
  }
}
