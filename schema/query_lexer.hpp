// Query text to lexemes: where words, quotes, fields and operators begin and end. Private to
// query.cpp.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/field.hpp"
#include "schema/query.hpp"
#include "schema/query_fields.hpp"

namespace schema {

enum class LexemeKind : std::uint8_t {
  Word,      // text: from its first letter to its last
  Wildcard,  // text: the beginning, one word without the '*'; empty: '*' alone, every article
  Phrase,    // text: what stands in the quotes; at least one word
  Field,     // a field's name with its colon; the next lexeme is its value or Open
  Open,
  Close,
  And,
  Or,
  Not,  // '-' or NOT
  Near,
};

struct Lexeme {
  LexemeKind kind = LexemeKind::Word;
  std::string_view text;  // of the query text
  std::string_view raw;   // as it stands there, with its punctuation
  std::size_t offset = 0;
  Field field = Field::Text;  // of Field
  Bound bound = Bound::None;  // of Field
  unsigned distance = 0;      // of Near
};

struct Lexed {
  std::vector<Lexeme> lexemes;  // views of the query text
  std::vector<Complaint> complaints;
};

// `text` is valid UTF-8. Runs without a letter or digit give nothing. The value of a field that is
// not of words is a Word or Phrase of any characters.
Lexed lex_query(std::string_view text);

// Only words: everything that is not part of one parts them.
Lexed lex_words(std::string_view text);

}  // namespace schema
