// The words of a story as its copies are told by: hashed, with what is a figure and what a name.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace indexer {

using WordHash = std::uint64_t;

enum class WordKind : std::uint8_t { Plain, Figure, Name };

struct StoryWord {
  WordHash hash;         // of its folded form; a small number spelt out is that number
  std::uint32_t offset;  // bytes from the start of the text
  WordKind kind;
};

// A text of fewer words proves nothing.
inline constexpr std::size_t kFewestStoryWords = 60;
// So many words in a row in both of two texts are no chance.
inline constexpr std::size_t kRunWords = 4;

// In order; what follows 50,000 words is not looked at.
std::vector<StoryWord> words_of_story(std::string_view text);
std::vector<WordHash> hashes_of(std::span<const StoryWord> words);
// The hash of every kRunWords words in a row, by the place of the first.
std::vector<WordHash> runs_of(std::span<const WordHash> hashes);

}  // namespace indexer
