// Any text as a plain one, of an article or of a download of many.
#include "corpus/charset.hpp"
#include "corpus/tidy.hpp"
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string utf8 = corpus::tidy(corpus::to_utf8(fuzz::text_of(data, size)));
  corpus::read_plain_texts(utf8, fuzz::furniture(), [](const corpus::FoundRecord& found) {
    fuzz::expect_sound(found.parsed);
  });
  return 0;
}
