// How names are compared: a text cut into words and signs that are spelt alike however they are
// typed, each with its casing kept apart. Private to mention.cpp and names.cpp.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace schema {

enum class Sign : std::uint8_t { Letter, Space, Break, Hyphen, Apostrophe, Other };

// One character of a text: what it is and how many bytes it takes.
struct Character {
  Sign sign;
  std::size_t size_bytes;
  std::int32_t code;
};

inline constexpr std::size_t kMaxCased = 64;  // letters of a word whose case is looked at

// How a word is cased: a bit for each of its letters, the first the lowest; a digit counts as a
// capital. Words of one spelling are written alike if these are equal.
struct Casing {
  std::uint64_t capitals = 0;
  std::size_t letters = 0;

  void add(bool is_capital) {
    if (letters < kMaxCased && is_capital) capitals |= std::uint64_t{1} << letters;
    ++letters;
  }
  Casing without_last() const {
    Casing shorter{capitals, letters - 1};
    if (shorter.letters < kMaxCased) shorter.capitals &= ~(std::uint64_t{1} << shorter.letters);
    return shorter;
  }
  bool is_all_capitals() const {
    const std::size_t counted = std::min(letters, kMaxCased);
    return counted == kMaxCased ? capitals == ~std::uint64_t{0}
                                : capitals == (std::uint64_t{1} << counted) - 1;
  }
  bool is_abbreviation() const { return (capitals >> 1) != 0; }
};

// A word or sign of a text. Apostrophes are no part of its spelling, so that "Officers'",
// "Officer's" and "Officers" are one; '&' is spelt "and".
struct Piece {
  std::string_view spelling;  // folded; valid until the next piece is read
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t bare_end = 0;  // without a possessive 's; `end` where there is none
  Casing casing;
  bool is_joined = false;  // no more than a gap within a name lies before it
};

// Reads a text piece by piece.
class PieceReader {
 public:
  explicit PieceReader(std::string_view text) : text_(text) {}
  // False at the end of the text.
  bool read(Piece& piece);

 private:
  bool is_between_words() const;
  bool is_inside_word() const;
  void read_sign(Piece& piece);
  void read_word(Piece& piece);
  void read_ascii_letters(Casing& casing);
  void add_foreign_letter(Casing& casing);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t word_end_ = std::string_view::npos;  // of the word read last
  Character now_{Sign::Other, 1, 0};
  std::string spelling_;
};

}  // namespace schema
