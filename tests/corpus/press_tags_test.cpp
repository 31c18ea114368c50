#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::Article;
using reading::article_of;

namespace {

const std::string kText =
    "Prison officers walked out of the city jail after an attack on a colleague.\n"
    "IN a statement the Prison Service said that visits would go ahead tomorrow.\n";

std::string spaced(std::string text) { return text.insert(text.find('\n') + 1, "\n"); }

// What must be found of the record of that day, whoever tagged it.
void check_record(const std::string& record, schema::Date day) {
  CAPTURE(record);
  const Article article = article_of(record);
  CHECK(article.title == "Prison officers walk out at city jail");
  CHECK(article.text == kText);
  CHECK(article.source == "The Northshire Herald");
  CHECK(reading::only_date(article) == day);
}

}  // namespace

TEST_CASE("the tags of an article from Factiva give its headline, paper and day", "[press tags]") {
  for (const std::string head :
       {"HD Prison officers walk out at city jail\nBY A Reporter\nWC 512 words\nPD 3 March 2016\n"
        "SN The Northshire Herald\nSC NHHE\nPG 4\nLA English\n"
        "CY \u00A9 2016 Northshire Newspapers. All rights reserved\nLP\n\n",
        "HD\n\nPrison officers walk out at city jail\n\nWC\n\n512 words\n\nPD\n\n3 March 2016\n\n"
        "SN\n\nThe Northshire Herald\n\nLA\n\nEnglish\n\nLP\n\n"}) {
    check_record(head + spaced(kText) +
                     "\nNS gjail : Prisons | gcat : Political/General News\n\n"
                     "RE uk : United Kingdom\n\nPUB Northshire Newspapers\n\nAN\n",
                 {2016, 3, 3});
  }
}

TEST_CASE("tags with a colon are tags too", "[press tags]") {
  check_record(
      "NORTHERN PAPERS FULLTEXT                            Record 14 of 61\n"
      "---------------------------------------------------------------------\n"
      "TI: Prison officers walk out at city jail\nSO: The Northshire Herald\nDT: 14 MAR 1990\n"
      "PG: 3    WC: 301\nAU: By Our Labour Staff\n"
      "---------------------------------------------------------------------\nTX:\n" +
          spaced(kText) +
          "---------------------------------------------------------------------\n"
          "CP: Copyright 1990 Northshire Newspapers Ltd. All rights reserved\nDE: PRISONS; "
          "STRIKES\n",
      {1990, 3, 14});
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
