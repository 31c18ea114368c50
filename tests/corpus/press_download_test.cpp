#include "corpus/press_download.hpp"

#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using namespace corpus;
using reading::squeezed;

namespace {

std::vector<std::string> keys_of(std::string_view text) {
  std::vector<std::string> keys;
  for (const DownloadedArticle& article : articles_of_download(text)) keys.push_back(article.key);
  return keys;
}

using Keys = std::vector<std::string>;

const std::string kJail =
    "Prison officers walked out of the city jail after an attack on a colleague.\n\n"
    "They went back to work shortly before noon, the Prison Service said.\n";
const std::string kFire =
    "Firefighters will be asked next week if they want to strike over their hours.\n\n"
    "The brigade said that it was ready to go on talking with the union.\n";

// What the reader must find of two articles, whichever database they come from.
void check_both(const std::string& download, const Keys& items) {
  const reading::Outcome outcome = reading::read("Factiva-20160412-1655.txt", download);
  CHECK(outcome.rejections.empty());
  REQUIRE(outcome.articles.size() == 2);
  const Article& jail = outcome.articles[0];
  const Article& fire = outcome.articles[1];
  CHECK(Keys{jail.item, fire.item} == items);
  CHECK(jail.title == "Prison officers walk out at city jail");
  CHECK(fire.title == "Fire crews to vote on strike");
  CHECK(jail.text == squeezed(kJail));
  CHECK(fire.text == squeezed(kFire));
  CHECK(jail.dates.front().date == schema::Date{2016, 3, 3});
  CHECK(fire.dates.front().date == schema::Date{2016, 3, 8});
}

}  // namespace

TEST_CASE("a download of LexisNexis is read article by article", "[press download]") {
  check_both(
      "                               1 of 2 DOCUMENTS\n\n\n"
      "                         The Northshire Herald (London)\n\n"
      "                             March 3, 2016 Thursday\n"
      "                               National Edition\n\n"
      "Prison officers walk out at city jail\n\n"
      "BYLINE: A Reporter, Crime Correspondent\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 512 words\n\n" +
          kJail +
          "\nLOAD-DATE: March 3, 2016\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n"
          "                  Copyright 2016 Northshire Newspapers Limited\n"
          "                              All Rights Reserved\n\n\n"
          "                               2 of 2 DOCUMENTS\n\n\n"
          "                             Fens Evening Courier\n\n"
          "                             March 8, 2016 Tuesday\n\n"
          "Fire crews to vote on strike\n\n"
          "SECTION: NEWS; Pg. 11\n\nLENGTH: 96 words\n\n" +
          kFire +
          "\nLOAD-DATE: March 8, 2016\n\nLANGUAGE: ENGLISH\n\n"
          "                   Copyright 2016 Fens Newspapers\n",
      {"1", "2"});
}

TEST_CASE("a download of ProQuest is read article by article", "[press download]") {
  const auto record = [](int number, const std::string& headline, const std::string& paper,
                         const std::string& day, const std::string& story) {
    return "____________________________________________________________\n\nDocument " +
           std::to_string(number) + " of 2\n\n" + headline + "\n\nAuthor: Reporter, A\n\n" +
           "ProQuest document link\n\nFull text: " + story +
           "\nSubject: Trade unions; Strikes\n\n" + "Title: " + headline +
           "\n\nPublication title: " + paper +
           "\n\nFirst page: 4\n\nPublication year: 2016\n\nPublication date: " + day +
           "\n\nSection: News\n\nCountry of publication: United Kingdom\n\n" +
           "ProQuest document ID: 1769123456\n\n" +
           "Copyright: (Copyright 2016 Northshire Newspapers)\n\nLast updated: 2016-04-10\n\n" +
           "Database: Newsstand\n\n";
  };
  check_both(record(1, "Prison officers walk out at city jail", "The Northshire Herald; London",
                    "Mar 3, 2016", kJail) +
                 record(2, "Fire crews to vote on strike", "Fens Evening Courier; Ely",
                        "Mar 8, 2016", kFire),
             {"1", "2"});
}

TEST_CASE("a download of Factiva is parted by its accession numbers and not by its pages",
          "[press download]") {
  check_both(
      "Prison officers walk out at city jail\nBy A Reporter\n512 words\n3 March 2016\n"
      "The Northshire Herald\nNHHE\n1\n4\nEnglish\n"
      "\u00A9 2016 Northshire Newspapers Limited. All rights reserved.\n\n" +
          kJail +
          "\nDocument NHHE000020160303ec33000p1\n\n"
          "Page 1 of 2 \u00A9 2016 Factiva, Inc. All rights reserved.\n\n"
          "Fire crews to vote on strike\n96 words\n8 March 2016\nFens Evening Courier\nFENSEC\n"
          "11\nEnglish\n\u00A9 2016 Fens Newspapers\n\n" +
          kFire +
          "\nDocument FENSEC0020160308ec38000a2\n\n"
          "Page 2 of 2 \u00A9 2016 Factiva, Inc. All rights reserved.\n\n"
          "Search Summary\nText strike\nDate 01/03/2016 to 31/03/2016\nResults Found 2\n",
      {"NHHE000020160303ec33000p1", "FENSEC0020160308ec38000a2"});
}

TEST_CASE("articles may end where a line says so", "[press download]") {
  const auto record = [](const std::string& head, const std::string& story) {
    return head +
           "\n\nSection: NEWS; Pg. 4\n\nLength: 512 words\n\nByline: A Reporter\n\nBody\n\n" +
           story + "\nClassification\n\nLanguage: ENGLISH\n\nSubject: STRIKES (90%)\n\n" +
           "Load-Date: March 10, 2016\n\nEnd of Document\n\n";
  };
  check_both(
      "User Name: A Reader\nDate and Time: Friday, 15 April 2016 10:02:00 BST\n"
      "Job Number: 64120001\nSearch Terms: strike\n\n" +
          record("Prison officers walk out at city jail\n\nThe Northshire Herald (London)\n\n"
                 "March 3, 2016 Thursday",
                 kJail) +
          record("Fire crews to vote on strike\n\nFens Evening Courier\n\n8 March 2016", kFire),
      {"1", "2"});
}

TEST_CASE("articles begin where numbers of one total stand on lines of their own",
          "[press download]") {
  CHECK(keys_of("1 of 3 DOCUMENTS\na\n2 of 3 DOCUMENTS\nb\n3 of 3 DOCUMENTS\nc\n") ==
        Keys{"1", "2", "3"});
  CHECK(keys_of("Document 1 of 9\na\nDocument 2 of 9:\r\nb\n[Document 7 of 9]\nc") ==
        Keys{"1", "2", "7"});
  CHECK(keys_of("NORTHERN PAPERS ONLINE                 Record 14 of 61\na\n"
                "NORTHERN PAPERS ONLINE                 Record 15 of 61\nb\n") == Keys{"14", "15"});
  CHECK(keys_of("Results (2)\nDocument 1 of 2\na\nDocument 1 of 2\nb\nDocument 2 of 2\nc\n") ==
        Keys{"1", "2"});
  CHECK(keys_of(kJail + "Article 1 of 2\na\nArticle 2 of 2\nb\n") == Keys{"0", "1", "2"});
}

TEST_CASE("what only looks like a download is one article", "[press download]") {
  for (const std::string text :
       {"1 of 12 DOCUMENTS\na\n", "1 of 3 DOCUMENTS\na\n2 of 4 DOCUMENTS\nb\n",
        "Page 1 of 2\na\nPage 2 of 2\nb\n", "1 of 2\na\n2 of 2\nb\n",
        "See document 1 of 2\na\nSee document 2 of 2\nb\n", "3 of 2 documents\n4 of 2 documents\n",
        "Document 1 of 3\na\nDocument 3 of 3\nb\n", "Document handling\nDocument handling\n",
        "a\nDocument NHHE000020160303ec33000p1\n", "a\nEnd of Document\n", ""}) {
    CAPTURE(text);
    CHECK(articles_of_download(text).empty());
  }
}

TEST_CASE("an article of a download that holds nothing spoils no neighbour", "[press download]") {
  const reading::Outcome outcome = reading::read(
      "download.txt", "1 of 3 DOCUMENTS\n\nOfficers walk out at city jail\n\n" + kJail +
                          "\n2 of 3 DOCUMENTS\n\n----\n\n3 of 3 DOCUMENTS\n\n"
                          "Fire crews to vote on strike\n\n" +
                          kFire);
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].item == "1");
  CHECK(outcome.articles[1].item == "3");
  REQUIRE(outcome.rejections.size() == 1);
  CHECK(outcome.rejections[0].item == "2");
  CHECK(outcome.rejections[0].reason == "holds no text");
}
