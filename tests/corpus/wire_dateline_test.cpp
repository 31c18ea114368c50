#include "corpus/dateline.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::date_in_wire_dateline;

TEST_CASE("a story may begin with its place and date", "[wire dateline]") {
  for (const std::string_view paragraph :
       {"LONDON, March 3, 2015 (Agency) - Probation staff will strike, their union said.",
        "LONDON, March 3, 2015 /Newswire/ -- Probation staff will strike, their union said.",
        "LONDON, 3 March 2015 \u2013 Probation staff will strike, their union said.",
        "NEW YORK, N.Y., Tuesday, March 3, 2015 \u2014 Staff will strike, their union said.",
        "EDINBURGH, Scotland, 3 March 2015 - Staff will strike, their union said."}) {
    CAPTURE(paragraph);
    const auto found = date_in_wire_dateline(paragraph);
    REQUIRE(found);
    CHECK(found->date == schema::Date{2015, 3, 3});
    CHECK(found->kind == corpus::DateKind::Dateline);
  }
}

TEST_CASE("a sentence with a date in it is no dateline of a wire", "[wire dateline]") {
  for (const std::string_view paragraph :
       {"LONDON, Jan 5 (Agency) - Probation staff will strike later this month.",
        "LONDON (Agency) - Probation staff struck on March 3, 2015.",
        "Orgreave, 18 June 1984 - the day that no miner there forgets.",
        "UNISON members walked out on March 3, 2015 - the first strike for a decade.",
        "UNISON, founded on 1 July 1993 - and still growing - has a new leader.",
        "LONDON, March 2015 - Probation staff will strike.", "LONDON - 3 March 2015", "", " - "}) {
    CAPTURE(paragraph);
    CHECK_FALSE(date_in_wire_dateline(paragraph));
  }
}

TEST_CASE("the dateline of a wire dates its story and stays in it", "[wire dateline]") {
  const std::string story =
      "LONDON, March 3, 2015 (Agency) - Probation staff will strike, their union said.\n"
      "The last strike was on 4 April 2011.\n";
  const corpus::Article article = reading::article_of("Probation staff to strike\n\n" + story);
  CHECK(article.text == story);
  CHECK(reading::only_date(article) == schema::Date{2015, 3, 3});
}
