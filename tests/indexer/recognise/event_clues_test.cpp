#include "indexer/recognise/event_clues.hpp"

#include "tests/indexer/recognise/clue_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;

namespace {

constexpr std::string_view kEvents =
    "slug\tkind\tname\tcues\tfrom\tto\trule\tsectors\tconfidence\tsource\n"
    "a\tlaw\tAct\tthe Widget Act\t2015-05\t\tnot-before\tother\thigh\t\n"
    "b\tpay-award\tOffer\t4.75% & police|4.75 per cent & "
    "police\t2024-07-29\t2024-12\twindow\tpolice\thigh\t\n"
    "c\tdispute-event\tStrike\t23 January & staff & strike|January 23 & staff & "
    "strike\t2014-10\t2015-02\twindow\tpolice\thigh\t\n"
    "d\tdispute-event\tWalkout\t5 November & PCS|November 5 & "
    "PCS\t2004-09\t2004-11-12\twindow\tother\thigh\t\n"
    "f\tdispute-event\tFirst\tbin strike & Birmingham\t2017-06\t2017-11\twindow\tother\thigh\t\n"
    "g\tdispute-event\tSecond\tbin strike & Birmingham\t2025-01\t2025-12\twindow\tother\thigh\t\n"
    "h\tnational-event\tAttack\tattack & Bridge\t2017-06-03\t\tnot-before\tother\thigh\t\n"
    "i\treport\tReview\treview & last October\t2011-01\t2011-10\twindow\tother\tmedium\t\n"
    "e\tabolition\tEnd\tjunior doctors will\t\t2024-09-30\tnot-after\thealth\tmedium\t\n";

struct Finder {
  schema::Vocabulary vocabulary = schema::Vocabulary::stored([](schema::Table table) {
    return std::string(table == schema::Table::Events ? kEvents : "slug\n");
  });
  PhraseBook book;
  CalendarWords words{book};
  TenseWords tense{book};
  EventClues clues{book, words, tense, vocabulary};
};

std::string found_in(const std::string& text, const std::string& title = "") {
  static const Finder finder;
  return support::shown(support::clues_in(finder, text, title));
}

}  // namespace

TEST_CASE("a cue counts when all its parts stand in one sentence", "[event_clues]") {
  CHECK(found_in("The police were offered 4.75 per cent.") == "2024..2024");
  CHECK(found_in("The police were offered more. It was 4.75 per cent.") == "nothing");
  CHECK(found_in("The police were offered 14.75 per cent.") == "nothing");
}

TEST_CASE("a month of last year beside an event of that month places the article",
          "[event_clues]") {
  CHECK(found_in("Judges applied the Widget Act in May last year.") == "2016..2016? 2015..");
  CHECK(found_in("Judges applied the Widget Act in June last year.") == "2015..");
}

TEST_CASE("an event of a day that is told as of late places the article after it",
          "[event_clues]") {
  CHECK(found_in("The attack on the Bridge was the third in the past 12 weeks.") ==
        "2017..2017? 2017..");
  CHECK(found_in("The attack on the Bridge was the third in recent months.") ==
        "2017..2018? 2017..");
  CHECK(found_in("The attack on the Bridge was the third in 12 years.") == "2017..");
  CHECK(found_in("Judges applied the Widget Act last month.") == "2015..");
}

TEST_CASE("a cue that looks back itself counts in a sentence that does", "[event_clues]") {
  CHECK(found_in("Under the review published last October the grant was cut.") == "2011..2011?");
  CHECK(found_in("Under the review published in October the grant was cut.") == "nothing");
}

TEST_CASE("the headline is read with the first sentence", "[event_clues]") {
  CHECK(found_in("The offer is 4.75%. It was refused.", "Anger of police") == "2024..2024");
  CHECK(found_in("It was refused. The offer is 4.75%.", "Anger of police") == "nothing");
}

TEST_CASE("news of the day is not read in a sentence that looks back", "[event_clues]") {
  CHECK(found_in("The police were offered 4.75 per cent last year.") == "nothing");
  CHECK(found_in("The police were offered 4.75 per cent in 2024.") == "nothing");
  CHECK(found_in("Under the Widget Act of 2015, passed years ago, it is banned.") == "2015..");
}

TEST_CASE("a day in a cue places the article about it", "[event_clues]") {
  CHECK(found_in("Staff will strike on Friday, January 23.") == "2014..2015");
  CHECK(found_in("Staff will strike on Thursday, January 23.") == "nothing");
}

TEST_CASE("a bare day and one more word are only likely to be that event", "[event_clues]") {
  CHECK(found_in("PCS members will be out on November 5.") == "2004..2004?");
  CHECK(found_in("PCS members will be out on Friday, November 5.") == "2004..2004");
  CHECK(found_in("PCS members will be out on Wednesday, November 5.") == "nothing");
}

TEST_CASE("a row of medium confidence is only likely", "[event_clues]") {
  CHECK(found_in("Tomorrow junior doctors will strike.") == "..2024?");
}

TEST_CASE("a row counts once", "[event_clues]") {
  CHECK(found_in("The Widget Act is bad. The Widget Act is old.") == "2015..");
}

TEST_CASE("a cue of several rows may mean any of them", "[event_clues]") {
  CHECK(found_in("The bin strike in Birmingham goes on.") == "2017..2025");
  static const Finder finder;
  const std::vector<Clue> clues =
      support::clues_in(finder, "The bin strike in Birmingham goes on.");
  REQUIRE(clues.size() == 1);
  using namespace std::chrono;
  const DaySet between = DaySet::between(sys_days(2018y / January / 1), sys_days(2024y / May / 1));
  CHECK(clues[0].days.intersected(between).is_empty());
  CHECK(clues[0].text == "bin strike (First; Second)");
}
