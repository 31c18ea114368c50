// The order of an article's words, packed: what phrases and NEAR are decided by.
//
// Xapian's own lists of positions are half of an index and a third of the work of building it. Here
// an article has one row of fingerprints, two bytes a word as they are read. No two words of one
// article have the same fingerprint, because their width and seed are chosen so; which words it has
// the posting lists know. So what is found is exact.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/field.hpp"

namespace schema {

// Between the last word of the headline and the first of the story, so that no phrase spans both.
inline constexpr std::uint32_t kTitleGap = 100;

// What is numbered from 1 on its own.
enum class WordRow : std::uint8_t { Title, Story, Source, Path };
inline constexpr std::size_t kWordRowCount = 4;

struct PlacedWord {
  std::uint64_t hash;      // word_hash of it
  std::uint32_t position;  // 1, 2, 3 ...; a compound follows its first part and has its position
};
using WordRows = std::array<std::vector<PlacedWord>, kWordRowCount>;

std::uint64_t word_hash(std::string_view folded_word);

std::string pack_word_order(const WordRows& rows);

class WordOrder {
 public:
  // `packed` outlives it. Throws Error (Corrupt) where it is no word order.
  explicit WordOrder(std::string_view packed);

  // Appends, ascending, where the word with this hash stands in `field`: Text (the headline, a gap
  // of kTitleGap, the story), Title, Source or Path. The article must have it there: another word
  // may look like one that it has.
  void find(Field field, std::uint64_t hash, std::vector<std::uint32_t>& positions) const;

 private:
  struct Row {
    std::string_view words;      // fingerprints, by position
    std::string_view compounds;  // how far each is from the one before, and its fingerprint
  };
  void find_in(const Row& row, std::uint32_t shift, std::uint64_t fingerprint,
               std::vector<std::uint32_t>& positions) const;

  std::size_t width_;  // bytes of a fingerprint
  unsigned seed_;
  std::array<Row, kWordRowCount> rows_;
};

}  // namespace schema
