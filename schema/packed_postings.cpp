#include "schema/packed_postings.hpp"

#include <stdexcept>

namespace schema {

PostingPacker::PostingPacker(std::size_t expected) {
  constexpr std::size_t kSpare = 64;  // for the end, and a few that are wide
  words_.reserve(expected + kSpare);
}

void PostingPacker::refuse() { throw std::out_of_range("a posting list that does not ascend"); }

void PostingPacker::add_wide(std::uint32_t step, std::uint32_t count) {
  for (const std::uint32_t word : {PackedPostings::kWide, step, step >> 16, count, count >> 16}) {
    words_.push_back(static_cast<std::uint16_t>(word));
  }
}

PackedPostings PostingPacker::finish() {
  add_wide(PackedPostings::kNoMore - before_, 0);
  return {words_, size_, most_};
}

}  // namespace schema
