#include "indexer/recognise/year.hpp"

#include <string>

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
  corpus::Article article;
  article.title = title;
  article.text = text + "\n";
  return dating_of(article);
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

corpus::StatedDate stated(DateKind kind, std::string_view date) {
  return {.date = *schema::parse_date(date), .kind = kind, .text = std::string(date)};
}

schema::Dating dating_of_stated(std::vector<corpus::StatedDate> dates) {
  corpus::Article article;
  article.text = "Staff will walk out.\n";
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
