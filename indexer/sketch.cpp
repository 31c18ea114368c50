#include "indexer/sketch.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <span>
#include <vector>

#include "indexer/story_words.hpp"

namespace indexer {
namespace {

constexpr std::size_t kPackedBytes = 2 * Sketch::kBuckets + 8;
constexpr std::size_t kSketchedWords = 200;  // a copy keeps its beginning; a footer is no story
constexpr std::size_t kFewestEqual = 6;      // buckets: a fifth of all runs is shared

template <typename Number>
void append_number(std::string& packed, Number number) {
  for (std::size_t byte = sizeof(Number); byte-- > 0;) {
    packed += static_cast<char>(number >> (8 * byte) & 0xFF);
  }
}

template <typename Number>
Number take_number(std::string_view& packed) {
  Number number = 0;
  for (std::size_t byte = 0; byte < sizeof(Number); ++byte) {
    number = static_cast<Number>(number << 8 | static_cast<unsigned char>(packed[byte]));
  }
  packed.remove_prefix(sizeof(Number));
  return number;
}

}  // namespace

Sketch sketch_of(std::string_view text) {
  const std::vector<WordHash> words = hashes_of(words_of_story(text));
  Sketch sketch;
  if (words.size() < kFewestStoryWords) return sketch;
  constexpr WordHash kNone = ~WordHash{0};
  std::array<WordHash, Sketch::kBuckets> least;
  least.fill(kNone);
  const auto beginning = std::span(words).first(std::min(words.size(), kSketchedWords));
  for (const WordHash run : runs_of(beginning)) {
    WordHash& bucket = least[run % Sketch::kBuckets];
    bucket = std::min(bucket, run);
  }
  for (std::size_t i = 0; i < least.size(); ++i) {
    const auto hash = static_cast<std::uint16_t>(least[i] >> 16);
    if (least[i] != kNone) sketch.hashes[i] = std::max<std::uint16_t>(hash, 1);
  }
  sketch.whole = XXH3_64bits(words.data(), words.size() * sizeof(WordHash)) | 1;
  return sketch;
}

bool is_empty(const Sketch& sketch) { return sketch.whole == 0; }

bool are_near(const Sketch& one, const Sketch& other) {
  unsigned filled = 0, equal = 0;  // without a branch: it is asked of all that share a hash
  for (std::size_t i = 0; i < Sketch::kBuckets; ++i) {
    const unsigned are_filled = unsigned{one.hashes[i] != 0} & unsigned{other.hashes[i] != 0};
    filled += are_filled;
    equal += are_filled & unsigned{one.hashes[i] == other.hashes[i]};
  }
  return equal > 0 && equal * Sketch::kBuckets >= filled * kFewestEqual;
}

std::string pack_sketch(const Sketch& sketch) {
  std::string packed;
  if (is_empty(sketch)) return packed;
  for (const std::uint16_t hash : sketch.hashes) append_number(packed, hash);
  append_number(packed, sketch.whole);
  return packed;
}

Sketch unpack_sketch(std::string_view packed) {
  Sketch sketch;
  if (packed.size() != kPackedBytes) return sketch;
  for (std::uint16_t& hash : sketch.hashes) hash = take_number<std::uint16_t>(packed);
  sketch.whole = take_number<std::uint64_t>(packed);
  return sketch;
}

}  // namespace indexer
