// Any text as a plain one.
#include "corpus/charset.hpp"
#include "corpus/tidy.hpp"
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string utf8 = corpus::tidy(corpus::to_utf8(fuzz::text_of(data, size)));
  fuzz::expect_sound(corpus::read_plain_text(utf8, fuzz::furniture()));
  return 0;
}
