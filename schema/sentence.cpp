#include "schema/sentence.hpp"

#include <algorithm>
#include <array>

#include "schema/ascii.hpp"

namespace schema {
namespace {

// Short forms that end in a full stop without ending a sentence.
constexpr std::array<std::string_view, 14> kShortForms{"Mr",   "Mrs",  "Ms",  "Dr",   "Sir",
                                                       "St",   "No",   "Sgt", "Insp", "Det",
                                                       "Supt", "Cllr", "Rev", "Prof"};

bool ends_in_short_form(std::string_view before_stop) {
  const std::size_t space = before_stop.find_last_of(" \n(");
  const std::string_view word =
      space == std::string_view::npos ? before_stop : before_stop.substr(space + 1);
  const bool is_initial = word.size() == 1 && is_upper(word[0]);
  return is_initial || std::ranges::find(kShortForms, word) != kShortForms.end();
}

// The byte after the stop at `at` and the quotes and brackets that close behind it.
std::size_t past_closers(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 6> kClosers{"\"", "'", ")", "]", "\u2019", "\u201D"};
  ++at;
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view closer : kClosers) {
      if (text.substr(at).starts_with(closer)) {
        at += closer.size();
        found = true;
      }
    }
  }
  return at;
}

// The end of the sentence that starts at `start` of `paragraph`.
std::size_t sentence_end(std::string_view paragraph, std::size_t start) {
  for (std::size_t i = start; i < paragraph.size(); ++i) {
    const char c = paragraph[i];
    if (c != '.' && c != '!' && c != '?') continue;
    const std::size_t end = past_closers(paragraph, i);
    const bool at_gap = end >= paragraph.size() || paragraph[end] == ' ';
    const bool starts_lower = end + 1 < paragraph.size() && is_lower(paragraph[end + 1]);
    if (!at_gap || starts_lower) continue;
    if (c == '.' && ends_in_short_form(paragraph.substr(start, i - start))) continue;
    return end;
  }
  return paragraph.size();
}

}  // namespace

std::vector<SentenceSpan> sentences_of(std::string_view text) {
  std::vector<SentenceSpan> sentences;
  std::size_t paragraph = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t newline = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, newline - begin);
    bool is_empty = true;
    for (std::size_t at = line.find_first_not_of(' '); at < line.size();
         at = line.find_first_not_of(' ', at)) {
      const std::size_t end = sentence_end(line, at);
      sentences.push_back({.offset = begin + at, .size_bytes = end - at, .paragraph = paragraph});
      is_empty = false;
      at = end;
    }
    if (!is_empty) ++paragraph;
    begin = newline + 1;
  }
  return sentences;
}

}  // namespace schema
