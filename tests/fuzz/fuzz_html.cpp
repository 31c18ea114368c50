// Any text as a page.
#include "corpus/charset.hpp"
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string utf8 = corpus::to_utf8(fuzz::text_of(data, size));
  fuzz::expect_sound(corpus::read_html(utf8, fuzz::furniture()));
  return 0;
}
