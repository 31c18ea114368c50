// What finds the copies of a story in an index: a few bytes of its text that are near those of
// texts which may be copies of it.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace indexer {

// What the index keeps of a text to find its copies, made of the story without its headline.
struct Sketch {
  static constexpr std::size_t kBuckets = 32;
  // Minimal hashes of the runs of words it begins with, one a bucket; 0 where a bucket is empty.
  std::array<std::uint16_t, kBuckets> hashes{};
  std::uint64_t whole = 0;  // of all its words
  friend bool operator==(const Sketch&, const Sketch&) = default;
};
// A text too short to tell copies from chance has an empty sketch, and no copies.
Sketch sketch_of(std::string_view text);
bool is_empty(const Sketch& sketch);
// Whether the texts may be copies. Symmetric.
bool are_near(const Sketch& one, const Sketch& other);
// The bytes for kSketchSlot, empty for an empty sketch; and back, empty for bytes of a wrong size.
std::string pack_sketch(const Sketch& sketch);
Sketch unpack_sketch(std::string_view packed);

}  // namespace indexer
