// The words of an article as date clues take them: how each is folded and written, its number, and
// what stands before it.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace indexer {

using WordId = std::uint32_t;  // 0: a word that no table has

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

// Reads the words of a text, which must outlive it, one after the other.
//
// Words are alike when they are the same in lower case, with plain apostrophes, without a
// possessive ending; "10th" is "10", and "per cent", "percent" and "pc" behind a number are "%".
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  // Moves to the next word; false at the end.
  bool next();
  // Without its id.
  const Word& word() const { return word_; }
  // Of the folded word, spread; 0 where it is too long for any table.
  std::uint64_t hash() const;

 private:
  static constexpr std::size_t kLongestWord = 40;  // bytes, folded; a longer one is of no table

  std::string_view rest() const { return text_.substr(at_); }
  std::string_view folded() const {
    return size_ > kLongestWord ? std::string_view() : std::string_view(folded_.data(), size_);
  }
  std::size_t currency_size() const;
  void skip_gap();
  void put(char c);
  void read_letters();
  std::size_t inner_apostrophe_size(std::size_t word_start) const;
  void drop_possessive();
  void read_number();
  void read_number_ending(bool& is_plain);

  std::string_view text_;
  std::size_t at_ = 0;
  Word word_;
  std::array<char, kLongestWord> folded_{};
  std::size_t size_ = 0;  // of the folded word; over kLongestWord: it did not fit
};

}  // namespace indexer
