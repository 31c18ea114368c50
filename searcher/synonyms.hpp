// What the words of a query also stand for: the vocabulary's synonyms and abbreviations.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/field.hpp"
#include "schema/stemmer.hpp"
#include "schema/vocabulary.hpp"
#include "searcher/name_runs.hpp"

namespace searcher {

// A synonym of the words [first, first + count) of a query.
struct Synonym {
  std::size_t first = 0;
  std::size_t count = 0;
  std::vector<std::string> words;  // folded, in order; more than one: a phrase
  double weight = 1;               // 0 < weight <= 1
  bool is_abbreviation = false;    // one means the other exactly
  std::string text;                // as the vocabulary writes it
};

// A facet's value that a synonym names instead of words: "dispute:redundancy"; every value of the
// facet is "dispute:*".
struct Topic {
  schema::Field facet;
  std::string slug;  // empty: any
};
std::optional<Topic> topic_of(std::string_view synonym_text);

// Every synonym of any run of `words`. Runs are compared by stems; an abbreviation counts only
// where it is typed in capitals (a plural s aside) and the vocabulary says so. What stands both
// ways beside a synonym that itself stands both ways is one too: a thesaurus need not list pairs.
std::vector<Synonym> find_synonyms(std::span<const QueryWord> words,
                                   const schema::Vocabulary& vocabulary,
                                   const schema::Stemmer& stemmer);

// Whether the synonyms, unions or forces have the word: then it is spelt as it should be.
bool is_in_vocabulary(const std::string& folded_word, const schema::Vocabulary& vocabulary);

// The word of theirs that `folded_word` is one mistake from (a letter added, left out, changed, or
// two swapped), the first letter being right; of several the one that comes first in the alphabet.
// None for words of less than six letters.
std::optional<std::string> nearest_in_vocabulary(const std::string& folded_word,
                                                 const schema::Vocabulary& vocabulary);

}  // namespace searcher
