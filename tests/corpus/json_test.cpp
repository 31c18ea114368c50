#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::DateKind;
using reading::read;
using reading::reasons;

namespace {

// Of each article its item, title and text, as "item|title|text".
std::vector<std::string> summary(const reading::Outcome& outcome) {
  std::vector<std::string> lines;
  for (const corpus::Article& article : outcome.articles) {
    std::string text = article.text;
    while (text.ends_with('\n')) text.pop_back();
    lines.push_back(article.item + '|' + article.title + '|' + text);
  }
  return lines;
}

using Lines = std::vector<std::string>;
const std::string kLong =
    "Officers will be balloted on strike action over pay after talks with the employers broke "
    "down.";

}  // namespace

TEST_CASE("records are found wherever a file keeps them", "[json]") {
  struct Case {
    std::string_view what;
    std::string json;
    Lines articles;
  };
  const Case cases[] = {
      {"one object",
       R"({"title": "Ballot", "body": "Staff walked out."})",
       {"|Ballot|Staff walked out."}},
      {"an array",
       R"([{"id": 1, "text": "One."}, {"id": 2, "text": "Two."}])",
       {"1||One.", "2||Two."}},
      {"under a key",
       R"({"count": 2, "articles": [{"id": "a", "text": "One."}, {"id": "b", "text": "Two."}]})",
       {"a||One.", "b||Two."}},
      {"two keys deep", R"({"response": {"results": [{"id": "a", "text": "One."}]}})", {"a||One."}},
      {"by key",
       R"({"s1": {"headline": "H", "text": "One."}, "s2": {"text": "Two."}})",
       {"s1|H|One.", "s2||Two."}},
      {"a search engine's hits",
       R"({"hits": {"hits": [{"_id": "x7", "_source": {"title": "H", "content": "One."}}]}})",
       {"x7|H|One."}},
      {"a JSON feed",
       R"({"version": "https://jsonfeed.org/version/1.1", "title": "The feed", "description": "All news",
           "items": [{"id": "1", "title": "H", "content_html": "<p>One.</p><p>Two.</p>"}]})",
       {"1|H|One.\nTwo."}},
      {"a newspaper's interface",
       R"({"response": {"status": "ok", "results": [{"id": "uk/1", "webTitle": "H", "webPublicationDate":
           "2015-01-16T10:00:00Z", "fields": {"bodyText": "One."}}]}})",
       {"uk/1|H|One."}},
      {"a blog's interface",
       R"([{"id": 12, "title": {"rendered": "H &#8211; I"}, "content": {"rendered": "<p>One.</p>", "protected": false}}])",
       {"12|H – I|One."}},
      {"values in a row",
       "{\n\"id\": 1, \"text\": \"One.\"}\n\n{\n\"id\": 2, \"text\": \"Two.\"}",
       {"1||One.", "2||Two."}},
      {"paragraphs", R"({"title": "H", "paragraphs": ["One.", "Two."]})", {"|H|One.\nTwo."}},
      {"blocks",
       R"({"title": "H", "body": [{"type": "p", "text": "One."}, {"type": "p", "text": "Two."}]})",
       {"|H|One.\nTwo."}},
      {"linked data",
       R"({"@graph": [{"@type": "NewsArticle", "@id": "n1", "headline": "H", "articleBody": "One."}]})",
       {"n1|H|One."}},
      {"an article with comments",
       R"({"headline": "H", "text": "One.", "comments": [{"text": "First!"}, {"text": "Second!"}]})",
       {"|H|One."}},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(summary(read("export.json", c.json)) == c.articles);
  }
}

TEST_CASE("a headline is cleared of the name of its outlet", "[json]") {
  const auto title_of = [](std::string_view title) {
    const auto outcome = read("a.json", R"({"source": {"name": "The Paper"}, "title": ")" +
                                            std::string(title) + R"(", "text": "Staff left."})");
    REQUIRE(outcome.articles.size() == 1);
    return outcome.articles[0].title;
  };
  CHECK(title_of("Staff walk out - The Paper") == "Staff walk out");
  CHECK(title_of("Staff walk out | The Paper") == "Staff walk out");
  CHECK(title_of("Staff of The Paper walk out - union") == "Staff of The Paper walk out - union");
  CHECK(title_of("The Paper") == "The Paper");
}

TEST_CASE("the names that exports use are understood", "[json]") {
  const auto outcome = read("a.json", R"({
    "Headline": "Ballot opens", "articleBody": "Staff walked out.", "datePublished": "2015-01-16T09:00:00Z",
    "dateModified": "2016-02-03", "scraped_at": 1488844800, "publisher": {"name": "The Paper"},
    "mainEntityOfPage": "https://paper.example/ballot", "Police_Force": "Met",
    "unions": ["UNISON", "GMB"], "dispute-type": "pay", "sector": ["police"]})");
  REQUIRE(outcome.articles.size() == 1);
  const corpus::Article& article = outcome.articles[0];
  CHECK(article.title == "Ballot opens");
  CHECK(article.source == "The Paper");
  CHECK(article.url == "https://paper.example/ballot");
  REQUIRE(article.dates.size() == 4);
  CHECK(article.dates[0].date == schema::Date{2015, 1, 16});
  CHECK(article.dates[0].kind == DateKind::JsonField);
  CHECK(article.dates[0].text == "2015-01-16T09:00:00Z");
  CHECK(article.dates[1].date == schema::Date{2016, 2, 3});
  CHECK(article.dates[1].kind == DateKind::Modified);
  CHECK(article.dates[2].date == schema::Date{2017, 3, 7});
  CHECK(article.dates[2].kind == DateKind::Captured);
  CHECK(article.stated_facets.at(schema::Field::Force) == Lines{"Met"});
  CHECK(article.stated_facets.at(schema::Field::Union) == Lines{"UNISON", "GMB"});
  CHECK(article.stated_facets.at(schema::Field::Dispute) == Lines{"pay"});
  CHECK(article.stated_facets.at(schema::Field::Sector) == Lines{"police"});
  CHECK(article.stated_where == "JSON");
}

TEST_CASE("a date may be a number or a word, and nonsense is none", "[json]") {
  struct Case {
    std::string date;
    std::optional<schema::Date> meant;
  };
  const Case cases[] = {
      {"\"2015-01-16\"", schema::Date{2015, 1, 16}},
      {"1421366400", schema::Date{2015, 1, 16}},
      {"1421366400000", schema::Date{2015, 1, 16}},
      {"1421366400.5", schema::Date{2015, 1, 16}},
      {"20150116", schema::Date{2015, 1, 16}},
      {"\"16 January 2015\"", schema::Date{2015, 1, 16}},
      {"{\"$date\": \"2015-01-16T00:00:00Z\"}", schema::Date{2015, 1, 16}},
      {"2015", schema::Date{2015, 0, 0}},
      {"\"0000-00-00\"", std::nullopt},
      {"1000000000000000000000", std::nullopt},
      {"-1", std::nullopt},
      {"\"soon\"", std::nullopt},
      {"null", std::nullopt},
  };
  for (const Case& c : cases) {
    INFO(c.date);
    const auto outcome =
        read("a.json", "{\"text\": \"Staff walked out.\", \"date\": " + c.date + "}");
    REQUIRE(outcome.articles.size() == 1);
    const auto& dates = outcome.articles[0].dates;
    if (c.meant) {
      REQUIRE(dates.size() == 2);
      CHECK(dates[0].date == *c.meant);
    } else {
      CHECK(dates.size() == 1);
    }
  }
}

TEST_CASE("a record with unheard-of names is read by its shape", "[json]") {
  const auto outcome =
      read("a.json", R"({"kop": "Agenten staken om loon", "lijf": ")" + kLong +
                         R"(", "wanneer": "2015-01-16", "waar": "https://krant.example/1"})");
  REQUIRE(outcome.articles.size() == 1);
  const corpus::Article& article = outcome.articles[0];
  CHECK(article.title == "Agenten staken om loon");
  CHECK(article.text == kLong + "\n");
  CHECK(article.url == "https://krant.example/1");
  REQUIRE(article.dates.size() == 2);
  CHECK(article.dates[0].date == schema::Date{2015, 1, 16});
}

TEST_CASE("a bad record is named and its neighbours are read", "[json]") {
  const auto outcome = read("a.jsonl",
                            "{\"id\": \"a\", \"text\": \"One.\"}\n"
                            "\n"
                            "{\"id\": \"b\", \"text\": \"Two.\n"
                            "[1, 2]\n"
                            "{\"id\": \"c\"}\n" +
                                std::string(2000, '[') + std::string(2000, ']') +
                                "\n{\"id\": \"d\", \"text\": \"Four.\"}\n");
  CHECK(summary(outcome) == Lines{"a||One.", "d||Four."});
  CHECK(reasons(outcome) == Lines{"2|line 3: not JSON: a string does not end",
                                  "3|line 4: no JSON object", "c|line 5: holds no text",
                                  "5|line 6: not JSON: nested too deep"});
}

TEST_CASE("an array is read as far as it goes", "[json]") {
  const auto outcome =
      read("a.json", R"([{"id": "a", "text": "One."}, {"id": "b" "text": "Two."}, 7,
                                          {"id": "c", "text": "Three."}, {"id": "d", "te)");
  CHECK(summary(outcome) == Lines{"a||One.", "c||Three."});
  CHECK(reasons(outcome) ==
        Lines{"2|record 2: not JSON: brackets, commas or quotes in wrong places",
              "3|record 3: no JSON object", "5|record 5: not JSON: a string does not end",
              "6|not JSON: an array does not end"});
}

TEST_CASE("what sloppy exporters write is mended", "[json]") {
  const auto outcome =
      read("a.jsonl",
           "{\"id\": \"a\", \"text\": \"A raw\ttab.\", \"score\": NaN,}\n"
           "{\"id\": 123456789012345678901234567890, \"text\": \"Half \\ud83d a pair.\"}\n"
           "{\"id\": \"c\", \"text\": \"A bad \\q escape.\", \"n\": 1e400}\n");
  CHECK(outcome.rejections.empty());
  CHECK(summary(outcome) == Lines{"a||A raw tab.",
                                  "123456789012345678901234567890||Half \uFFFD a pair.",
                                  "c||A bad \\q escape."});
}

TEST_CASE("lines that are not UTF-8 are read in what they are", "[json]") {
  const auto outcome = read("a.jsonl",
                            "{\"id\": \"a\", \"text\": \"Staff\x92s \xA3"
                            "5m\"}\n{\"id\": \"b\", \"text\": \"Staff\xE2\x80\x99s \xC2\xA3"
                            "5m\"}\n");
  CHECK(summary(outcome) == Lines{"a||Staff’s £5m", "b||Staff’s £5m"});
}

TEST_CASE("an object larger than a record is a container", "[json]") {
  static const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  const corpus::ReadContext small(vocabulary, {.max_article_bytes = 400});
  std::string json = R"({"meta": {"took": 3}, "tags": [{"name": "x"}], "data": {"articles": [)";
  for (int i = 0; i < 20; ++i) {
    json +=
        (i > 0 ? "," : "") + std::string("{\"id\": ") + std::to_string(i) + ", \"text\": \"One.\"}";
  }
  json += ", {\"id\": \"big\", \"text\": \"" + std::string(500, 'a') + "\"}]}}";
  const support::TempDir folder;
  const auto outcome = read(folder.write("a.json", json), small);
  CHECK(outcome.articles.size() == 20);
  CHECK(reasons(outcome) == Lines{"21|record 21: longer than 400 bytes"});
}

TEST_CASE("a file that is no JSON is refused", "[json]") {
  CHECK(reasons(read("a.json", "Officers walked out")) == Lines{"1|not JSON"});
  CHECK(reasons(read("a.json", "{\"name\": \"tool\", \"version\": \"1.0\"}")) ==
        Lines{"|holds no text"});
  CHECK(reasons(read("a.json", "{\"text\": \"One.\"")).size() == 1);
}
