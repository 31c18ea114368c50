// What the bodies that a text names prove of its day: they were founded, and some were wound up.
#pragma once
#include <vector>

#include "indexer/recognise/calendar_words.hpp"
#include "indexer/recognise/clue.hpp"
#include "indexer/recognise/tense.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

class BodyClues {
 public:
  // Refers to `tense`, which must outlive it. Throws Error (Vocabulary) for a row whose dates are
  // none.
  BodyClues(PhraseBook& book, const TenseWords& tense, const schema::Vocabulary& vocabulary);

  // Any mention of a body is no older than its founding, or some years before it where the sentence
  // looks ahead. Only one that acts in the present is no younger than its end.
  void find(const ClueText& text, std::vector<Clue>& clues) const;

 private:
  struct Body {
    DaySet from_founding;
    DaySet from_plan;
    DaySet until_end;  // every day where no end is known
    bool may_be_part;  // its name may end another's
  };

  void add_names(PhraseBook& book, const std::vector<std::string_view>& names, const Body& body);
  bool acts(const ClueText& text, const ClueSentence& sentence, const FoundPhrase& name) const;
  bool is_of_another(const ClueText& text, const ClueSentence& sentence,
                     const FoundPhrase& name) const;

  const TenseWords& tense_;
  WordId and_, the_;
  std::vector<std::vector<Body>> bodies_by_name_;  // by phrase
  std::vector<bool> is_verb_, is_qualifier_;       // by word
};

}  // namespace indexer
