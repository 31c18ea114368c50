// What is likely of a text because it is news: it opens with what has just happened or is about to,
// names a month without its year only while one such month is near, and plans a few years ahead.
#pragma once
#include <array>
#include <vector>

#include "indexer/recognise/calendar_words.hpp"
#include "indexer/recognise/clue.hpp"
#include "indexer/recognise/tense.hpp"

namespace indexer {

class NewsClues {
 public:
  // Refers to `words` and `tense`, which must outlive it. Months are looked for in years up to
  // `last_year`.
  NewsClues(PhraseBook& book, const CalendarWords& words, const TenseWords& tense, int last_year);

  // All of them are likely at most: a feature may open otherwise.
  void find(const ClueText& text, std::vector<Clue>& clues) const;

 private:
  void add_days(const ClueText& text, const ClueSentence& sentence, std::vector<Clue>& clues) const;
  void add_months(const ClueText& text, const ClueSentence& sentence,
                  std::vector<Clue>& clues) const;
  void add_year_ends(const ClueText& text, const ClueSentence& sentence,
                     std::vector<Clue>& clues) const;
  void add_goals(const ClueText& text, const ClueSentence& sentence,
                 std::vector<Clue>& clues) const;
  bool names_year_behind(const ClueText& text, const ClueSentence& sentence,
                         std::uint32_t at) const;

  const CalendarWords& words_;
  const TenseWords& tense_;
  int last_year_;
  WordId in_, from_, until_, by_, of_, last_, next_, year_, that_, this_;
  PhraseId new_year_;
  std::array<PhraseId, 2> christmas_;
};

}  // namespace indexer
