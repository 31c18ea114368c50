// What characters do in a query: spaces and quotes of every script, where words begin and end.
// Private to the query's lexer and parser. Text is valid UTF-8 everywhere.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace schema {

// The bytes of the quote that opens or closes a phrase at `at`; 0: there is none.
std::size_t quote_at(std::string_view text, std::size_t at);
// The bytes of the space at `at`; 0: there is none.
std::size_t space_at(std::string_view text, std::size_t at);
bool is_blank(std::string_view text);
// `text` with each run of spaces as one, none at the ends.
std::string squeezed(std::string_view text);

// From the first word's first byte to the last one's last.
struct WordSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t count = 0;  // of words; compounds of hyphenated ones too
};
WordSpan words_in(std::string_view text);

// The place, in what stands in quotes, of a '*' that was meant to stand for the rest of a word.
std::size_t wildcard_in(std::string_view inside);
// Whether what stands at `at` parts words where all is words: brackets, quotes, colons, spaces.
bool parts_words(std::string_view text, std::size_t at);

}  // namespace schema
