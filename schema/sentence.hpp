// Where sentences begin and end in a text of paragraphs.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace schema {

struct SentenceSpan {
  std::size_t offset;      // bytes from the start of the text
  std::size_t size_bytes;  // never 0; no line break inside
  std::size_t paragraph;   // 0-based; empty lines are none
};

// The sentences of `text`, whose paragraphs end at line breaks, in order. A full stop after a short
// form (Mr, Sgt), an initial or inside a number ends none; closing quotes belong to the sentence.
std::vector<SentenceSpan> sentences_of(std::string_view text);

}  // namespace schema
