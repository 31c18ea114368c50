// The worked example of docs/VOCABULARY.md: rows alone make Picket read another country's news.
#include "tests/indexer/recognise/recognised.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;
using schema::Field;
using support::has;
using support::Slugs;

namespace {

const Recogniser& new_zealand() {
  static const schema::Vocabulary vocabulary =
      schema::Vocabulary::with_user_rows(SOURCE_DIR "/docs/examples/new-zealand");
  static const Recogniser instance(vocabulary);
  return instance;
}

struct Told {
  Slugs forces, unions, disputes, actions, sectors;
};

Told told_by(const Recogniser& recogniser, const std::string& title, const std::string& text) {
  const Recognised recognised = recogniser.recognise(support::article_of(title, text));
  const auto slugs = [&](Field facet) { return support::slugs_of(recognised, facet); };
  return {slugs(Field::Force), slugs(Field::Union), slugs(Field::Dispute), slugs(Field::Action),
          slugs(Field::Sector)};
}

constexpr const char* kStoppageTitle = "Firefighters to walk off the job for an hour";
constexpr const char* kStoppageText =
    "Firefighters across New Zealand will walk off the job for an hour on Friday over pay.\n"
    "The New Zealand Professional Firefighters Union said its members had turned down an offer "
    "from Fire and Emergency New Zealand of 5.1 per cent over three years.\n"
    "FENZ said that it had asked for facilitated bargaining.\n";

}  // namespace

TEST_CASE("with rows for New Zealand its services, unions and disputes are told", "[example]") {
  const Told told = told_by(new_zealand(), kStoppageTitle, kStoppageText);
  CHECK(told.forces == Slugs{"fire-and-emergency-new-zealand"});
  CHECK(told.unions == Slugs{"nzpfu"});
  CHECK(told.disputes == Slugs{"pay"});
  CHECK(told.actions == Slugs{"strike", "negotiation"});
  CHECK(told.sectors == Slugs{"fire"});
}

TEST_CASE("without them the same story names no force and no union", "[example]") {
  const Told told = told_by(support::recogniser(), kStoppageTitle, kStoppageText);
  CHECK(told.forces.empty());
  CHECK(told.unions.empty());
}

TEST_CASE("a district's police are the police that serve it", "[example]") {
  const Told told =
      told_by(new_zealand(), "Waikato police officers pushed to the limit, says association",
              "Frontline staffing in Waikato is dangerously low, the Police Association says.\n"
              "Waikato police had 40 vacancies in May. A delegate said members worked through rest "
              "days.\n");
  CHECK(told.forces == Slugs{"new-zealand-police"});
  CHECK(told.unions == Slugs{"nzpa"});
  CHECK(has(told.disputes, "staffing"));
  CHECK(told.sectors == Slugs{"police"});
}

TEST_CASE("initials that a deleted row had are free for another", "[example]") {
  const Told told =
      told_by(new_zealand(), "PSA members settle pay equity claim",
              "Public servants have voted to accept a settlement of their pay equity claim.\n"
              "The PSA union said the deal was a victory for thousands of women in Wellington.\n");
  CHECK(told.unions == Slugs{"nz-psa"});
  CHECK(told.disputes == Slugs{"equality"});
  CHECK(has(told.actions, "settlement"));
}

TEST_CASE("a merged service counts as its successor", "[example]") {
  const Told told =
      told_by(new_zealand(), "Fire Service crews plan protest",
              "Crews of the New Zealand Fire Service will hold a protest at Parliament in "
              "Wellington over redundancies, their union said.\n");
  CHECK(told.forces == Slugs{"fire-and-emergency-new-zealand"});
}

TEST_CASE("a body that was founded on a day bounds the year", "[example]") {
  const Recognised recognised =
      new_zealand().recognise(support::article_of(kStoppageTitle, kStoppageText));
  CHECK(recognised.dating.range.from == 2017);
}
