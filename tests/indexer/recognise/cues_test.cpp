#include "indexer/recognise/cues.hpp"

#include "tests/indexer/recognise/recognised.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;

namespace {

// The words that each hit of `cues` covers in `text`, in the order found.
std::vector<std::string> found(const std::vector<Cue>& cues, const std::string& text) {
  const corpus::Article article = support::article_of("", text);
  const Passage passage = make_passage(article);
  const CueMatches matches = CueSet(cues).find(passage);
  std::vector<std::string> hits;
  for (const CueHit& hit : matches.hits) {
    const CueWord& first = matches.words[hit.begin];
    const CueWord& last = matches.words[hit.end - 1];
    hits.push_back(text.substr(first.offset, last.offset + last.size_bytes - first.offset));
  }
  return hits;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a phrase is found in any case, across hyphens and as a plural", "[cues]") {
  const std::vector<Cue> cues{{"pay offer"}, {"work to rule"}};
  CHECK(found(cues, "PAY OFFERS: staff work-to-rule.\n") == Strings{"PAY OFFERS", "work-to-rule"});
  CHECK(found(cues, "The offer to pay. A payoffer.\n").empty());
}

TEST_CASE("a possessive does not hide a word", "[cues]") {
  CHECK(found({{"police pay"}}, "The police\u2019s pay.\n") == Strings{"police\u2019s pay"});
}

TEST_CASE("a gap passes over up to three words of the same sentence", "[cues]") {
  const std::vector<Cue> cues{{"call~ off * strike"}};
  CHECK(found(cues, "They called off strike one.\n") == Strings{"called off strike"});
  CHECK(found(cues, "They called off the first planned strike.\n") ==
        Strings{"called off the first planned strike"});
  CHECK(found(cues, "They called off all of their own strikes.\n").empty());
  CHECK(found(cues, "They called it off. A strike.\n").empty());
  CHECK(found(cues, "It was called off. Strike on.\n").empty());
}

TEST_CASE("numbers are digits or words, and a year has four digits", "[cues]") {
  const std::vector<Cue> cues{{"# hour strike"}, {"of @"}};
  CHECK(found(cues, "A 24-hour strike, a two-hour strike.\n") ==
        Strings{"24-hour strike", "two-hour strike"});
  CHECK(found(cues, "Strikes of 1989, of 24.\n") == Strings{"of 1989"});
}

TEST_CASE("a percent sign reads as per cent, and a pound sign is a word", "[cues]") {
  CHECK(found({{"# per cent rise"}}, "A 2.5% rise; a 3 per cent rise.\n") ==
        Strings{"2.5% rise", "3 per cent rise"});
  CHECK(found({{"\u00a3 # bonus"}}, "A \u00a31,000 bonus.\n") == Strings{"\u00a31,000 bonus"});
}

TEST_CASE("a cased phrase is found as it is written only", "[cues]") {
  const std::vector<Cue> cues{{"Reform UK", CueCase::AsWritten}};
  CHECK(found(cues, "Reform UK. reform uk. REFORM UK.\n") == Strings{"Reform UK"});
}

TEST_CASE("phrases that share words are all found", "[cues]") {
  CHECK(found({{"strike action"}, {"action"}, {"to strike"}}, "to strike action\n") ==
        Strings{"to strike", "strike action", "action"});
}

TEST_CASE("one word repeated without end costs no more than its length", "[cues]") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "strike ";
  CHECK(found({{"strike * strike * strike * vote"}}, text + "\n").empty());
}
