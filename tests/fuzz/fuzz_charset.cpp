// Any bytes to text: valid, the same in two pieces as in one, tidy for good once it is tidied.
#include "corpus/charset.hpp"
#include "corpus/sniff.hpp"
#include "corpus/tidy.hpp"
#include "tests/fuzz/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const std::string utf8 = corpus::to_utf8(bytes);
  EXPECT(corpus::is_valid_utf8(utf8));

  corpus::Decoder decoder(corpus::charset_of(bytes));
  std::string in_pieces;
  const std::size_t cut = size == 0 ? 0 : data[0] % size;
  decoder.decode(bytes.substr(0, cut), in_pieces);
  decoder.decode(bytes.substr(cut), in_pieces);
  decoder.finish(in_pieces);
  EXPECT(corpus::is_valid_utf8(in_pieces));

  const std::string tidied = corpus::tidy(utf8);
  EXPECT(corpus::is_valid_utf8(tidied));
  EXPECT(!corpus::is_tidy(utf8) || tidied == utf8);
  const std::string line = corpus::tidy_line(utf8);
  EXPECT(line.find_first_of("\n\t\r") == line.npos);
  if (size > 0) corpus::sniff(bytes, "story.txt");
  return 0;
}
