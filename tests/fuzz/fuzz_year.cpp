// Any bytes as an article, its headline on the first line: a year that is claimed agrees with its
// date and range, and the clues are words of the article or of a row.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/recognise/year.hpp"
#include "tests/fuzz/expect.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace std::chrono;
  static const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  static const indexer::YearRecogniser recogniser(vocabulary, 2026y / June / 1);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(bytes.find('\n'), bytes.size());
  corpus::Article article;
  article.title = bytes.substr(0, line);
  article.text = std::string(bytes.substr(std::min(line + 1, bytes.size()))) + "\n";
  article.dropped = {{article.title, "dateline"}};
  const auto found = recogniser.find(article, indexer::make_passage(article));
  const schema::Dating& dating = found.dating;
  EXPECT(dating.year.has_value() == (dating.evidence != schema::DateEvidence::Unknown));
  EXPECT(dating.year.has_value() == dating.date.has_value());
  if (dating.year) {
    EXPECT(dating.date->year == *dating.year);
    EXPECT(dating.range.from == dating.year && dating.range.to == dating.year);
    EXPECT(!found.candidates.empty() && !dating.reason.empty());
  }
  EXPECT(!dating.range.from || !dating.range.to || *dating.range.from <= *dating.range.to);
  return 0;
}
