// Where an article names a force: by its name, by an area and a word of its service ("Herts and
// Beds officers", "Surrey's chief constable"), by the person who governs it, or only by where its
// people are.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/recognise/evidence.hpp"

namespace indexer {

enum class Manner : std::uint8_t {
  Named,    // the force itself
  Led,      // its chief, its commissioner, its branch of a union: they speak for it
  Listed,   // one of a list that says it is one: "five forces: Kent, Essex ..."
  Generic,  // the people of a national service: "prison officers"
  Placed,   // people of its kind in its area: "officers in Kent"
};

struct ForceMention {
  std::uint32_t row;  // of the table of forces, as written there: historic and joint ones too
  Kind kind;
  Manner manner;
  std::size_t first_spot, last_spot;  // the spots that it takes
  std::size_t offset, size_bytes;     // the words that name it
};

// In order of place. `union_kinds`: by row of the table of unions, the kind of force whose people
// alone it organises, or Kind::Other.
std::vector<ForceMention> force_mentions(const Reading& reading,
                                         const std::vector<Kind>& union_kinds);

}  // namespace indexer
