// Pages and scrapes of many makes (layouts/): each gives its headline and its story, to the letter,
// as its .expected file has them: the headline, an empty line, then a paragraph a line.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "corpus/formats.hpp"
#include "schema/vocabulary.hpp"
#include "tests/support/catch.hpp"

using namespace corpus;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

std::vector<std::filesystem::path> layouts() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(SOURCE_DIR "/tests/corpus/layouts")) {
    if (entry.path().extension() != ".expected") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

TEST_CASE("pages and scrapes of every make give their story and nothing else", "[layouts]") {
  const Furniture furniture(schema::Vocabulary::built_in());
  const std::vector<std::filesystem::path> files = layouts();
  REQUIRE(files.size() >= 12);
  for (const std::filesystem::path& file : files) {
    INFO(file.filename().string());
    const std::string bytes = bytes_of(file);
    const Parsed parsed = file.extension() == ".html" ? read_html(bytes, furniture)
                                                      : read_plain_text(bytes, furniture);
    REQUIRE(std::holds_alternative<Article>(parsed));
    const Article& article = std::get<Article>(parsed);
    std::filesystem::path expected = file;
    CHECK(article.title + "\n\n" + article.text ==
          bytes_of(expected.replace_extension(".expected")));
  }
}
