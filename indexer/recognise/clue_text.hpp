// An article as the finders of date clues see it: words, folded and known or not, and the phrases
// of all their tables, found in one pass.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/recognise/id_map.hpp"
#include "indexer/recognise/id_set.hpp"
#include "indexer/recognise/passage.hpp"
#include "indexer/recognise/word_reader.hpp"

namespace indexer {

using PhraseId = std::uint32_t;  // as given out by PhraseBook::add

// A phrase that stands in the words from `first` to `last`, the latter exclusive.
struct FoundPhrase {
  PhraseId phrase;
  std::uint32_t first, last;
};

// The phrases of all tables, as a tree of words; built once.
//
// Words are alike as WordReader folds them. A capital in a phrase asks for one in the text, and a
// word of two to four capitals for as many.
class PhraseBook {
 public:
  // The same text gives the same id. Empty where `text` has no word.
  PhraseId add(std::string_view text);
  // The id of the one word that `text` is; one of its own where it is new.
  WordId add_word(std::string_view text);
  // The words of `text`, which stand apart by spaces; its phrases, apart by '|'.
  IdSet add_words(std::string_view text);
  IdSet add_phrases(std::string_view text);

  // The id of the word with `hash`, see WordReader; 0: no table has it.
  WordId id_of(std::uint64_t hash) const { return words_.find(hash); }
  // Adds to `found` every phrase that starts at words[at] and ends before `end`, the shortest
  // first.
  void find_at(const std::vector<Word>& words, std::uint32_t at, std::uint32_t end,
               std::vector<FoundPhrase>& found) const;

 private:
  struct Ending {
    PhraseId phrase;
    std::vector<std::uint8_t> shapes;  // asked of each word
  };
  WordId add_hash(std::uint64_t hash);

  IdMap words_;  // by the hash of the folded word
  std::unordered_map<std::string, PhraseId> phrases_;
  IdMap next_;                                   // by node and word: the node behind
  std::vector<std::vector<Ending>> endings_{1};  // by node; node 0 is the root
};

// A sentence, or a piece of one that is longer than any clue spans.
struct ClueSentence {
  schema::Part part;
  std::size_t paragraph;                  // 0-based within the part
  std::uint32_t first, last;              // its words, the latter exclusive
  std::uint32_t found_first, found_last;  // its phrases
};

// Views of the passage, which must outlive it.
struct ClueText {
  const Passage* passage;
  std::vector<Word> words;
  std::vector<FoundPhrase> found;       // in order of first word
  std::vector<ClueSentence> sentences;  // the headline first; none is empty

  std::span<const Word> words_in(const ClueSentence& sentence) const {
    return std::span(words).subspan(sentence.first, sentence.last - sentence.first);
  }
  std::span<const FoundPhrase> found_in(const ClueSentence& sentence) const {
    return std::span(found).subspan(sentence.found_first,
                                    sentence.found_last - sentence.found_first);
  }
  // The words from `first` to `last` (exclusive), which are of `sentence`, as written.
  std::string_view written(const ClueSentence& sentence, std::uint32_t first,
                           std::uint32_t last) const;
};

ClueText read_clue_text(const Passage& passage, const PhraseBook& book);

}  // namespace indexer
