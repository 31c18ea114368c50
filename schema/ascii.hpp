// Letters, digits and blanks of ASCII, the same in every locale, and texts cut at them. Bytes of
// other characters are none of these, so that UTF-8 stays whole.
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace schema {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }
// A letter or a digit, or a byte of another character.
constexpr bool is_of_word(char c) { return is_letter(c) || is_digit(c) || (c & 0x80) != 0; }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = to_lower(c);
  return lower;
}

inline bool has_upper(std::string_view text) { return std::ranges::any_of(text, is_upper); }

// Whether `text` starts with `lower`, which is in lower case, in whatever case.
inline bool starts_with_any_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char wanted, char c) { return wanted == to_lower(c); });
}

inline constexpr std::string_view kBlanks = " \t\r\n";

// `text` without the characters of `blanks` at its ends.
constexpr std::string_view stripped(std::string_view text, std::string_view blanks = kBlanks) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// Takes what stands before the first `separator` off `rest`, and the separator with it; all of
// `rest` where there is none. Gives what stood before.
constexpr std::string_view take_until(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view taken = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return taken;
}

}  // namespace schema
