// The look of one line: its words, how it ends, how it is divided. Tells prose from labels, bars
// and headings without knowing a single phrase.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace corpus {

// What every number in a line is called among its words: "12", "1,204" and "4.75" are one word.
inline constexpr std::uint32_t kNumberWord = 0x23;

struct LineShape {
  std::vector<std::uint32_t> words;      // hashes of the words without case and apostrophes
  std::vector<std::uint32_t> word_ends;  // bytes from the start of the line
  std::size_t letters = 0;               // ASCII letters
  std::size_t capitals = 0;              // of those, upper case
  std::size_t capital_words = 0;         // words that begin with a capital or a number
  std::size_t bars = 0;          // separators between its parts: '|', bullets, a lone '/' or '>'
  std::size_t longest_part = 0;  // words between two bars, at most
  bool ends_sentence = false;    // by . ! ? or an ellipsis, quotes and brackets aside
  bool ends_stop = false;        // the same, by a full stop alone
  bool ends_colon = false;
  bool starts_lower = false;
  bool starts_quote = false;
  bool is_item = false;  // begins with a bullet, a dash or "1."

  // A whole sentence, or too long to be anything else.
  bool is_prose() const {
    return (ends_sentence && words.size() >= 5) || (words.size() >= 25 && bars == 0);
  }
  // Whether one of its words is among `hashes`.
  bool has_any_of(std::span<const std::uint32_t> hashes) const {
    return std::ranges::find_first_of(words, hashes) != words.end();
  }
  bool is_all_capitals() const { return letters >= 2 && capitals == letters; }
};

LineShape shape_of(std::string_view line);

inline constexpr std::uint32_t kHashStart = 2166136261u;
constexpr std::uint32_t add_to_hash(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
}
// The hash that shape_of gives to `word`, which must be lower case and one word.
constexpr std::uint32_t word_hash(std::string_view word) {
  std::uint32_t hash = kHashStart;
  for (const char c : word) hash = add_to_hash(hash, c);
  return hash;
}
// Those of several.
template <std::size_t N>
constexpr std::array<std::uint32_t, N> word_hashes(const std::string_view (&words)[N]) {
  std::array<std::uint32_t, N> hashes{};
  for (std::size_t i = 0; i < N; ++i) hashes[i] = word_hash(words[i]);
  return hashes;
}

// "https://outlet.example/2015/01/16/strike": the address of a page and nothing else.
bool is_address(std::string_view text);

// Without white space, no-break spaces included, at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace corpus
