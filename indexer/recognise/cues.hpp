// Cue phrases, compiled once and found in a passage in one pass over its words. Knows nothing of
// what they mean.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "indexer/recognise/cue_phrase.hpp"
#include "indexer/recognise/passage.hpp"

namespace indexer {

struct CueWord {
  std::uint32_t sentence;    // index into the passage's sentences
  std::uint32_t offset;      // bytes from the start of the sentence's part
  std::uint32_t size_bytes;  // as written; a "%" stands for two words, "per" and "cent"
};

struct CueHit {
  std::uint32_t cue;    // index into the cues
  std::uint32_t begin;  // words [begin, end) of CueMatches, all of one sentence
  std::uint32_t end;
};

struct CueMatches {
  std::vector<CueWord> words;  // of the whole passage, headline first
  std::vector<CueHit>
      hits;  // in order of their ends, the longer first; a cue may hit a place in several lengths
};

// Safe to share by threads. Finding takes time linear in the passage.
class CueSet {
 public:
  explicit CueSet(std::span<const Cue> cues);
  ~CueSet();
  CueSet(CueSet&&) noexcept;
  CueMatches find(const Passage& passage) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
