// How far apart two spellings are.
#pragma once
#include <cstddef>
#include <string_view>

namespace schema {

// The least number of letters to put in, take out, change or swap with a neighbour that makes one
// of the other. Takes time and memory in the product and the sum of their sizes.
std::size_t letter_distance(std::string_view a, std::string_view b);

}  // namespace schema
