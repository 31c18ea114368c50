#include "indexer/recognise/tense.hpp"

#include "indexer/recognise/calendar_words.hpp"
#include "tests/indexer/recognise/clue_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;

namespace {

struct Words {
  PhraseBook book;
  CalendarWords calendar{book};
  TenseWords tense{book};
};

const Words& words() {
  static const Words built;
  return built;
}

// Of the first date of `text`.
Tense tense_in(const std::string& text) {
  const support::ReadText read(words().book, text);
  const ClueSentence& sentence = read.text().sentences.front();
  const auto dates = words().calendar.dates_in(read.text(), sentence);
  REQUIRE_FALSE(dates.empty());
  return words().tense.at(read.text(), sentence, dates.front().first);
}

bool is_retrospective(const std::string& text) {
  const support::ReadText read(words().book, text);
  return words().tense.is_retrospective(read.text(), read.text().sentences.front());
}

}  // namespace

TEST_CASE("what had happened is past", "[tense]") {
  for (const std::string text : {
           "Members voted on 4 May 2011.",
           "The trust was wound up on 4 May 2011.",
           "The regulations laid before Parliament on 4 May 2011 are disputed.",
           "Leaders put their names to it at a ceremony on 4 May 2011.",
           "A strike that had been called for weeks began on 4 May 2011.",
           "The force said on 4 May 2011 that talks had ended.",
           "He moved to the Home Office on 4 May 2011.",
           "The branch rejected the terms on 4 May 2011.",
       }) {
    CAPTURE(text);
    CHECK(tense_in(text) == Tense::Past);
  }
}

TEST_CASE("what will happen is future", "[tense]") {
  for (const std::string text : {
           "Members will vote on 4 May 2011.",
           "The scheme will be closed on 4 May 2011.",
           "They'll walk out on 4 May 2011.",
           "Porters will begin a 72-hour strike at 6am on 4 May 2011.",
           "The union said on 4 May 2011 staff will walk out.",
           "The authority will vote on the plans on 4 May 2011.",
       }) {
    CAPTURE(text);
    CHECK(tense_in(text) == Tense::Future);
  }
}

TEST_CASE("a plan, a limit or a sentence without a verb leaves it open", "[tense]") {
  for (const std::string text : {
           "A strike planned for 4 May 2011 is off.",
           "Members voted to strike on 4 May 2011.",
           "The offer must be accepted by 4 May 2011.",
           "The deal ran until 4 May 2011.",
           "The deal expires on 4 May 2011.",
           "The scheme would be closed on 4 May 2011.",
           "The march is expected on 4 May 2011.",
           "The posts are lost on 4 May 2011.",
           "Rally, Trafalgar Square, 4 May 2011",
           "4 May 2011",
       }) {
    CAPTURE(text);
    CHECK(tense_in(text) == Tense::Unknown);
  }
}

TEST_CASE("a sentence that names a year or a time gone by looks back", "[tense]") {
  CHECK(is_retrospective("In 2011 officers marched through London."));
  CHECK(is_retrospective("Officers marched through London last year."));
  CHECK(is_retrospective("The inquiry heard that officers had marched through London."));
  CHECK(is_retrospective("In her memoir she tells how officers marched through London."));
  CHECK(is_retrospective("It is the anniversary of the march."));
  CHECK(is_retrospective("It was like the 1980s."));
  CHECK(is_retrospective("Officers had marched back in March."));
  CHECK_FALSE(is_retrospective("Officers filed back in."));
  CHECK_FALSE(is_retrospective("Officers will march through London next month."));
  CHECK_FALSE(is_retrospective("Some 2,011 officers marched."));
}
