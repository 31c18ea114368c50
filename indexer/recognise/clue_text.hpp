// An article as the finders of date clues see it: words, folded and known or not, and the phrases
// of all their tables, found in one pass.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/recognise/id_map.hpp"
#include "indexer/recognise/passage.hpp"

namespace indexer {

using WordId = std::uint32_t;    // 0: a word that no table has
using PhraseId = std::uint32_t;  // as given out by PhraseBook::add

// What stands between a word and the one before it, besides spaces and quotes.
enum Gap : std::uint8_t {
  kComma = 1,
  kOpenBracket = 2,
  kCloseBracket = 4,
  kDash = 8,  // a hyphen too
  kSlash = 16,
  kOtherGap = 32,
};

// How a word is written.
enum Shape : std::uint8_t {
  kCapital = 1,      // its first letter
  kAllCapitals = 2,  // two letters or more
  kOrdinal = 4,      // "1st"
  kEndsInEd = 8,
};

struct Word {
  WordId id = 0;
  std::int32_t number = -1;      // of a plain whole number of up to four digits; else -1
  std::uint32_t offset = 0;      // bytes from the start of its part
  std::uint32_t size_bytes = 0;  // as written, without a possessive ending
  std::uint8_t gap = 0;          // a set of Gap; of the first word of a sentence: 0
  std::uint8_t shape = 0;        // a set of Shape
};

// A phrase that stands in the words from `first` to `last`, the latter exclusive.
struct FoundPhrase {
  PhraseId phrase;
  std::uint32_t first, last;
};

// The phrases of all tables, as a tree of words; built once.
//
// Words are alike when they are the same in lower case, with plain apostrophes, without a
// possessive ending; "10th" is "10", and "per cent", "percent" and "pc" behind a number are "%".
// A capital in a phrase asks for one in the text, and a word of two to four capitals for as many.
class PhraseBook {
 public:
  // The same text gives the same id. Empty where `text` has no word.
  PhraseId add(std::string_view text);
  // The id of the one word that `text` is; one of its own where it is new.
  WordId add_word(std::string_view text);

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

  // The words from `first` to `last` (exclusive), which are of `sentence`, as written.
  std::string_view written(const ClueSentence& sentence, std::uint32_t first,
                           std::uint32_t last) const;
};

ClueText read_clue_text(const Passage& passage, const PhraseBook& book);

}  // namespace indexer
