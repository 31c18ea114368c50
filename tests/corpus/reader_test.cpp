#include "corpus/reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>

#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::DateKind;
using reading::only_reason;
using reading::read;

namespace {
const std::string kStory = "Officers will be balloted on strike action over pay, the union said.\n";
}

TEST_CASE("a text file is one article without an item", "[reader]") {
  const auto outcome = read("story.txt", kStory);
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].text == kStory);
  CHECK(outcome.articles[0].item.empty());
  CHECK(outcome.articles[0].file.filename() == "story.txt");
}

TEST_CASE("the file's age bounds every article and makes none of its dates", "[reader]") {
  const support::TempDir folder;
  const auto file = folder.write("story.txt", kStory);
  const timespec times[2] = {{1421366400, 0}, {1421366400, 0}};  // 16 January 2015
  REQUIRE(utimensat(AT_FDCWD, file.c_str(), times, 0) == 0);
  const auto outcome = read(file);
  REQUIRE(outcome.articles.size() == 1);
  REQUIRE(outcome.articles[0].dates.size() == 1);
  CHECK(outcome.articles[0].dates[0].date == schema::Date{2015, 1, 16});
  CHECK(outcome.articles[0].dates[0].kind == DateKind::FileTime);
}

TEST_CASE("dates in the names of the file and its address are stated dates", "[reader]") {
  const auto outcome =
      read("2015-01-16-strike.json",
           R"({"text": "Staff walked out.", "url": "https://a.example/2015/01/17/x"})");
  REQUIRE(outcome.articles.size() == 1);
  const auto& dates = outcome.articles[0].dates;
  REQUIRE(dates.size() == 3);
  CHECK(dates[0].kind == DateKind::Url);
  CHECK(dates[0].date == schema::Date{2015, 1, 17});
  CHECK(dates[1].kind == DateKind::FileName);
  CHECK(dates[1].date == schema::Date{2015, 1, 16});
}

TEST_CASE("records are told apart by id, then address, then number", "[reader]") {
  const auto outcome = read("export.jsonl",
                            "{\"id\": \"a1\", \"text\": \"One.\"}\n"
                            "{\"url\": \"https://a.example/x\", \"text\": \"Two.\"}\n"
                            "{\"text\": \"Three.\"}\n"
                            "{\"id\": \"a1\", \"text\": \"Four.\"}\n");
  REQUIRE(outcome.articles.size() == 4);
  CHECK(outcome.articles[0].item == "a1");
  CHECK(outcome.articles[1].item == "https://a.example/x");
  CHECK(outcome.articles[2].item == "3");
  CHECK(outcome.articles[3].item == "a1~2");
}

TEST_CASE("what cannot be read is said, and nothing hangs", "[reader]") {
  const support::TempDir folder;
  CHECK(only_reason(read(folder.write("empty.txt", ""))) == "empty");
  CHECK(only_reason(read(folder.write("blank.txt", " \n\t\n"))) == "empty");
  CHECK(only_reason(read(folder.path() / "gone.txt")) ==
        "cannot be opened: No such file or directory");

  const auto pipe = folder.path() / "pipe.txt";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(only_reason(read(pipe)) == "a named pipe");

  std::filesystem::create_directory(folder.path() / "folder.txt");
  CHECK(only_reason(read(folder.path() / "folder.txt")) == "a folder");

  std::filesystem::create_symlink(folder.write("real.txt", kStory), folder.path() / "link.txt");
  CHECK(only_reason(read(folder.path() / "link.txt")) == "a symbolic link, which is not followed");
  CHECK(only_reason(read("/dev/zero")) == "a device");
}

TEST_CASE("a picture is passed over, a picture called a text is a fault", "[reader]") {
  const std::string_view png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
  const auto picture = read("photo.png", png);
  REQUIRE(picture.skipped.size() == 1);
  CHECK(picture.rejections.empty());
  const auto text = read("photo.txt", png);
  REQUIRE(text.rejections.size() == 1);
  CHECK(text.rejections[0].reason == "not text: looks like a PNG image");
}

TEST_CASE("a record over the limit is refused and its neighbours are read", "[reader]") {
  static const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  const corpus::ReadContext small(vocabulary, {.max_article_bytes = 1000});
  const support::TempDir folder;
  const auto file = folder.write("export.jsonl", "{\"text\": \"" + std::string(2000, 'a') +
                                                     "\"}\n{\"id\": \"b\", \"text\": \"Two.\"}\n");
  const auto outcome = read(file, small);
  REQUIRE(outcome.rejections.size() == 1);
  CHECK(outcome.rejections[0].reason == "line 1: longer than 1000 bytes");
  CHECK(outcome.rejections[0].item == "1");
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].item == "b");
}

TEST_CASE("a file that is refused for its first bytes or its length is so without being read",
          "[reader]") {
  const support::TempDir folder;
  const corpus::ReadContext strict(schema::Vocabulary::built_in(), {.max_article_bytes = 100});
  const std::array<std::string, 4> refused{"picture.txt", "picture.png", "long.txt", "empty.txt"};
  folder.write("picture.txt", "\x89PNG\r\n\x1A\n" + std::string(200, '\7'));
  folder.write("picture.png", "\x89PNG\r\n\x1A\n" + std::string(200, '\7'));
  folder.write("long.txt", kStory + kStory);
  folder.write("empty.txt", "");
  for (const std::string& name : refused) {
    CAPTURE(name);
    const auto told = corpus::refused_at_sight(folder.path() / name, strict);
    REQUIRE(told);
    const auto whole = read(folder.path() / name, strict);
    if (const auto* rejection = std::get_if<corpus::Rejection>(&*told)) {
      REQUIRE(whole.rejections.size() == 1);
      CHECK(rejection->reason == whole.rejections[0].reason);
    } else {
      REQUIRE(whole.skipped.size() == 1);
      CHECK(std::get<corpus::Skipped>(*told).reason == whole.skipped[0].reason);
    }
  }
  folder.write("story.txt", kStory);
  folder.write("long.jsonl", "{\"text\": \"" + std::string(200, 'a') + "\"}\n");
  for (const char* name : {"story.txt", "long.jsonl", "gone.txt"}) {
    CAPTURE(name);
    CHECK_FALSE(corpus::refused_at_sight(folder.path() / name, strict));
  }
}
