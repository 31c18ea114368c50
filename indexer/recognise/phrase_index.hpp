// All cue phrases as one tree of words, ready to be walked. Private to cues.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "indexer/recognise/cue_phrase.hpp"
#include "schema/word_numbers.hpp"

namespace indexer {

// A word that some phrase knows, by its number.
using PhraseWord = schema::WordNumber;
using PhraseNode = std::uint32_t;

inline constexpr PhraseWord kNumberWord = 1;  // what '#' stands for
inline constexpr PhraseWord kYearWord = 2;    // what '@' stands for
inline constexpr PhraseWord kFirstWord = 3;
inline constexpr PhraseNode kPhraseRoot = 0;

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

  schema::WordNumbers words{kFirstWord};
  std::vector<bool> is_number;         // by word
  std::vector<PhraseBranch> branches;  // by node
  std::vector<PhraseEdge> edges;       // of all nodes, as are gaps and ends
  std::vector<PhraseGap> gaps;
  std::vector<std::uint32_t> ends;                   // cues
  std::vector<std::uint32_t> starts;                 // by word: its first edge from the root
  std::vector<std::vector<std::string>> as_written;  // by cue; empty: any case will do
};

}  // namespace indexer
