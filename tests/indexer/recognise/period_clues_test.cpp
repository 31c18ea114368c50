#include "indexer/recognise/period_clues.hpp"

#include "tests/indexer/recognise/clue_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;

namespace {

struct Finder {
  PhraseBook book;
  CalendarWords words{book};
  TenseWords tense{book};
  PeriodClues clues{book, words, tense};
};

std::string found_in(const std::string& text) {
  static const Finder finder;
  return support::shown(support::clues_in(finder, text));
}

}  // namespace

TEST_CASE("years on count from the date told before", "[period_clues]") {
  CHECK(found_in("They moved across in June 2010. Now, barely two years on, jobs are at risk.") ==
        "2012..2012");
  CHECK(found_in("They moved across in June 2010. Two years on, jobs are at risk.") ==
        "2012..2012?");
  CHECK(found_in("They moved across in 2010. Two years on, jobs are at risk.") == "2012..2012?");
  CHECK(found_in("They moved across. Two years on, jobs are at risk.") == "nothing");
  CHECK(found_in("They moved across in 2010. They spent two years on strike.") == "nothing");
}

TEST_CASE("years this month count from the date told behind", "[period_clues]") {
  CHECK(found_in("It is forty years this month since they came out, on 14 November 1977.") ==
        "2017..2017");
  CHECK(found_in("It was forty years this month since they came out.") == "nothing");
  CHECK(found_in("It is forty years this time round since they came out on 14 November 1977.") ==
        "nothing");
}

TEST_CASE("years ago count from the year beside them", "[period_clues]") {
  CHECK(found_in("The last strike was 25 years ago in 1989.") == "2014..2014?");
  CHECK(found_in("The last strike was held in 1989, 25 years ago.") == "2014..2014?");
  CHECK(found_in("The last strike was 25 years ago. It was held in 1989.") == "nothing");
}

TEST_CASE("a year set apart by commas behind years ago is past", "[period_clues]") {
  CHECK(found_in("Seven years ago, in 1993, it had 28,400 officers.") == "2000..2000?");
}

TEST_CASE("years after count in today's news, from the only date of the article",
          "[period_clues]") {
  CHECK(found_in("Ministers gave it back yesterday, 13 years after it was taken. "
                 "It was banned in January 1984.") == "1996..1997?");
  CHECK(found_in("Ministers gave it back, 13 years after it was taken. "
                 "It was banned in January 1984.") == "nothing");
  CHECK(found_in("Ministers gave it back yesterday, 13 years after it was taken. "
                 "It was banned in January 1984. It was upheld in May 1988.") == "nothing");
}

TEST_CASE("an offer for some years is of about those years", "[period_clues]") {
  CHECK(found_in("They refused an offer covering 2005-07.") == "2004..2008?");
  CHECK(found_in("The pay deal for 2014/15 is out.") == "2013..2016?");
  CHECK(found_in("The 2006 pay award was the final straw.") == "2005..2007?");
  CHECK(found_in("The 2006 payments were late.") == "nothing");
  CHECK(found_in("The last time was the pay strike of 2002-03.") == "nothing");
  CHECK(found_in("The budget for 2014-15 is out.") == "nothing");
  CHECK(found_in("They refused an offer of 2005-19.") == "nothing");
}
