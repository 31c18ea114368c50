// An article's text as the finders of date clues are given it, for their tests.
#pragma once
#include <string>
#include <vector>

#include "indexer/recognise/clue.hpp"
#include "indexer/recognise/clue_text.hpp"

namespace support {

// Keeps what the words point into; not moved.
class ReadText {
 public:
  ReadText(const indexer::PhraseBook& book, const std::string& text,
           const std::string& title = "") {
    article_.title = title;
    article_.text = text + "\n";
    passage_ = indexer::make_passage(article_);
    text_ = indexer::read_clue_text(passage_, book);
  }
  ReadText(const ReadText&) = delete;
  ReadText& operator=(const ReadText&) = delete;
  const indexer::ClueText& text() const { return text_; }

 private:
  corpus::Article article_;
  indexer::Passage passage_;
  indexer::ClueText text_;
};

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

}  // namespace support
