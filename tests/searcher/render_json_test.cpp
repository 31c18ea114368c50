// What picket-search writes as JSON, read by a parser that did not write it: a thousand titles made
// to break it, each to come back as it was.
#include <simdjson.h>

#include <algorithm>
#include <random>

#include "searcher/render.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random_articles.hpp"

using namespace searcher;
using support::Dice;

namespace {

// Pieces that have broken writers of JSON, terminals and spreadsheets.
const std::vector<std::string> kHostile{"\"",
                                        "\\",
                                        "\\\"",
                                        "\\u0000",
                                        "\\ud800",
                                        "/",
                                        "</script>",
                                        "\b\f\n\r\t",
                                        std::string(1, '\0'),
                                        "\x01\x1f\x7f",
                                        "\033[31m",
                                        "\033]0;x\007",
                                        "\u0080\u009b31m",
                                        "\u2028\u2029",
                                        "\u202e\u2066",
                                        "\ufeff",
                                        "\ufffd",
                                        "\uffff",
                                        "\U0001F525",
                                        "\U0010FFFF",
                                        "e\u0301\u0323",
                                        "\u65e5\u672c\u8a9e",
                                        "{\"a\":[1,",
                                        "]}",
                                        "//,/*",
                                        "=cmd|' /C calc'!A0",
                                        "NaN",
                                        "1e999",
                                        "%s%n",
                                        "null",
                                        "\u05d0\u05d1",
                                        "strike"};

std::string hostile_title(Dice& dice) {
  std::string title = "t";  // an empty one is null
  for (std::size_t pieces = 1 + dice.roll(8); pieces > 0; --pieces) {
    title += kHostile[dice.roll(kHostile.size())];
  }
  return title;
}

Results with_titles(const std::vector<std::string>& titles) {
  Results results;
  results.total = titles.size();
  for (const std::string& title : titles) {
    Hit hit;
    hit.rank = results.hits.size() + 1;
    hit.record.title = title;
    hit.record.text = title + ".\n";
    hit.record.source = title;
    hit.record.facets[schema::facet_index(schema::Field::Union)] = {
        {.value = "pcs", .label = title, .evidence = {{title, 0, schema::Part::Text, title}}}};
    results.hits.push_back(std::move(hit));
  }
  results.highlights.words = {"strike"};
  results.notes = titles;
  return results;
}

std::vector<std::string> hostile_titles() {
  Dice dice(20260102);
  std::vector<std::string> titles;
  for (int i = 0; i < 1000; ++i) titles.push_back(hostile_title(dice));
  return titles;
}

bool is_ascii_line(std::string_view text) {
  return text.ends_with('\n') && std::ranges::all_of(text.substr(0, text.size() - 1),
                                                     [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

TEST_CASE("a thousand hostile titles are one sound object, each as it was", "[render_json]") {
  const std::vector<std::string> titles = hostile_titles();
  Request request;
  request.text = titles.front();
  const std::string text = render_json(request, with_titles(titles), Why::Shown);
  CHECK(is_ascii_line(text));
  simdjson::dom::parser parser;
  const simdjson::dom::element object = parser.parse(text);
  CHECK(std::string_view(object["query"]["text"]) == titles.front());
  std::size_t next = 0;
  for (const simdjson::dom::element hit : object["hits"]) {
    CHECK(std::string_view(hit["title"]) == titles[next]);
    CHECK(std::string_view(hit["union"].at(0)["label"]) == titles[next]);
    CHECK(std::string_view(hit["why"]["union"].at(0)["evidence"].at(0)["text"]) == titles[next]);
    ++next;
  }
  CHECK(next == titles.size());
}

TEST_CASE("in lines every line is an object", "[render_json]") {
  const std::vector<std::string> titles = hostile_titles();
  const std::string text = render_jsonl(with_titles(titles), Why::Hidden);
  simdjson::dom::parser parser;
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size(); ++next) {
    const std::size_t end = text.find('\n', at) + 1;
    const std::string line = text.substr(at, end - at);
    CHECK(is_ascii_line(line));
    const simdjson::dom::element hit = parser.parse(line);
    REQUIRE(next < titles.size());
    CHECK(std::string_view(hit["title"]) == titles[next]);
    at = end;
  }
  CHECK(next == titles.size());
}

TEST_CASE("bytes that are no UTF-8, of a file's name, do not spoil the object", "[render_json]") {
  Results results = with_titles({"t"});
  results.hits[0].record.path = "/news/\xff\xc3.txt";
  simdjson::dom::parser parser;
  const std::string text = render_json({}, results, Why::Hidden);
  const simdjson::dom::element object = parser.parse(text);
  const std::string_view path = object["hits"].at(0)["path"];
  CHECK(path.starts_with("/news/\ufffd"));
}
