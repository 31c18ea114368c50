// An article as the recognisers see it: its headline and story, cut into sentences that know where
// they stand.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"
#include "schema/record.hpp"

namespace indexer {

struct Sentence {
  schema::Part part;
  std::size_t offset;  // bytes from the start of the part
  std::size_t size_bytes;
  std::size_t paragraph;  // 0-based within the part
  bool is_lead;           // of the first two paragraphs of the story, or of an item of a round-up
};

// Views of the article, which must outlive it.
struct Passage {
  std::string_view title;  // empty: none
  std::string_view text;
  std::vector<Sentence> sentences;  // the headline first, then the story's in order

  std::string_view of(schema::Part part) const {
    return part == schema::Part::Title ? title : text;
  }
  std::string_view of(const Sentence& s) const { return of(s.part).substr(s.offset, s.size_bytes); }
  // The sentence in which the byte at `offset` of `part` stands; the nearest before it in a gap.
  const Sentence& at(schema::Part part, std::size_t offset) const;
  // How far down the story a sentence stands: 0 in the headline, the first paragraph and the
  // lead of an item of a round-up, less than 1 in the last paragraph.
  double depth_of(const Sentence& sentence) const;
  // Whether the story is long enough to end in background.
  bool has_background() const;
};

Passage make_passage(const corpus::Article& article);

}  // namespace indexer
