// What the dated events and introductions that a text tells of prove of its day.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/recognise/calendar_words.hpp"
#include "indexer/recognise/clue.hpp"
#include "indexer/recognise/tense.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

class EventClues {
 public:
  // Refers to `words` and `tense`, which must outlive it. Throws Error (Vocabulary) for a row whose
  // dates are none.
  EventClues(PhraseBook& book, const CalendarWords& words, const TenseWords& tense,
             const schema::Vocabulary& vocabulary);

  // A cue counts when all its parts stand in one sentence, or in the headline and the first
  // sentence together; each row once. Rows of current news count only where the sentence does not
  // look back.
  void find(const ClueText& text, std::vector<Clue>& clues) const;

 private:
  struct Row {
    std::string name;
    DaySet days;
    bool outlives_news = false;  // may be told at any time after: no mark of looking back ends it
    Weight weight = Weight::Certain;
  };
  // A day and month within a cue: "December 22".
  struct CueDay {
    unsigned month, day;
  };
  struct Cue {
    std::uint32_t row;
    std::vector<PhraseId> other_parts;
    std::optional<CueDay> day;
  };
  // Where the parts of a cue are looked for.
  struct Scope {
    const ClueSentence* sentence;
    const ClueSentence* joined;  // read with it; null: none
  };

  void add_cue(PhraseBook& book, std::uint32_t row, std::string_view text);
  void find_in(const ClueText& text, const Scope& scope, std::vector<bool>& is_told,
               std::vector<Clue>& clues) const;
  std::optional<DaySet> days_of(const ClueText& text, const ClueSentence& sentence,
                                const Cue& cue) const;

  const CalendarWords& words_;
  const TenseWords& tense_;
  std::vector<Row> rows_;
  std::vector<std::vector<Cue>> cues_by_first_part_;  // by phrase
};

}  // namespace indexer
