#include "schema/folding.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include "schema/ascii.hpp"

namespace schema {
namespace {

bool is_ascii(char c) { return (static_cast<unsigned char>(c) & 0x80) == 0; }

void append_utf8(std::string& out, std::int32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t size = utf8proc_encode_char(c, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

enum class Kept : std::uint8_t { All, Letters };

void append_folded(std::string& out, std::int32_t c, Kept kept) {
  constexpr auto kOptions =
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                     UTF8PROC_IGNORE | UTF8PROC_STRIPMARK);
  std::array<utf8proc_int32_t, 64> folded{};  // the longest of Unicode takes 18
  int boundary = 0;
  const utf8proc_ssize_t size =
      utf8proc_decompose_char(c, folded.data(), folded.size(), kOptions, &boundary);
  const auto count = static_cast<std::size_t>(std::clamp<utf8proc_ssize_t>(size, 0, 64));
  for (const std::int32_t f : std::span(folded).first(count)) {
    if (is_apostrophe(f)) {
      out += '\'';
    } else if (kept == Kept::All || is_letter_or_digit(f)) {
      append_utf8(out, f);
    }
  }
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  CodePoint point{-1, 1};
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
  const auto left = static_cast<utf8proc_ssize_t>(text.size() - at);
  const utf8proc_ssize_t size = utf8proc_iterate(bytes, left, &point.value);
  if (size > 0) point.size_bytes = static_cast<std::size_t>(size);
  return point;
}

std::optional<std::size_t> invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::uint64_t eight = 0;  // bytes in one go: nearly all are ASCII
    if (text.size() - at >= sizeof eight) std::memcpy(&eight, text.data() + at, sizeof eight);
    if (text.size() - at >= sizeof eight && (eight & 0x80'80'80'80'80'80'80'80) == 0) {
      at += sizeof eight;
    } else if (is_ascii(text[at])) {
      ++at;
    } else {
      const CodePoint point = code_point_at(text, at);
      if (point.value < 0) return at;
      at += point.size_bytes;
    }
  }
  return std::nullopt;
}

bool is_apostrophe(std::int32_t c) {
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0xFF07;
}

bool is_hyphen(std::int32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_letter_or_digit(std::int32_t c) {
  if (c < 0 || is_apostrophe(c)) return false;
  const utf8proc_category_t category = utf8proc_category(c);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         category == UTF8PROC_CATEGORY_ND;
}

bool is_inside_word(std::int32_t c) {
  if (is_letter_or_digit(c)) return true;
  if (c < 0) return false;
  const utf8proc_category_t category = utf8proc_category(c);
  const bool is_mark = category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
  const bool is_invisible = c == 0xAD || c == 0x200C || c == 0x200D || c == 0x2060;
  return is_mark || is_invisible;
}

bool is_space(std::int32_t c) {
  if (c < 0) return false;
  const utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_CC ||
         (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP);
}

void append_folded_letters(std::string& out, std::int32_t c) {
  append_folded(out, c, Kept::Letters);
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_ascii(c)) {
      folded += to_lower(c);
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (point.value >= 0) append_folded(folded, point.value, Kept::All);
    at += point.size_bytes;
  }
  return folded;
}

}  // namespace schema
