// UTF-8 by its own rules: which bytes are well formed, and one character at a time.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace corpus {

// What stands for bytes that mean nothing.
inline constexpr char32_t kReplacement = 0xFFFD;
// What a text may begin with to say that it is UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A character and the bytes it takes. `size` is 0 where the bytes are ill-formed or end too soon.
struct Utf8Char {
  char32_t code = kReplacement;
  std::size_t size = 0;
};
// The character at the start of `bytes`, which must not be empty.
Utf8Char first_char(std::string_view bytes);

// How many bytes from the start are well-formed UTF-8.
std::size_t valid_utf8_prefix(std::string_view bytes);
inline bool is_valid_utf8(std::string_view bytes) {
  return valid_utf8_prefix(bytes) == bytes.size();
}

// How many bytes from the start are ASCII.
std::size_t ascii_prefix(std::string_view bytes);

// How many bytes at the end of `bytes` begin a character that more bytes could still complete.
std::size_t unfinished_tail(std::string_view bytes);

void append_utf8(std::string& out, char32_t code);

}  // namespace corpus
