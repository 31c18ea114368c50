#include "schema/query_characters.hpp"

#include <algorithm>

#include "schema/folding.hpp"
#include "schema/tokenizer.hpp"

namespace schema {

std::size_t quote_at(std::string_view text, std::size_t at) {
  if (text[at] == '"') return 1;
  const std::string_view mark = text.substr(at, 3);
  const bool is_curly =
      mark == "\u201C" || mark == "\u201D" || mark == "\u201E" || mark == "\u201F";
  return is_curly ? mark.size() : 0;
}

std::size_t space_at(std::string_view text, std::size_t at) {
  const CodePoint point = code_point_at(text, at);
  return is_space(point.value) ? point.size_bytes : 0;
}

WordSpan words_in(std::string_view text) {
  WordSpan span;
  tokenize(text, [&](const Token& token) {
    if (span.count++ == 0) span.begin = token.offset;
    span.end = std::max(span.end, token.offset + token.size_bytes);
  });
  return span;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = space_at(text, at);
    if (space == 0) return false;
    at += space;
  }
  return true;
}

std::string squeezed(std::string_view text) {
  std::string result;
  bool is_apart = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is_space(point.value)) {
      is_apart = !result.empty();
    } else {
      if (is_apart) result += ' ';
      is_apart = false;
      result += text.substr(at, point.size_bytes);
    }
    at += point.size_bytes;
  }
  return result;
}

std::size_t wildcard_in(std::string_view inside) {
  for (std::size_t star = inside.find('*'); star != std::string_view::npos;
       star = inside.find('*', star + 1)) {
    const bool ends_word = star > 0 && words_in(inside.substr(star - 1, 1)).count > 0;
    const bool ends = star + 1 == inside.size() || space_at(inside, star + 1) > 0;
    if (ends_word && ends) return star;
  }
  return std::string_view::npos;
}

bool parts_words(std::string_view text, std::size_t at) {
  constexpr std::string_view kMarks = "():*";
  return kMarks.find(text[at]) != std::string_view::npos || quote_at(text, at) > 0 ||
         space_at(text, at) > 0;
}

}  // namespace schema
