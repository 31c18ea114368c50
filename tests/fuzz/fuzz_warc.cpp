// Any bytes as a web archive, with all that its records may hold but PDF, whose reader is a child.
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  if (bytes.find("%PDF-") == bytes.npos) fuzz::expect_sound_records(bytes, corpus::read_warc);
  return 0;
}
