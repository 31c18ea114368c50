// What the bodies that a text names prove of its day: they were founded, and some were wound up.
#pragma once
#include <optional>
#include <vector>

#include "indexer/recognise/clue.hpp"
#include "indexer/recognise/tense.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

class BodyClues {
 public:
  // Refers to `tense`, which must outlive it. Throws Error (Vocabulary) for a row whose
  // dates are none.
  BodyClues(PhraseBook& book, const TenseWords& tense, const schema::Vocabulary& vocabulary);

  // Any mention of a body is no older than its founding, or some years before it where the sentence
  // looks ahead. Only one that acts in the present is no younger than its end.
  // An age told of a body whose founding is known counts from it: "its 101-year history".
  void find(const ClueText& text, std::vector<Clue>& clues) const;

 private:
  struct Body {
    std::optional<schema::Date> founded;  // as precise as the table has it
    DaySet from_founding;
    DaySet from_plan;
    DaySet until_end;  // every day where no end is known
    bool is_force;     // its name may end another's: "Dorset and Wiltshire ..."
    bool is_general;   // many have its name: "police authority"
  };

  void add_names(PhraseBook& book, const std::vector<std::string_view>& names, const Body& body);
  bool acts(const ClueText& text, const ClueSentence& sentence, const FoundPhrase& name) const;
  bool is_of_another(const ClueText& text, const ClueSentence& sentence, const FoundPhrase& name,
                     const Body& body) const;

  void add_age(const ClueText& text, const ClueSentence& sentence, const Body& last_named,
               const Body& youngest, std::vector<Clue>& clues) const;

  const TenseWords& tense_;
  WordId and_, the_, year_, years_, in_, its_;
  PhraseId year_old_;
  IdSet verbs_, qualifiers_, history_;             // words
  std::vector<std::vector<Body>> bodies_by_name_;  // by phrase
};

}  // namespace indexer
