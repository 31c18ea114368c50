// Characters as words are made of them: which belong to a word, and what each folds to, so that
// case, marks and kinds of quotes make no difference.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schema {

struct CodePoint {
  std::int32_t value;      // -1: the byte there is no UTF-8
  std::size_t size_bytes;  // at least 1
};

// The character whose first byte is at `at`, which must lie in `text`.
CodePoint code_point_at(std::string_view text, std::size_t at);
// Where `text` stops being UTF-8, in bytes from its start, or none.
std::optional<std::size_t> invalid_utf8(std::string_view text);
// Whether a character that began before goes on with this byte of UTF-8.
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// ' and what word processors make of it.
bool is_apostrophe(std::int32_t c);
// '-' and the two hyphens of Unicode; no dashes.
bool is_hyphen(std::int32_t c);
// What a word may begin with.
bool is_letter_or_digit(std::int32_t c);
// What may stand in a word past its first letter: marks and invisible characters too.
bool is_inside_word(std::int32_t c);

// Spaces, line breaks and control characters.
bool is_space(std::int32_t c);

// Appends what `c` folds to (NFKD, no marks, lower case, plain apostrophe) as UTF-8, as far as it
// is letters, digits and apostrophes: nothing at all for a mark.
void append_folded_letters(std::string& out, std::int32_t c);

// `text` folded: NFKD, marks dropped, lower case, apostrophes made plain; the rest stays as it is.
// Bytes that are no UTF-8 are dropped.
std::string fold(std::string_view text);

}  // namespace schema
