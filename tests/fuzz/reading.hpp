// What holds of all that a reader gives, whatever it read.
#pragma once
#include <string_view>
#include <variant>

#include "corpus/byte_stream.hpp"
#include "corpus/formats.hpp"
#include "corpus/utf8.hpp"
#include "schema/vocabulary.hpp"
#include "tests/fuzz/expect.hpp"

namespace fuzz {

inline const corpus::Furniture& furniture() {
  static const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  static const corpus::Furniture furniture(vocabulary);
  return furniture;
}

inline void expect_sound(const corpus::Parsed& parsed) {
  if (const auto* reason = std::get_if<corpus::Reason>(&parsed)) {
    EXPECT(!reason->text.empty());
    return;
  }
  const auto& article = std::get<corpus::Article>(parsed);
  EXPECT(corpus::is_valid_utf8(article.title));
  EXPECT(corpus::is_valid_utf8(article.text));
  EXPECT(article.text.empty() || article.text.ends_with('\n'));
  for (const corpus::StatedDate& stated : article.dates) {
    EXPECT(stated.date.year >= schema::kFirstYear && stated.date.year <= schema::kLastYear);
  }
}

// Reads `bytes` as a file of many records, none of which may be long.
template <typename Read>
void expect_sound_records(std::string_view bytes, Read read) {
  const corpus::ReadLimits limits{.max_article_bytes = 4096};
  corpus::ByteStream in{std::string(bytes)};
  read(in, furniture(), limits, [](corpus::FoundRecord record) { expect_sound(record.parsed); });
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace fuzz
