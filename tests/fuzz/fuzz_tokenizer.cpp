// Any bytes as a text: tokens that stand in it in order, within the cap, and that give themselves
// again.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/folding.hpp"
#include "schema/stemmer.hpp"
#include "schema/tokenizer.hpp"
#include "schema/vocabulary.hpp"
#include "tests/fuzz/expect.hpp"

using namespace schema;

namespace {

void expect_itself(const Token& token) {
  const std::vector<Token> again = tokenize(token.word);
  EXPECT(again.size() == 1);
  EXPECT(again[0].word == token.word);
  EXPECT(fold(token.word) == token.word);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Stemmer stemmer(Vocabulary::built_in());
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::uint32_t position = 0;
  std::size_t end = 0;  // of the last word that was no compound
  tokenize(text, [&](const Token& token) {
    EXPECT(!token.word.empty() && token.word.size() <= kMaxWordBytes);
    EXPECT(token.size_bytes > 0 && token.offset + token.size_bytes <= text.size());
    const bool is_compound = token.position == position;
    EXPECT(is_compound || (token.position == position + 1 && token.offset >= end));
    if (!is_compound) end = token.offset + token.size_bytes;
    position = token.position;
    expect_itself(token);
    EXPECT(!stemmer.stem(token.word).empty());
  });
  fold(text);
  return 0;
}
