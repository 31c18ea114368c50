// All cue phrases as one tree of words, ready to be walked. Private to cues.cpp.
#pragma once
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/recognise/cue_phrase.hpp"

namespace indexer {

// A word that some phrase knows, by its number.
using PhraseWord = std::uint32_t;
using PhraseNode = std::uint32_t;

inline constexpr PhraseWord kUnknownWord = 0;  // known to no phrase
inline constexpr PhraseWord kNumberWord = 1;   // what '#' stands for
inline constexpr PhraseWord kYearWord = 2;     // what '@' stands for
inline constexpr PhraseWord kFirstWord = 3;
inline constexpr PhraseNode kPhraseRoot = 0;

// The words that phrases know. A few bits, which stay in the nearest cache, tell most others.
class PhraseWords {
 public:
  PhraseWords() : slots_(64) {}

  PhraseWord add(std::string_view word);
  // kUnknownWord for any other.
  PhraseWord find(std::string_view word) const {
    const std::size_t hash = hash_of(word);
    return may_be_known_.test(hash % may_be_known_.size()) ? slots_[slot_of(word, hash)]
                                                           : kUnknownWord;
  }

  // Above those of all words.
  PhraseWord end() const { return static_cast<PhraseWord>(kFirstWord + words_.size()); }

 private:
  static std::size_t hash_of(std::string_view word) { return std::hash<std::string_view>{}(word); }

  std::size_t slot_of(std::string_view word, std::size_t hash) const {
    for (std::size_t at = hash;; ++at) {
      const PhraseWord id = slots_[at & (slots_.size() - 1)];
      if (id == kUnknownWord || words_[id - kFirstWord] == word) return at & (slots_.size() - 1);
    }
  }

  void grow();

  std::bitset<65536> may_be_known_;
  std::vector<PhraseWord> slots_;  // a power of two of them
  std::vector<std::string> words_;
};

struct PhraseEdge {
  PhraseWord word;
  PhraseNode child;
  bool ends = false;       // a phrase ends at the child, or goes on after a gap ...
  std::uint64_t next = 0;  // ... or with a word of these
};

// One bit for a word, which many others share.
inline std::uint64_t bit_of(PhraseWord word) { return std::uint64_t{1} << (word % 64); }

// A place of a phrase that may stand up to so many words further on.
struct PhraseGap {
  PhraseNode node;
  std::uint8_t words;
};

// A part of a list that all nodes share.
struct PhraseRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// What stands next in the phrases that have come as far as one node.
struct PhraseBranch {
  PhraseRange edges;  // in order of word
  PhraseRange gaps;
  PhraseRange cues;  // that end here
};

// All phrases, ready to be found: an edge for each word of each place.
struct PhraseIndex {
  explicit PhraseIndex(std::span<const Cue> cues);

  PhraseWords words;
  std::vector<bool> is_number;         // by word
  std::vector<PhraseBranch> branches;  // by node
  std::vector<PhraseEdge> edges;       // of all nodes, as are gaps and ends
  std::vector<PhraseGap> gaps;
  std::vector<std::uint32_t> ends;                   // cues
  std::vector<std::uint32_t> starts;                 // by word: its first edge from the root
  std::vector<std::vector<std::string>> as_written;  // by cue; empty: any case will do
};

}  // namespace indexer
