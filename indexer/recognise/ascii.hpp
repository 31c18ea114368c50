// Letters and digits of ASCII, whatever the locale. Bytes of other characters are none of them.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>

namespace indexer {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr char lowered(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
// A letter or a digit, or a byte of another character.
constexpr bool is_of_word(char c) {
  return is_lower(c) || is_upper(c) || is_digit(c) || (c & 0x80) != 0;
}

inline std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = lowered(c);
  return lower;
}
inline bool has_upper(std::string_view text) { return std::ranges::any_of(text, is_upper); }

}  // namespace indexer
