// What one version of a sentence has in the place of what another version has there: an update, or
// a form that is filled in again, puts other figures and names among the same words.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/story_words.hpp"

namespace indexer {

// A sentence with a figure or a name in it; of a table, a stretch of rows.
struct ParticularSentence {
  std::vector<StoryWord> words;
  WordHash hash;  // of them all
};

// `words` are those of `text`.
std::vector<ParticularSentence> particular_sentences(std::string_view text,
                                                     const std::vector<StoryWord>& words);

struct Replaced {
  std::size_t figures = 0, names = 0;  // different ones
};

// How many figures and names of either text stand where the other has other ones, in sentences that
// are alike but for that. What was cut or added replaces nothing. Symmetric.
Replaced replaced(const std::vector<ParticularSentence>& one,
                  const std::vector<ParticularSentence>& other);

}  // namespace indexer
