#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::DateKind;
using reading::only;
using reading::read;

namespace {

using Names = std::vector<std::string>;

const std::string kBody = "\nStaff walked out over **pay**.\n";

}  // namespace

TEST_CASE("YAML front matter states fields", "[markdown]") {
  const auto article =
      only(read("a.md",
                "---\ntitle: \"Ballot: pay\"\ndate: 2015-01-16\nlastmod: 2016-02-03\n"
                "source: The Paper\nurl: https://paper.example/1\n"
                "force: West Mercia Police\nunions: [UNISON, GMB]\nsector:\n  - police\n"
                "author: {name: Nobody, title: Reporter}\n---\n" +
                    kBody));
  CHECK(article.title == "Ballot: pay");
  CHECK(article.text == "Staff walked out over pay.\n");
  CHECK(article.source == "The Paper");
  CHECK(article.url == "https://paper.example/1");
  REQUIRE(article.dates.size() == 3);
  CHECK(article.dates[0].date == schema::Date{2015, 1, 16});
  CHECK(article.dates[0].kind == DateKind::FrontMatter);
  CHECK(article.dates[1].kind == DateKind::Modified);
  CHECK(article.stated_facets.at(schema::Field::Force) == Names{"West Mercia Police"});
  CHECK(article.stated_facets.at(schema::Field::Union) == Names{"UNISON", "GMB"});
  CHECK(article.stated_facets.at(schema::Field::Sector) == Names{"police"});
  CHECK(article.stated_where == "front matter");
}

TEST_CASE("TOML front matter states fields", "[markdown]") {
  const auto article =
      only(read("a.md",
                "+++\ntitle = 'Ballot: pay'\ndate = 2015-01-16T09:00:00Z\n"
                "unions = ['UNISON', 'GMB']\n[extra]\nforce = 'West Mercia Police'\n+++\n" +
                    kBody));
  CHECK(article.title == "Ballot: pay");
  CHECK(article.dates[0].date == schema::Date{2015, 1, 16});
  CHECK(article.stated_facets.at(schema::Field::Force) == Names{"West Mercia Police"});
  CHECK(article.stated_facets.at(schema::Field::Union) == Names{"UNISON", "GMB"});
}

TEST_CASE("front matter that breaks its grammar is read line by line", "[markdown]") {
  const auto yaml =
      only(read("a.md",
                "---\ntitle: Ballot: pay: again\ndate: 2015-01-16\nunions: [UNISON, GMB]\n"
                "sector:\n- police\n\tbad: tab\n---\n" +
                    kBody));
  CHECK(yaml.title == "Ballot: pay: again");
  CHECK(yaml.dates[0].date == schema::Date{2015, 1, 16});
  CHECK(yaml.stated_facets.at(schema::Field::Union) == Names{"UNISON", "GMB"});
  CHECK(yaml.stated_facets.at(schema::Field::Sector) == Names{"police"});
  const auto toml = only(read("a.md", "+++\ntitle = Ballot\ndate = 2015-01-16\n+++\n" + kBody));
  CHECK(toml.title == "Ballot");
}

TEST_CASE("hostile front matter costs nothing", "[markdown]") {
  std::string bomb = "---\na: &a [x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c <= 'z'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    bomb +=
        std::string(1, c) + ": &" + c + " [*" + before + ", *" + before + ", *" + before + "]\n";
  }
  CHECK(only(read("a.md", bomb + "title: *z\n---\n# Ballot\n" + kBody)).text ==
        "Staff walked out over pay.\n");
  const std::string deep = "---\ntitle: Ballot\nx: " + std::string(20000, '[') + "\n---\n" + kBody;
  CHECK(only(read("a.md", deep)).title == "Ballot");
  const std::string deep_toml =
      "+++\ntitle = 'Ballot'\nx = " + std::string(20000, '[') + "\n+++\n" + kBody;
  CHECK(only(read("a.md", deep_toml)).title == "Ballot");
}

TEST_CASE("mark-up of the body is read, not shown", "[markdown]") {
  const auto article =
      only(read("a.md",
                "# Ballot opens\n\nStaff at [the council](https://c.example) will *walk*\nout.\n\n"
                "> They are angry.\n\n- First demand: pay\n- Second demand: hours\n\n"
                "![A picture](p.jpg)\n\nIt ends &amp; begins.\n"));
  CHECK(article.title == "Ballot opens");
  CHECK(article.text ==
        "Staff at the council will walk out.\nThey are angry.\nFirst demand: pay\nSecond demand: "
        "hours\n"
        "It ends & begins.\n");
}

TEST_CASE("hostile Markdown is read in time", "[markdown]") {
  for (const std::string_view piece :
       {"[", "*", "`", "> ", "<!--", "[a](", "![", "_a ", "|-", "- ", "&", "\\"}) {
    std::string text = "Staff walked out.\n\n";
    while (text.size() < 200000) text += piece;
    INFO(piece);
    const auto outcome = read("a.md", text);
    CHECK(outcome.articles.size() + outcome.rejections.size() == 1);
  }
}
