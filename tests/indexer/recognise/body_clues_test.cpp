#include "indexer/recognise/body_clues.hpp"

#include "tests/indexer/recognise/clue_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;
using support::check_each;

namespace {

struct Finder {
  schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  PhraseBook book;
  TenseWords tense{book};
  BodyClues clues{book, tense, vocabulary};
};

std::string found_in(const std::string& text) {
  static const Finder finder;
  return support::shown(support::clues_in(finder, text));
}

}  // namespace

TEST_CASE("a body is named no earlier than it was founded", "[body_clues]") {
  CHECK(found_in("The National Police Chiefs\u2019 Council is considering it.") == "2015..");
  CHECK(found_in("It was put to the College of Policing.") == "2012..");
  CHECK(found_in("HMPPS was told so.") == "2017..");
}

TEST_CASE("a body that is still planned may be named some years before", "[body_clues]") {
  CHECK(found_in("It will be replaced by a National Crime Agency.") == "2010..");
  CHECK(found_in("Ministers propose a National Crime Agency.") == "2010..");
}

TEST_CASE("a body that acts in the present has not been wound up", "[body_clues]") {
  check_each({{"The police authority said it could not comment.", "..2012"},
              {"Surrey Police Authority voted to pull out.", "..2012"},
              {"ACPO said it had no comment.", "..2015"},
              {"Strathclyde Police said it had no comment.", "..2013"},
              {"The Independent Police Complaints Commission is to blame.", "2004..2018"}},
             found_in);
}

TEST_CASE("a body that is looked back on bounds nothing from above", "[body_clues]") {
  for (const std::string text : {
           "The man who chaired the police authority at the time gave evidence.",
           "The police authority signed the contract in June 2010.",
           "In 2009 the police authority said it would sell the land.",
           "It took over from the police authority.",
           "British Transport Police Authority said so.",
           "The Scottish Police Authority said so.",
           "Dorset & Wiltshire Fire and Rescue Service said so.",
           "Devon and Somerset Fire and Rescue Service said so.",
           "They will all unite and cheer in unison.",
       }) {
    CAPTURE(text);
    CHECK(found_in(text).find("..20") == std::string::npos);
  }
}

TEST_CASE("the age of a body counts from its founding", "[body_clues]") {
  CHECK(found_in("It is the third strike in the 101-year history of Napo.") == "2013..2014?");
  CHECK(found_in("It is the first strike of HM Coastguard in its 186 years.") == "2008..2009?");
  CHECK(found_in("HM Coastguard has had 12 chiefs in 186 years.") == "nothing");
  CHECK(found_in("Police Scotland was blamed. It is a service that is not yet a year old.") ==
        "2013.. 2013..2014?");
  CHECK(found_in("It is a service that is not yet a year old.") == "nothing");
}
