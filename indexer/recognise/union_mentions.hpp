// Where an article names a union, and which: initials and ordinary words only where what stands
// around them shows that a union is meant, "the Federation" by the article's nation.
#pragma once
#include <cstddef>
#include <vector>

#include "indexer/recognise/evidence.hpp"
#include "indexer/recognise/union_table.hpp"

namespace indexer {

struct UnionMention {
  std::size_t row;                    // of the table of unions
  std::size_t first_spot, last_spot;  // the spots that it takes
  bool has_role;                      // its people are named beside it, or it speaks
  bool speaks;
};

// Whether `mention` follows `before` in a list of unions: "Prospect, the FDA and PCS".
bool stand_in_list(const Reading& reading, const UnionMention& before, const UnionMention& mention);

// In order of place. None in an article of another country.
std::vector<UnionMention> union_mentions(const Reading& reading, const UnionTable& table);

}  // namespace indexer
