// What the dated events and introductions that a text tells of prove of its day.
#pragma once
#include <array>
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
  // sentence together; each row once. A cue that several rows have may mean any of them. Rows of
  // current news count only where the sentence does not look back. "in September last year" beside
  // an event of some September places the article in the year after, "in the past 12 weeks" beside
  // one of a day soon after it.
  void find(const ClueText& text, std::vector<Clue>& clues) const;

 private:
  struct Row {
    std::string name;
    DaySet days;
    bool outlives_news = false;  // may be told at any time after: no mark of looking back ends it
    Weight weight = Weight::Certain;
    std::optional<schema::Date> begun;  // the day or month of its start, where that is known
    bool is_of_a_day = false;           // an attack, a crash: over when it is told of
  };
  // "in recent weeks": how many days it reaches back.
  struct Late {
    PhraseId phrase;
    int days;
  };
  // A day and month within a cue: "December 22".
  struct CueDay {
    unsigned month, day;
  };
  struct Cue {
    std::vector<std::uint32_t> rows;
    std::vector<PhraseId> parts;
    std::optional<CueDay> day;
    bool looks_back = false;  // "last October": in a sentence that looks back too
  };
  // What is known of the article while its sentences are gone through.
  struct Search {
    const ClueText& text;
    std::vector<bool> is_told;           // by row
    std::vector<std::uint32_t> seen_in;  // by phrase: the round in which it was seen last
    std::uint32_t round = 0;
    std::vector<Clue>& clues;
  };

  static Cue cue_of(PhraseBook& book, std::string_view text);
  // Sentences that are read together.
  using Scope = std::vector<const ClueSentence*>;
  void find_in(Search& search, const Scope& scope) const;
  void tell(Search& search, const Scope& scope, const Cue& cue, const std::string& words) const;
  void tell_last_year(Search& search, const Scope& scope, const Row& row) const;
  void tell_of_late(Search& search, const Scope& scope, const Row& row) const;
  std::optional<WrittenDate> day_written(const ClueText& text, const Scope& scope,
                                         const CueDay& day) const;

  const CalendarWords& words_;
  const TenseWords& tense_;
  std::vector<Row> rows_;
  std::vector<std::vector<Cue>> cues_by_first_part_;  // by phrase
  PhraseId last_part_ = 0;                            // the greatest phrase of any cue
  std::array<PhraseId, 12> last_years_{};             // "January last year" and so on
  std::vector<Late> of_late_;                         // "earlier this year" and so on
};

}  // namespace indexer
