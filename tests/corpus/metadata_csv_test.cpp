#include "corpus/metadata_csv.hpp"

#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::DateKind;
using reading::read;

namespace {

using Names = std::vector<std::string>;

// One article of `file` as a folder with this metadata.csv gives it.
corpus::Article with_metadata(std::string_view csv, std::string_view file, std::string_view bytes) {
  const support::TempDir folder;
  folder.write("metadata.csv", csv);
  const auto outcome = read(folder.write(file, bytes));
  REQUIRE(outcome.articles.size() == 1);
  return outcome.articles[0];
}

std::vector<std::string> faults(std::string_view csv) {
  const support::TempDir folder;
  folder.write("a.txt", "Staff walked out.\n");
  folder.write("b.txt", "Staff walked out.\n");
  const auto outcome = read(folder.write("metadata.csv", csv));
  std::vector<std::string> lines;
  for (const auto& rejection : outcome.rejections) {
    lines.push_back(rejection.item + ": " + rejection.reason);
  }
  return lines;
}

const std::string kStory = "Staff walked out.\n";

}  // namespace

TEST_CASE("metadata.csv is stronger than what the article states", "[metadata]") {
  const auto article = with_metadata(
      "file,title,date,source,url,force,union\r\n"
      "a.json,\"Ballot, at last\",16/01/2015,The Paper,https://paper.example/1,Met,UNISON; GMB\r\n",
      "a.json",
      R"({"title": "Old", "date": "2011-11-11", "source": "Old", "text": "Staff walked out.", "union": "PCS",
          "sector": "police"})");
  CHECK(article.title == "Ballot, at last");
  CHECK(article.source == "The Paper");
  CHECK(article.url == "https://paper.example/1");
  REQUIRE(article.dates.size() >= 2);
  CHECK(article.dates[0].date == schema::Date{2015, 1, 16});
  CHECK(article.dates[0].kind == DateKind::UserMetadata);
  CHECK(article.stated_facets.at(schema::Field::Force) == Names{"Met"});
  CHECK(article.stated_facets.at(schema::Field::Union) == Names{"UNISON", "GMB"});
  CHECK(article.stated_facets.at(schema::Field::Sector) == Names{"police"});
  CHECK(article.stated_where == "metadata.csv line 2");
}

TEST_CASE("a row may speak of one record of its file", "[metadata]") {
  const support::TempDir folder;
  folder.write("metadata.csv", "file,item,year\nb.jsonl,x2,2012\n");
  const auto outcome = read(folder.write(
      "b.jsonl", "{\"id\": \"x1\", \"text\": \"One.\"}\n{\"id\": \"x2\", \"text\": \"Two.\"}\n"));
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].dates.size() == 1);
  REQUIRE(outcome.articles[1].dates.size() == 2);
  CHECK(outcome.articles[1].dates[0].date == schema::Date{2012, 0, 0});
}

TEST_CASE("spreadsheets write it in their own ways", "[metadata]") {
  for (const std::string_view csv :
       {"\xEF\xBB\xBF"
        "file;title\r\na.txt;Caf\xC3\xA9\r\n",
        "File\tTitle\na.txt\tCaf\xE9\n", "title,file\n\"Caf\xC3\xA9\",./a.txt"}) {
    CHECK(with_metadata(csv, "a.txt", kStory).title == "Café");
  }
}

TEST_CASE("quoted cells may hold anything", "[metadata]") {
  CHECK(with_metadata("file,title\na.txt,\"He said \"\"no\"\",\nthen yes\"\n", "a.txt", kStory)
            .title == "He said \"no\", then yes");
}

TEST_CASE("what a metadata.csv cannot mean is reported with its line", "[metadata]") {
  CHECK(faults("file,date,colour\na.txt,soon,red\n\n,2015-01-16,blue\nb.txt,2015-01-16,red,x\n") ==
        Names{"line 1: no column is called 'colour'", "line 2: 'soon' is no date",
              "line 4: names no file", "line 5: more cells than there are columns"});
  CHECK(faults("title\nBallot\n") == Names{"line 1: no column is called 'file'"});
  CHECK(faults("file,url\na.txt,javascript:alert(1)\n") ==
        Names{"line 2: 'javascript:alert(1)' is no address"});
}

TEST_CASE("a row that names no file beside it is reported with its line", "[metadata]") {
  CHECK(faults("file,title\nc.txt,T\na.txt,T\n../a.txt,T\n..,T\n") ==
        Names{"line 2: there is no file 'c.txt' beside it",
              "line 4: there is no file '../a.txt' beside it",
              "line 5: there is no file '..' beside it"});
}

TEST_CASE("a sound metadata.csv is passed over", "[metadata]") {
  const support::TempDir folder;
  folder.write("a.txt", kStory);
  const auto outcome = read(folder.write("metadata.csv", "file,title\na.txt,T\n"));
  CHECK(outcome.skipped.size() == 1);
  CHECK(outcome.rejections.empty());
}

TEST_CASE("a metadata.csv that changes is read again", "[metadata]") {
  const support::TempDir folder;
  const auto story = folder.write("a.txt", kStory);
  CHECK_FALSE(corpus::metadata_beside(story).has_value());
  folder.write("metadata.csv", "file,title\na.txt,First\n");
  CHECK(corpus::metadata_beside(story) == folder.path() / "metadata.csv");
  CHECK(read(story).articles.at(0).title == "First");
  folder.write("metadata.csv", "file,title\na.txt,The second\n");
  CHECK(read(story).articles.at(0).title == "The second");
}

TEST_CASE("an unclosed quote and a binary file hurt nobody", "[metadata]") {
  CHECK(with_metadata("file,title\na.txt,\"never ends\nand on", "a.txt", kStory).title ==
        "never ends and on");
  CHECK(with_metadata(std::string(5000, '\0'), "a.txt", kStory).text == kStory);
}
