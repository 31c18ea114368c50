// What the dates written in a text prove of the day on which it was written.
#pragma once
#include <vector>

#include "indexer/recognise/calendar_words.hpp"
#include "indexer/recognise/clue.hpp"
#include "indexer/recognise/tense.hpp"

namespace indexer {

class CalendarClues {
 public:
  // Refers to `words` and `tense`, which must outlive it. Dates without a year are looked for in
  // years up to `last_year`.
  CalendarClues(PhraseBook& book, const CalendarWords& words, const TenseWords& tense,
                int last_year);

  void find(const ClueText& text, std::vector<Clue>& clues) const;

 private:
  // A phrase that places a date beside the article: "tomorrow", "last month".
  struct Relative {
    PhraseId phrase;
    int from = 0, to = 0;  // days of the article after the date; unused where months is set
    bool is_month = false;
    int months = 0;  // of the article after the date's month
  };

  void find_in_sentence(const ClueText& text, const ClueSentence& sentence,
                        std::vector<Clue>& clues) const;
  const Relative* relative_beside(const ClueText& text, const ClueSentence& sentence,
                                  const WrittenDate& date) const;
  DaySet days_by(const Relative& relative, const WrittenDate& date) const;
  void add_dated(const ClueText& text, const ClueSentence& sentence, const WrittenDate& date,
                 std::vector<Clue>& clues) const;
  void add_bare_years(const ClueText& text, const ClueSentence& sentence,
                      const std::vector<WrittenDate>& dates, std::vector<Clue>& clues) const;

  const CalendarWords& words_;
  const TenseWords& tense_;
  int last_year_;
  PhraseId its_ = 0;
  std::vector<Relative> relatives_;
  WordId since_, in_, during_, on_;
};

}  // namespace indexer
