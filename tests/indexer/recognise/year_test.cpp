#include "indexer/recognise/year.hpp"

#include <string>

#include "tests/indexer/recognise/recognised.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;
using namespace std::chrono;
using corpus::DateKind;
using schema::DateEvidence;

namespace {

const YearRecogniser& recogniser() {
  static const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  static const YearRecogniser built(vocabulary, 2026y / June / 1);
  return built;
}

schema::Dating dating_of(const corpus::Article& article) {
  return recogniser().find(article, make_passage(article)).dating;
}

schema::Dating dating_of(const std::string& text, const std::string& title = "") {
  return dating_of(support::article_of(title, text + "\n"));
}

// "2015-01-22" or "2015" where a year is claimed, else the range: "2010..", "2012..2016".
std::string shown(const schema::Dating& dating) {
  if (dating.year) {
    CHECK(dating.evidence != DateEvidence::Unknown);
    CHECK(dating.range == schema::YearRange{*dating.year, *dating.year});
    return to_iso(*dating.date);
  }
  CHECK(dating.evidence == DateEvidence::Unknown);
  CHECK_FALSE(dating.date);
  const auto end = [](const std::optional<int>& year) { return year ? std::to_string(*year) : ""; };
  return end(dating.range.from) + ".." + end(dating.range.to);
}

struct Row {
  std::string title;
  std::string text;
  std::string_view dating;
};
void check_each(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(shown(dating_of(row.text, row.title)) == row.dating);
  }
}

corpus::StatedDate stated(DateKind kind, std::string_view date) {
  return {.date = *schema::parse_date(date), .kind = kind, .text = std::string(date)};
}

schema::Dating dating_of_stated(std::vector<corpus::StatedDate> dates) {
  corpus::Article article = support::article_of("", "Staff will walk out.\n");
  article.dates = std::move(dates);
  return dating_of(article);
}

}  // namespace

TEST_CASE("the strongest stated date is the publication's", "[year]") {
  CHECK(shown(dating_of_stated({stated(DateKind::FileName, "2015-01-20"),
                                stated(DateKind::Dateline, "2015-01-16")})) == "2015-01-16");
  CHECK(shown(dating_of_stated({stated(DateKind::JsonLd, "2015-01-16"),
                                stated(DateKind::UserMetadata, "2014-12-24")})) == "2014-12-24");
  CHECK(shown(dating_of_stated({stated(DateKind::Dateline, "1995-10")})) == "1995-10");
  const schema::Dating dating = dating_of_stated({stated(DateKind::Dateline, "18 October 2013")});
  CHECK(dating.evidence == DateEvidence::Stated);
  CHECK(dating.reason == "dateline: 18 October 2013");
}

TEST_CASE("a stated date takes the precision of a weaker one that fits it", "[year]") {
  CHECK(shown(dating_of_stated({stated(DateKind::Url, "2015-01"),
                                stated(DateKind::FileName, "2015-01-16")})) == "2015-01-16");
  CHECK(shown(dating_of_stated({stated(DateKind::Url, "2015-01"),
                                stated(DateKind::FileName, "2015-02-16")})) == "2015-01");
}

TEST_CASE("dates of a change, a capture or the file are never the publication's", "[year]") {
  for (const DateKind kind : {DateKind::Modified, DateKind::Captured, DateKind::FileTime}) {
    CHECK(shown(dating_of_stated({stated(kind, "2015-01-16")})) == "..2015");
  }
  CHECK(shown(dating_of_stated({stated(DateKind::Captured, "2015-01-16"),
                                stated(DateKind::FileTime, "2020-01-01")})) == "..2015");
}

TEST_CASE("nothing is published after it was captured", "[year]") {
  CHECK(shown(dating_of_stated({stated(DateKind::Captured, "2015-01-16"),
                                stated(DateKind::Meta, "2019-05-01"),
                                stated(DateKind::Dateline, "2014-12-24")})) == "2014-12-24");
  CHECK(shown(dating_of_stated({stated(DateKind::Captured, "2015-01-16"),
                                stated(DateKind::Meta, "2015-01-17")})) == "2015-01-17");
}

TEST_CASE("the modification time of the file never makes a year", "[year]") {
  corpus::Article article;
  article.text = "The College of Policing said it had no comment since 2015.\n";
  article.dates = {stated(DateKind::FileTime, "2015-01-16")};
  CHECK(shown(dating_of(article)) == "2015..2015");
}

TEST_CASE("a text without any clue has neither year nor range", "[year]") {
  CHECK(shown(dating_of("Staff will walk out.")) == "..");
  CHECK(shown(dating_of("", "")) == "..");
}

TEST_CASE("a year is claimed where the text leaves exactly one", "[year]") {
  check_each(
      {// a weekday, and an office-holder who was in office in one of its years
       {"",
        "PCS general secretary Fran Heathcote said staff would strike. They will walk out on "
        "Wednesday, November 5.",
        "2025"},
       {"",
        "Health Secretary Steve Barclay refused to talk. Crews will walk out on Wednesday, "
        "December 21.",
        "2022"},
       // a day that has been, in a term of office that ends in the next year: news tells within
       // weeks
       // of a day whose year it leaves out
       {"",
        "Rory Stewart, the prisons minister, refused to talk. Officers had walked out on Friday, "
        "November 9.",
        "2018"},
       // two years, one after the other, that a likely clue leaves: news is near the day it tells
       // of
       {"",
        "Nobody could say what Charles Clarke, the cause of it all, had told the Home Secretary. "
        "The "
        "morning of Tuesday 28 March was quiet.",
        "2006"},
       // a body that was there no longer
       {"",
        "The police authority said it had no choice. Chief Constable Sara Thornton agreed. It "
        "was signed at a ceremony on Thursday, January 14.",
        "2010"},
       // the day itself
       {"",
        "Families should allow more time, as staff will walk out tomorrow (Friday, May 31). "
        "Fran Heathcote, PCS general secretary, said so.",
        "2024-05-30"},
       // a dated event
       {"Police staff strike off",
        "A strike that was due to begin tomorrow (Friday, January 23) "
        "has been called off.",
        "2015-01-22"},
       // an earlier year and a later office-holder
       {"",
        "The council wrote to them in October 2015. They will be on strike on Tuesday, November "
        "8. Dave Prentis, general secretary of Unison, said so.",
        "2016"},
       // a date that is over, and an office-holder who went that year
       {"",
        "The rules were laid before Parliament on 8 February 2024. Chris Philp, the fire "
        "minister, said so.",
        "2024"},
       // the month beside a full date
       {"", "It was handed down last month, on 15 December 2021.", "2022"}});
}

TEST_CASE("a budget, its chancellor and a chief fire officer tell years apart", "[year]") {
  const auto shown_of = [](const std::string& text) { return shown(dating_of(text)); };
  CHECK(shown_of("Wardens will strike on Wednesday, 12 March, which is Budget Day, PCS said.") ==
        "2008");
  CHECK(shown_of("Officers will meet tomorrow (Friday, March 12). Maria Eagle, the prisons "
                 "minister, said so.") == "2010-03-11");
  CHECK(shown_of("The council will set its budget on Wednesday, 12 March, it said.") != "2008");
  CHECK(shown_of("Crews will walk out tomorrow (Tuesday, October 20). Mark Smitherman, chief fire "
                 "officer of South Yorkshire, said that he was ready to talk.") == "2009-10-19");
}

TEST_CASE("no year is claimed where several are left, and the range is kept", "[year]") {
  check_each(
      {{"",
        "The Commissioner, Sir Bernard Hogan-Howe, took the salute with Boris Johnson, the "
        "Mayor.",
        "2011..2016"},
       {"",
        "Warwickshire Police and Crime Commissioner Ron Ball rejected calls. They came from the "
        "National Police Chiefs\u2019 Council.",
        "2015..2016"},
       {"", "Nobody has struck since 2013.", "2013.."},
       {"", "She was promoted in 2013. Her request was refused that October.", "2013.."},
       {"", "The police authority said it could not comment.", "..2012"},
       {"", "Staff will strike on Friday, January 23.", ".."},
       {"", "Staff will strike on Friday, January 23. Nobody has struck since 2008.", "2008.."},
       {"", "Plans say that it has to be done by 2020.", ".."}});
}

TEST_CASE("clues that contradict each other claim nothing", "[year]") {
  CHECK_FALSE(
      dating_of("Home Secretary Jack Straw spoke. Prime Minister Rishi Sunak replied.").year);
  CHECK_FALSE(dating_of("It is the strike of Friday, January 23, and of Friday, January 24.").year);
}

TEST_CASE("who held an office in a story told later dates no article", "[year]") {
  CHECK(dating_of("Home Secretary Jack Straw was briefed by the force on Friday 12 May.").year ==
        2000);
  CHECK_FALSE(
      dating_of("The inquiry heard that Home Secretary Jack Straw was briefed by the force on "
                "Friday 12 May.")
          .year);
  CHECK_FALSE(
      dating_of("In her memoir the former home secretary Jacqui Smith tells how she met them "
                "on Thursday 10 October.")
          .year);
}

TEST_CASE("a dateline without its year is the article's day, once the year is known", "[year]") {
  corpus::Article article;
  article.text = "Jacqui Smith, the home secretary, said no.\n";
  article.dropped = {{"Tuesday 20 May, 19:08 GMT", "dateline"}};
  CHECK(shown(dating_of(article)) == "2008-05-20");
  article.dropped = {{"Last updated: Tuesday 20 May, 19:08 GMT", "dateline"}};
  CHECK(shown(dating_of(article)) == "2008");
  // The date of another story on the page.
  article.dropped = {{"Tuesday 20 May, 19:08 GMT", "related links"}};
  CHECK_FALSE(dating_of(article).year);
}

TEST_CASE("a change or a capture that is stated bounds what the text leaves", "[year]") {
  corpus::Article article;
  article.text = "Staff will strike on Friday, January 23. PCSOs will strike too.\n";
  CHECK_FALSE(dating_of(article).year);
  article.dates = {stated(DateKind::Captured, "2012-05-01")};
  article.text += "The College of Policing was not there. Nobody has struck since 2008.\n";
  CHECK_FALSE(dating_of(article).year);
  article.text = "Staff will strike on Saturday, July 10. Nobody has struck since 2008.\n";
  CHECK(shown(dating_of(article)) == "2010");
  article.dates = {stated(DateKind::FileTime, "2012-05-01")};
  CHECK_FALSE(dating_of(article).year);
}

TEST_CASE("a change is mostly soon after the publication, which may choose among years", "[year]") {
  corpus::Article article;
  article.text = "Staff will strike on Monday, December 22.\n";
  article.dates = {stated(DateKind::Modified, "2014-12-19")};
  CHECK(shown(dating_of(article)) == "2014");
  article.text = "Staff will strike.\n";
  CHECK(shown(dating_of(article)) == "..2014");
}

TEST_CASE("what was weighed is kept for people to read", "[year]") {
  corpus::Article article;
  article.text = "Home Secretary Theresa May said no. Home Secretary Theresa May said no again.\n";
  const FoundYear found = recogniser().find(article, make_passage(article));
  REQUIRE(found.candidates.size() == 1);
  CHECK(found.candidates[0].date == "2010..2016");
  CHECK(found.candidates[0].kind == "office-holder");
  CHECK(found.candidates[0].text == "Home Secretary Theresa May");
}

TEST_CASE("a long text of nothing but clues is read in time that grows with it", "[year]") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text +=
        "two years on, in June 2010, Home Secretary Theresa May and PCS on Friday, 5 November, ";
  }
  CHECK(dating_of(text).range.from == 2010);
}
