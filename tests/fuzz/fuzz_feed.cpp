// Any bytes as a feed.
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::expect_sound_records(fuzz::text_of(data, size), corpus::read_feed);
  return 0;
}
