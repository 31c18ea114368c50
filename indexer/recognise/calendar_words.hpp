// The words of the calendar in an article, and the dates that they make.
#pragma once
#include <chrono>
#include <optional>
#include <vector>

#include "indexer/recognise/clue_text.hpp"
#include "indexer/recognise/day_set.hpp"

namespace indexer {

// A date as far as it is written: a day with its month at least, or a month with its year.
struct WrittenDate {
  std::uint32_t first, last;  // its words, the latter exclusive, the weekday with them
  int year = 0;               // 0: left out
  unsigned month = 0;         // 1..12
  unsigned day = 0;           // 0: only the month is written
  std::optional<std::chrono::weekday> weekday;
};

// Whether the word is of one of the dates.
bool is_in_any(const std::vector<WrittenDate>& dates, std::uint32_t word);

class CalendarWords {
 public:
  explicit CalendarWords(PhraseBook& book);

  // The dates of `sentence`, in order.
  std::vector<WrittenDate> dates_in(const ClueText& text, const ClueSentence& sentence) const;
  // 0 to 99 for "two", "Twenty" or "20"; -1: no number, or a greater one.
  int count_of(const Word& word) const;
  // A year that stands alone: "2015". 0: none.
  static int year_of(const Word& word);
  // 1 to 12 for the name of a month; 0: none.
  unsigned month_of(const Word& word) const;

 private:
  enum Role : std::uint8_t {
    kNothing = 0,
    kMonth = 1,
    kWeekday = 13,
    kOf = 20,
    kThe = 21,
    kNumber = 22
  };
  std::uint8_t role_of(const Word& word) const {
    return word.id < roles_.size() ? roles_[word.id] : std::uint8_t{kNothing};
  }
  std::optional<WrittenDate> named_date_at(const ClueText& text, const ClueSentence& sentence,
                                           std::uint32_t at) const;
  void take_weekday(const ClueText& text, const ClueSentence& sentence, WrittenDate& date) const;
  void set_role(WordId id, unsigned role);

  std::vector<std::uint8_t> roles_;  // by word
};

// Before it no date that leaves its year out is looked for.
inline constexpr int kFirstYearSought = 1960;

// The days, in years from `first_year` to `last_year` where the date leaves its year out, that lie
// `from` to `to` days after the date; a year in which its weekday is another has none.
DaySet days_about(const WrittenDate& date, int from, int to, int first_year, int last_year);

}  // namespace indexer
