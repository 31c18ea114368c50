// Any bytes as JSON and as JSON Lines.
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::expect_sound_records(fuzz::text_of(data, size), corpus::read_json);
  fuzz::expect_sound_records(fuzz::text_of(data, size), corpus::read_json_lines);
  return 0;
}
