#include "indexer/recognise/news_clues.hpp"

#include "tests/indexer/recognise/clue_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;
using support::check_each;
using namespace std::chrono;

namespace {

struct Finder {
  PhraseBook book;
  CalendarWords words{book};
  TenseWords tense{book};
  NewsClues clues{book, words, tense, 2026};
};

// The clues of `text` within 2012 and 2013; each must be likely at most.
std::string found_in(const std::string& text) {
  static const Finder finder;
  const std::vector<Clue> clues = support::clues_in(finder, text);
  if (clues.empty()) return "nothing";
  DaySet left = DaySet::between(sys_days(2012y / January / 1), sys_days(2013y / December / 31));
  for (const Clue& clue : clues) {
    CHECK(clue.weight == Weight::Likely);
    left = left.intersected(clue.days);
  }
  if (left.is_empty()) return "none";
  const auto year = left.only_year();
  return year ? std::to_string(*year) : "several";
}

}  // namespace

TEST_CASE("a story opens with the news of the day", "[news_clues]") {
  check_each(
      {{"Prisoners spent Friday 14 September behind their doors.", "2012"},
       {"They will stop work on Friday 14 September.", "2012"},
       {"Nobody expected it. On Friday 14 September they walked out.", "2012"},
       {"Nobody expected it. They did it. On Friday 14 September they walked out.", "nothing"},
       {"They walked out on Friday 15 September.", "none"},
       {"They walked out on 14 September.", "nothing"},
       {"They will stop work on Tuesday 1 January.", "several"}},
      found_in);
}

TEST_CASE("a month without its year is near", "[news_clues]") {
  const std::string kLead = "They will stop work on Monday 28 January. ";
  check_each({{kLead + "Members voted in November.", "several"},
              {kLead + "Talks broke down in January.", "2013"},
              {kLead + "The offer will be paid from December.", "2012"},
              {kLead + "Talks broke down in January last year.", "several"},
              {kLead + "Talks broke down in November this year.", "2012"},
              {kLead + "Talks broke down in January of that year.", "several"},
              {kLead + "Talks broke down in January 2012.", "several"},
              {kLead + "It may be paid in May.", "several"}},
             found_in);
}

TEST_CASE("a new year that is to come is told of at the end of one", "[news_clues]") {
  const std::string lead = "They stayed away on Tuesday 18 December. ";
  CHECK(found_in(lead) == "several");
  CHECK(found_in(lead + "Another strike could follow in the New Year.") == "2012");
  CHECK(found_in(lead + "They had begun in the New Year.") == "several");
  CHECK(found_in(lead + "They will strike again before Christmas.") == "2012");
  CHECK(found_in(lead + "They had struck before Christmas.") == "several");
}

TEST_CASE("what is planned by a year is planned a few years ahead", "[news_clues]") {
  const auto years_of = [](const std::string& text) {
    static const Finder finder;
    return support::shown(support::clues_in(finder, text));
  };
  CHECK(years_of("Savings of £46m have to be found by 2015.") == "2007..2015?");
  CHECK(years_of("The posts will go by March 2013.") == "2007..2013?");
  CHECK(years_of("Half of them will be women by 2030.") == "2018..2030?");
  CHECK(years_of("The posts had gone by 2013.") == "nothing");
  CHECK(years_of("He was beaten by 2013 votes.") == "nothing");
}
