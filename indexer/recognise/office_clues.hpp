// What the office-holders that a text names prove of its day.
#pragma once
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/recognise/clue.hpp"
#include "indexer/recognise/tense.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

class OfficeClues {
 public:
  // Refers to `tense`, which must outlive it. Throws Error (Vocabulary) for a row whose dates are
  // none.
  OfficeClues(PhraseBook& book, const TenseWords& tense, const schema::Vocabulary& vocabulary);

  // A name counts only with its office beside it ("PCS general secretary Fran Heathcote", "Theresa
  // May, the home secretary"); "former" and its like leave only the start of the term, "shadow" and
  // "deputy" nothing. "New" and "...'s government" make the first year and the term likely.
  void find(const ClueText& text, std::vector<Clue>& clues) const;

 private:
  struct Term {
    std::vector<PhraseId> titles;
    std::vector<PhraseId> bodies;  // what its body is called
    Weight weight;                 // Likely where only the years of the term are known
    bool is_general;    // many bodies have such an office: another's name beside it voids the term
    DaySet days;        // in office
    DaySet days_since;  // in office or later
    DaySet days_new;    // the first year in office
  };
  enum class Holding : unsigned char { None, Past, Present };
  struct Title {
    std::uint32_t first, last;  // words
    PhraseId phrase;
    bool is_apart = false;  // in the sentence of a name, not beside it
  };

  std::vector<Title> titles_beside(const ClueText& text, const ClueSentence& sentence,
                                   const FoundPhrase& name) const;
  // The title in a sentence that names somebody elsewhere.
  std::optional<Title> title_apart(const ClueText& text, const ClueSentence& sentence) const;
  Holding holding(const ClueText& text, const ClueSentence& sentence, const Title& title) const;
  // Whether the title is said to be of a body that is none of `bodies`.
  bool is_of_another_body(const ClueText& text, const ClueSentence& sentence, const Title& title,
                          const std::vector<PhraseId>& bodies) const;
  bool is_new(const ClueText& text, const ClueSentence& sentence, const Title& title) const;
  void add_clue(const ClueText& text, const ClueSentence& sentence, const FoundPhrase& name,
                std::vector<Clue>& clues) const;
  // What each body is called that was met, so that no row looks it up again.
  using KnownBodies = std::map<std::string_view, std::vector<PhraseId>>;
  void add_term(PhraseBook& book, const schema::Vocabulary& vocabulary, std::size_t row,
                KnownBodies& known);

  const TenseWords& tense_;
  WordId as_;
  IdSet honorifics_, former_, other_office_, leads_to_body_, articles_, any_, new_, is_;  // words
  IdSet titles_, led_by_, had_;                                                           // phrases
  std::vector<std::vector<Term>> terms_by_name_;  // by phrase
};

}  // namespace indexer
