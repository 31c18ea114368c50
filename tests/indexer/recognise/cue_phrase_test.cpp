#include "indexer/recognise/cue_phrase.hpp"

#include "tests/support/catch.hpp"

using namespace indexer;

namespace {

// The places of `phrase`, each as its words apart by '|', or its sign.
std::vector<std::string> places(const std::string& phrase, CueCase case_rule = CueCase::Any) {
  std::vector<std::string> written;
  for (const PhrasePlace& place : places_of({phrase, case_rule})) {
    std::string words;
    for (const std::string& word : place.words) words += (words.empty() ? "" : "|") + word;
    written.push_back(words.empty() ? place.written : words);
  }
  return written;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a plain word stands for itself and its plural", "[cue_phrase]") {
  CHECK(places("pay offer") == Strings{"pay|pays", "offer|offers"});
  CHECK(places("injury") == Strings{"injuries|injury"});
  CHECK(places("branch") == Strings{"branch|branches"});
}

TEST_CASE("a plural, a short word and a number stand for themselves alone", "[cue_phrase]") {
  CHECK(places("talks") == Strings{"talks"});
  CHECK(places("of") == Strings{"of"});
  CHECK(places("regulation 13") == Strings{"regulation|regulations", "13"});
}

TEST_CASE("a verb with a tilde stands for all its regular forms", "[cue_phrase]") {
  CHECK(places("reject~") == Strings{"reject|rejected|rejecting|rejects"});
  CHECK(places("vote~") == Strings{"vote|voted|votes|voting"});
  CHECK(places("deny~") == Strings{"denied|denies|deny|denying"});
  CHECK(places("ban~") == Strings{"ban|baned|baning|banned|banning|bans"});
}

TEST_CASE("either of several words may stand in one place", "[cue_phrase]") {
  CHECK(places("pay/wages") == Strings{"pay|pays|wages"});
}

TEST_CASE("hyphens part words, and case and marks do not count", "[cue_phrase]") {
  CHECK(places("Short-Staffed") == Strings{"short|shorts", "staffed|staffeds"});
  CHECK(places("caf\u00e9s") == Strings{"cafes"});
}

TEST_CASE("signs stand for numbers, years and gaps", "[cue_phrase]") {
  CHECK(places("# of @") == Strings{"#", "of", "@"});
  CHECK(places("call * off") == Strings{"call|calls", "*", "off|offs"});
}

TEST_CASE("gaps side by side are one longer gap", "[cue_phrase]") {
  const std::vector<PhrasePlace> found = places_of({"vote * * strike"});
  REQUIRE(found.size() == 3);
  CHECK(found[1].gap_words == 6);
}

TEST_CASE("a gap at the end of a phrase means nothing", "[cue_phrase]") {
  CHECK(places("* talks *") == Strings{"talks"});
  CHECK(places("*").empty());
  CHECK(places("").empty());
}

TEST_CASE("a cased phrase has no other forms", "[cue_phrase]") {
  CHECK(places("Reform UK", CueCase::AsWritten) == Strings{"reform", "uk"});
}
