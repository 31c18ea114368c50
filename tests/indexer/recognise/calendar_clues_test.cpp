#include "indexer/recognise/calendar_clues.hpp"

#include "tests/indexer/recognise/clue_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;
using support::check_each;

namespace {

struct Finder {
  PhraseBook book;
  CalendarWords words{book};
  TenseWords tense{book};
  CalendarClues clues{book, words, tense, 2026};
};

// What the dates of `text` leave of the days from the start of `from` to the end of `to`.
DaySet left_of(const std::string& text, int from, int to) {
  static const Finder finder;
  const std::vector<Clue> clues = support::clues_in(finder, text);
  using namespace std::chrono;
  DaySet left =
      DaySet::between(sys_days(year(from) / January / 1), sys_days(year(to) / December / 31));
  for (const Clue& clue : clues) {
    if (clue.weight != Weight::Usual) left = left.intersected(clue.days);
  }
  return left;
}

std::string day_in(const std::string& text, int from, int to) {
  const DaySet left = left_of(text, from, to);
  if (const auto day = left.only_day()) return to_iso(*day);
  return left.is_empty() ? "none" : "several";
}

std::string years_in(const std::string& text, int from = 1990, int to = 2025) {
  const DaySet left = left_of(text, from, to);
  if (left.is_empty()) return "none";
  const schema::YearRange years = left.years();
  return std::to_string(*years.from) + ".." + std::to_string(*years.to);
}

}  // namespace

TEST_CASE("a weekday with its day and month is of few years, and a word beside it names the day",
          "[calendar_clues]") {
  check_each({{"The strike is due to begin tomorrow (Friday, January 23).", "2015-01-22"},
              {"They stopped work this morning (Friday 23 January).", "2015-01-23"},
              {"Good morning. It's Friday 23 January and nobody is at work.", "2015-01-23"},
              {"They stopped work yesterday, Friday 23rd January.", "2015-01-24"},
              {"On Friday, January 23 (today), they stopped work.", "2015-01-23"},
              {"They will stop work tomorrow, Friday the 23rd of January.", "2015-01-22"},
              {"It was due tomorrow (Friday, January 26).", "none"},
              {"It was due tomorrow (January 23).", "several"}},
             [](const std::string& text) { return day_in(text, 2010, 2017); });
}

TEST_CASE("a weekday with its day and month places the article near it, by its tense",
          "[calendar_clues]") {
  check_each({{"Staff will walk out on Wednesday, November 5.", "2014..2014"},
              {"Leaders signed it at a ceremony on Wednesday, February 5.", "2014..2014"},
              {"A strike planned for Monday, December 22 is off.", "2014..2015"},
              {"Staff will walk out on Thursday, November 5.", "2015..2015"}},
             [](const std::string& text) { return years_in(text, 2011, 2016); });
}

TEST_CASE("'it' beside a date is no 'It's'", "[calendar_clues]") {
  CHECK(left_of("The scheme began in April 1986, it said.", 1980, 2025).only_year() ==
        std::nullopt);
  CHECK(left_of("Work will end on April 10, 1990, it said.", 1980, 2025).only_year() ==
        std::nullopt);
  CHECK(day_in("Members passed it on Friday 23 January.", 2015, 2015) != "2015-01-23");
}

TEST_CASE("the month beside a date is the article's", "[calendar_clues]") {
  CHECK(years_in("It was handed down last month, on 15 December.", 2021, 2021) == "2021..2021");
  CHECK(left_of("It was handed down last month, on 15 December 2020.", 2018, 2025).only_year() ==
        2021);
  CHECK(left_of("It begins next month, on 4 January 2021.", 2018, 2025).only_year() == 2020);
  CHECK(left_of("It begins later this month, on 4 January 2021.", 2018, 2025) ==
        left_of("It begins this month (4 January 2021).", 2018, 2025));
}

TEST_CASE("a full date told as past is a bound from below, as future one from above",
          "[calendar_clues]") {
  CHECK(years_in("The contract was signed on 4 June 2010.") == "2010..2025");
  CHECK(years_in("The contract was signed in June 2010.") == "2010..2025");
  CHECK(years_in("Nobody has struck since 2013.") == "2013..2025");
  CHECK(years_in("The eight forces merged in 2013.") == "2013..2025");
  CHECK(years_in("The scheme will close on 31 March 2022.").ends_with("2022"));
}

TEST_CASE("years of plans, spans, sums and names bound nothing", "[calendar_clues]") {
  for (const std::string text : {
           "It is known as Norfolk 2020.",
           "Another \u00A310m has to come out of the budget by 2020.",
           "By 2019/20 it will cost more.",
           "The offer covers 2005-07.",
           "Some 2010 people took part.",
           "There were 2,015 of them.",
           "They want it to be done in 2030.",
           "It will be done in 2030.",
           "The Public Service Pensions Act 2013 says so.",
           "The contract expires in 2030.",
           "In May 4 per cent was offered.",
           "It may be March 40 before they come.",
       }) {
    CAPTURE(text);
    CHECK(years_in(text) == "1990..2025");
  }
}

TEST_CASE("of the days that a weekday leaves, the nearer are usual", "[calendar_clues]") {
  static const Finder finder;
  const std::vector<Clue> clues =
      support::clues_in(finder, "They stopped work on Friday, January 23.");
  REQUIRE(clues.size() == 2);
  CHECK(clues[0].weight == Weight::Certain);
  CHECK(clues[1].weight == Weight::Usual);
  using namespace std::chrono;
  const auto in_2015 = [](unsigned number) {
    return DaySet::between(sys_days(year(2015) / month(number) / 1),
                           sys_days(year(2015) / month(number) / last));
  };
  CHECK_FALSE(clues[1].days.intersected(in_2015(2)).is_empty());
  CHECK(clues[1].days.intersected(in_2015(3)).is_empty());
  CHECK_FALSE(clues[0].days.intersected(in_2015(4)).is_empty());
  CHECK(clues[1].days.intersected(in_2015(4)).is_empty());
}
