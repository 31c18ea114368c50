// What the lengths of time in a text prove of its day: "two years on", "13 years after", "a pay
// offer for 2005-07".
#pragma once
#include <optional>
#include <vector>

#include "indexer/recognise/calendar_words.hpp"
#include "indexer/recognise/clue.hpp"
#include "indexer/recognise/tense.hpp"

namespace indexer {

class PeriodClues {
 public:
  // Refers to `words` and `tense`, which must outlive it.
  PeriodClues(PhraseBook& book, const CalendarWords& words, const TenseWords& tense);

  void find(const ClueText& text, std::vector<Clue>& clues) const;

 private:
  // The past dates that an article states in full, to count from; in order of their words.
  struct Anchors {
    std::vector<WrittenDate> dates;
    bool are_of_one_year = true;
  };
  // "two years on", "forty years this month", from the number to the last word.
  struct Count {
    std::uint32_t first, last;
    int years;
    WordId ending;  // on, ago, after or this
  };

  Anchors anchors_in(const ClueText& text) const;
  std::optional<Count> count_at(const ClueText& text, const ClueSentence& sentence,
                                std::uint32_t at) const;
  // What a count of the sentence at `place` is from; null: nothing is told.
  const WrittenDate* anchor_of(const ClueText& text, const Anchors& anchors, std::size_t place,
                               const Count& count) const;
  Clue clue_of(const ClueText& text, const ClueSentence& sentence, const Count& count,
               const WrittenDate& anchor) const;
  void add_pay_years(const ClueText& text, const ClueSentence& sentence,
                     std::vector<Clue>& clues) const;

  const CalendarWords& words_;
  const TenseWords& tense_;
  WordId years_, year_, on_, ago_, after_, in_, since_, now_, this_, pay_word_;
  IdSet news_, spans_, barely_, over_, pay_;
};

}  // namespace indexer
