#include "corpus/formats.hpp"
#include "schema/vocabulary.hpp"
#include "tests/support/catch.hpp"

using namespace corpus;

namespace {

Article article_of(const std::string& text) {
  static const Furniture furniture(schema::Vocabulary::built_in());
  return std::get<Article>(read_plain_text(text, furniture));
}

const std::string kText =
    "Prison officers walked out of the city jail after an attack on a colleague.\n"
    "IN a statement the Prison Service said that visits would go ahead tomorrow.\n";

std::string spaced(std::string text) { return text.insert(text.find('\n') + 1, "\n"); }

}  // namespace

TEST_CASE("the tags of an article from Factiva give its headline, paper and day", "[press tags]") {
  for (const std::string head :
       {"HD Prison officers walk out at city jail\nBY A Reporter\nWC 512 words\nPD 3 March 2016\n"
        "SN The Northshire Herald\nSC NHHE\nPG 4\nLA English\n"
        "CY \u00A9 2016 Northshire Newspapers. All rights reserved\nLP\n\n",
        "HD\n\nPrison officers walk out at city jail\n\nWC\n\n512 words\n\nPD\n\n3 March 2016\n\n"
        "SN\n\nThe Northshire Herald\n\nLA\n\nEnglish\n\nLP\n\n"}) {
    CAPTURE(head);
    const Article article = article_of(
        head + spaced(kText) + "\nNS gjail : Prisons | gcat : Political/General News\n\n" +
        "RE uk : United Kingdom\n\nPUB Northshire Newspapers\n\nAN\n");
    CHECK(article.title == "Prison officers walk out at city jail");
    CHECK(article.text == kText);
    CHECK(article.source == "The Northshire Herald");
    REQUIRE(article.dates.size() == 1);
    CHECK(article.dates[0].date == schema::Date{2016, 3, 3});
  }
}

TEST_CASE("tags with a colon are tags too", "[press tags]") {
  const Article article = article_of(
      "NORTHERN PAPERS FULLTEXT                            Record 14 of 61\n"
      "---------------------------------------------------------------------\n"
      "TI: Prison officers walk out at city jail\nSO: The Northshire Herald\nDT: 14 MAR 1990\n"
      "PG: 3    WC: 301\nAU: By Our Labour Staff\n"
      "---------------------------------------------------------------------\nTX:\n" +
      spaced(kText) +
      "---------------------------------------------------------------------\n"
      "CP: Copyright 1990 Northshire Newspapers Ltd. All rights reserved\nDE: PRISONS; STRIKES\n");
  CHECK(article.title == "Prison officers walk out at city jail");
  CHECK(article.text == kText);
  CHECK(article.source == "The Northshire Herald");
  REQUIRE(article.dates.size() == 1);
  CHECK(article.dates[0].date == schema::Date{1990, 3, 14});
}

TEST_CASE("words in capitals at the start of lines are no tags", "[press tags]") {
  const Article article = article_of(
      "Prison officers walk out at city jail\n\nBY the time the governor came the wings were empty."
      "\n\nIN all, forty officers walked out of the city jail this morning.\n\nRE the visits: they "
      "will go ahead tomorrow.\n");
  CHECK(article.title == "Prison officers walk out at city jail");
  CHECK(article.text ==
        "BY the time the governor came the wings were empty.\n"
        "IN all, forty officers walked out of the city jail this morning.\n"
        "RE the visits: they will go ahead tomorrow.\n");
  CHECK(article.source.empty());
}
