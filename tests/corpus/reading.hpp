// Reads a sample file as the programs do, for tests of what comes out.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/reader.hpp"
#include "schema/vocabulary.hpp"
#include "tests/support/temp_dir.hpp"

namespace reading {

inline const corpus::ReadContext& context() {
  static const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  static const corpus::ReadContext context(vocabulary);
  return context;
}

struct Outcome {
  std::vector<corpus::Article> articles;
  std::vector<corpus::Rejection> rejections;
  std::vector<corpus::Skipped> skipped;
};

inline Outcome read(const std::filesystem::path& file,
                    const corpus::ReadContext& with = context()) {
  Outcome outcome;
  corpus::read_articles(file, file.parent_path(), with, [&](corpus::ReadOutcome found) {
    if (auto* article = std::get_if<corpus::Article>(&found)) {
      outcome.articles.push_back(std::move(*article));
    } else if (auto* rejection = std::get_if<corpus::Rejection>(&found)) {
      outcome.rejections.push_back(std::move(*rejection));
    } else {
      outcome.skipped.push_back(std::move(std::get<corpus::Skipped>(found)));
    }
  });
  return outcome;
}

// What comes out of a file called `name` that holds `bytes`.
inline Outcome read(std::string_view name, std::string_view bytes) {
  const support::TempDir folder;
  return read(folder.write(name, bytes));
}

}  // namespace reading
