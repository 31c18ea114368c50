// An article's text as the finders of date clues are given it, and what they find, for their tests.
#pragma once
#include <string>
#include <vector>

#include "indexer/recognise/clue.hpp"
#include "indexer/recognise/clue_text.hpp"
#include "tests/indexer/recognise/recognised.hpp"
#include "tests/support/catch.hpp"

namespace support {

// Keeps what the words point into; not moved.
class ReadText {
 public:
  ReadText(const indexer::PhraseBook& book, const std::string& text, const std::string& title = "")
      : article_(article_of(title, text + "\n")),
        passage_(indexer::make_passage(article_)),
        text_(indexer::read_clue_text(passage_, book)) {}
  ReadText(const ReadText&) = delete;
  ReadText& operator=(const ReadText&) = delete;
  const indexer::ClueText& text() const { return text_; }

 private:
  corpus::Article article_;
  indexer::Passage passage_;
  indexer::ClueText text_;
};

// What `finder` finds in a text: its `clues` do the finding, with the phrases of its `book`.
template <typename Finder>
std::vector<indexer::Clue> clues_in(const Finder& finder, const std::string& text,
                                    const std::string& title = "") {
  const ReadText read(finder.book, text, title);
  std::vector<indexer::Clue> clues;
  finder.clues.find(read.text(), clues);
  return clues;
}

// "2012..2016", "2012..", ".." or "none", with a '?' behind a clue that is only likely.
inline std::string shown(const indexer::Clue& clue) {
  if (clue.days.is_empty()) return "none";
  if (const auto day = clue.days.only_day()) return schema::to_iso(*day);
  const auto end = [](const std::optional<int>& year) { return year ? std::to_string(*year) : ""; };
  const schema::YearRange years = clue.days.years();
  return end(years.from) + ".." + end(years.to) +
         (clue.weight == indexer::Weight::Likely ? "?" : "");
}

// The clues, apart by spaces; "nothing" where there are none.
inline std::string shown(const std::vector<indexer::Clue>& clues) {
  std::string all;
  for (const indexer::Clue& clue : clues) all += (all.empty() ? "" : " ") + shown(clue);
  return all.empty() ? "nothing" : all;
}

struct Row {
  std::string text;
  std::string_view found;
};
// Holds what `find` finds in each text to what is expected.
template <typename Find>
void check_each(const std::vector<Row>& rows, Find find) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(find(row.text) == row.found);
  }
}

}  // namespace support
