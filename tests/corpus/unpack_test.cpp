#include "corpus/byte_stream.hpp"

#include <zlib.h>
#include <zstd.h>

#include "tests/corpus/packed.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using packed::gzip;
using packed::zstd;
using reading::read;

namespace {

const std::string kStory = "Officers will be balloted on strike action over pay.\n";
const std::string kLines =
    "{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\", \"text\": \"Two.\"}\n";

}  // namespace

TEST_CASE("every format may be packed with gzip or zstd", "[unpack]") {
  for (const std::string& bytes : {gzip(kStory), zstd(kStory)}) {
    const auto outcome = read("story.txt.gz", bytes);
    REQUIRE(outcome.articles.size() == 1);
    CHECK(outcome.articles[0].text == kStory);
    CHECK(outcome.rejections.empty());
  }
  CHECK(read("export.jsonl.zst", zstd(kLines)).articles.size() == 2);
}

TEST_CASE("packing is told by content, not by name", "[unpack]") {
  CHECK(read("story.txt", gzip(kStory)).articles.size() == 1);
  CHECK(read("story.txt.gz", kStory).articles.size() == 1);
}

TEST_CASE("members and frames in a row are one file", "[unpack]") {
  const std::string first = kLines.substr(0, 20);
  const std::string second = kLines.substr(20);
  CHECK(read("a.jsonl.gz", gzip(first) + gzip(second)).articles.size() == 2);
  CHECK(read("a.jsonl.zst", zstd(first) + zstd(second)).articles.size() == 2);
  CHECK(read("a.jsonl.gz", gzip(kLines) + std::string(512, '\0')).rejections.empty());
}

TEST_CASE("a file packed twice is refused", "[unpack]") {
  const auto outcome = read("a.txt.gz", gzip(gzip(kStory)));
  REQUIRE(outcome.rejections.size() == 1);
  CHECK(outcome.rejections[0].reason == "packed twice: refused");
  CHECK(read("a.txt.gz", gzip(zstd(kStory))).articles.empty());
}

TEST_CASE("what comes before the damage is kept, and the damage is named", "[unpack]") {
  std::string many;
  for (int i = 0; i < 20000; ++i) {
    many += "{\"id\": \"" + std::to_string(i * 7919 % 10007) + "\", \"text\": \"Ballot " +
            std::to_string(i * 104729 % 65537) + " is over.\"}\n";
  }
  struct Case {
    std::string bytes;
    std::string_view reason;
  };
  const std::string gz = gzip(many);
  const std::string zst = zstd(many);
  const Case cases[] = {
      {gz.substr(0, gz.size() / 2), "gzip data ends too soon"},
      {zst.substr(0, zst.size() - 4), "zstd data ends too soon"},
      {gz.substr(0, gz.size() / 2) + std::string(100, '\xFF') + gz.substr(gz.size() / 2 + 100),
       "gzip data is damaged"},
  };
  for (const Case& c : cases) {
    INFO(c.reason);
    const auto outcome = read("a.jsonl.gz", c.bytes);
    CHECK(outcome.articles.size() > 100);
    REQUIRE(!outcome.rejections.empty());
    CHECK(outcome.rejections.back().reason == c.reason);
    CHECK(outcome.rejections.back().item.empty());
  }
}

TEST_CASE("members behind a damaged one are read", "[unpack]") {
  std::string damaged =
      gzip("{\"id\": \"b\", \"text\": \"A ballot of members has been announced.\"}\n");
  damaged[14] = static_cast<char>(damaged[14] ^ 0x55);
  const auto outcome = read("a.jsonl.gz", gzip("{\"id\": \"a\", \"text\": \"One.\"}\n") + damaged +
                                              gzip("\n{\"id\": \"c\", \"text\": \"Three.\"}\n"));
  REQUIRE(outcome.articles.size() >= 2);
  CHECK(outcome.articles.front().item == "a");
  CHECK(outcome.articles.back().item == "c");
  CHECK(outcome.rejections.back().reason == "gzip data is damaged");
}

TEST_CASE("a bomb is refused soon, and costs no memory", "[unpack]") {
  const std::string bomb = gzip(std::string(64u << 20, 'a'));
  const auto text = read("bomb.txt.gz", bomb);
  REQUIRE(text.rejections.size() == 1);
  CHECK(text.rejections[0].reason == "longer than 8388608 bytes");

  const std::string line = "{\"id\": \"a\", \"text\": \"One.\"}\n{\"text\": \"";
  const auto lines = read("bomb.jsonl.gz", gzip(line + std::string(64u << 20, 'a')));
  CHECK(lines.articles.size() == 1);
  REQUIRE(!lines.rejections.empty());
  CHECK(lines.rejections.back().reason == "unpacks to more than 200 times its size: refused");

  std::string members;
  for (int i = 0; i < 500; ++i) members += gzip(std::string(1u << 20, '\n'));
  CHECK(read("bomb.jsonl.gz", members).articles.empty());
}

TEST_CASE("a stream is looked at before it is taken", "[unpack]") {
  corpus::ByteStream stream(std::string("one\r\ntwo\nthree"));
  CHECK(stream.peek(3).substr(0, 3) == "one");
  CHECK(stream.next_line(100).text == "one");
  CHECK(stream.next_line(100).text == "two");
  CHECK_FALSE(stream.is_at_end());
  CHECK(stream.next_line(3).is_too_long);
  CHECK(stream.is_at_end());
}
