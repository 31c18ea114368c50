// Reads files and texts as the programs do, for tests of what comes out.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/formats.hpp"
#include "corpus/reader.hpp"
#include "schema/vocabulary.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace reading {

inline const corpus::ReadContext& context() {
  static const corpus::ReadContext context(schema::Vocabulary::built_in());
  return context;
}

inline const corpus::Furniture& furniture() {
  static const corpus::Furniture furniture(schema::Vocabulary::built_in());
  return furniture;
}

// The article of a plain text, of a page; there must be one.
inline corpus::Article article_of(std::string_view text) {
  return std::get<corpus::Article>(corpus::read_plain_text(text, furniture()));
}
inline corpus::Article page_of(std::string_view html) {
  return std::get<corpus::Article>(corpus::read_html(html, furniture()));
}

// The date that `article` states, if it states one and no more; else none, which no article states.
inline schema::Date only_date(const corpus::Article& article) {
  return article.dates.size() == 1 ? article.dates.front().date : schema::Date{};
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

inline corpus::Article only(const Outcome& outcome) {
  REQUIRE(outcome.articles.size() == 1);
  return outcome.articles.front();
}

// Why nothing was read but one file or record.
inline std::string only_reason(const Outcome& outcome) {
  REQUIRE(outcome.articles.empty());
  REQUIRE(outcome.rejections.size() == 1);
  return outcome.rejections.front().reason;
}

// "item|reason" of all that was rejected.
inline std::vector<std::string> reasons(const Outcome& outcome) {
  std::vector<std::string> lines;
  for (const corpus::Rejection& rejection : outcome.rejections) {
    lines.push_back(rejection.item + '|' + rejection.reason);
  }
  return lines;
}

// A text with its empty lines between paragraphs, as an article has it: without.
inline std::string squeezed(std::string text) {
  for (std::size_t at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n"))
    text.erase(at, 1);
  return text;
}

}  // namespace reading
