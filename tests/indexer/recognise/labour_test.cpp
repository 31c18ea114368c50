#include "indexer/recognise/labour.hpp"

#include "tests/indexer/recognise/labour_sample.hpp"
#include "tests/support/catch.hpp"

using support::has;
using support::Slugs;

namespace {

// The actions, or the disputes, of a story on a union's quarrel that begins with `sentence`.
Slugs actions_with(const std::string& sentence) {
  return support::actions_of("Union in row over pay at depot",
                             sentence + "\nThe union said that its members were angry.\n" +
                                 "Shop stewards will meet again. The branch stands firm.\n");
}
Slugs disputes_with(const std::string& sentence) {
  return support::disputes_of("Union in row at depot",
                              sentence + "\nThe union said that its members were angry.\n" +
                                  "Shop stewards will meet again. The branch stands firm.\n");
}

}  // namespace

TEST_CASE("a dispute that is over something is not over", "[labour]") {
  CHECK_FALSE(has(actions_with("The dispute is over a claim for a shorter week."), "settlement"));
  CHECK_FALSE(has(actions_with("The dispute is over pensions."), "settlement"));
  CHECK(has(actions_with("The dispute is over, and crews are back."), "settlement"));
}

TEST_CASE("what is only asked for is no settlement", "[labour]") {
  CHECK_FALSE(has(actions_with("The branch called on the council to drop plans for night work."),
                  "settlement"));
  CHECK_FALSE(has(actions_with("Members are being asked by their union to accept the offer."),
                  "settlement"));
  CHECK(has(actions_with("Members voted by 90 to 12 to accept the new terms."), "settlement"));
}

TEST_CASE("who writes, lobbies or asks another to step in lobbies", "[labour]") {
  for (const char* sentence : {"The union has written jointly to Ann Lee, the justice secretary.",
                               "Stewards lobbied Westminster last night against the plan.",
                               "The branch has asked the mayor, Tom Hill, to step in."}) {
    CAPTURE(sentence);
    CHECK(has(actions_with(sentence), "lobbying"));
  }
  CHECK_FALSE(has(actions_with("Managers have written to all staff about the rota."), "lobbying"));
}

TEST_CASE("officers who give in their permits and crowds that fill a hall protest", "[labour]") {
  CHECK(
      has(actions_with("Scores of officers handed in their permits after the charge."), "protest"));
  CHECK(has(actions_with("Nurses packed the Free Trade Hall and filled the square outside."),
            "protest"));
  CHECK(has(actions_with("Clerks burnt their dismissal letters before the board."), "protest"));
}

TEST_CASE("what members are instructed not to do is action short of a strike", "[labour]") {
  CHECK(has(actions_with("Teachers were instructed not to cover for absent colleagues."),
            "action-short-of-strike"));
}

TEST_CASE("the threat of a strike that is lifted is no strike", "[labour]") {
  CHECK_FALSE(has(actions_with("The deal lifts the threat of a strike."), "strike"));
  CHECK(has(actions_with("Crews took part in the rail strike and stayed out."), "strike"));
}

TEST_CASE("money that people stand to lose is pay, jobs are redundancy", "[labour]") {
  const auto money =
      disputes_with("Drivers stand to lose £4,000 a year, and some would lose up to £6,000.");
  CHECK(has(money, "pay"));
  CHECK_FALSE(has(money, "redundancy"));
  CHECK(has(disputes_with("A judge halted the dismissal of 90 guards, who are surplus."),
            "redundancy"));
}

TEST_CASE("who comes on a day off has no dispute over hours", "[labour]") {
  CHECK_FALSE(has(disputes_with("Pay is too low, said a clerk who came on her day off. She wants "
                                "better pay."),
                  "hours"));
  CHECK(has(disputes_with("Days off are cancelled, and days off are moved."), "hours"));
}

TEST_CASE("a post that is abolished is restructuring, work moved to a firm outsourcing",
          "[labour]") {
  CHECK(has(disputes_with("The strike is over the abolition of the post of chief clerk."),
            "restructuring"));
  const auto moved = disputes_with(
      "The plan would move porters' jobs to a company of its own, a subsidiary of "
      "its own.");
  CHECK(has(moved, "outsourcing"));
  CHECK_FALSE(has(moved, "restructuring"));
}

TEST_CASE("pupils' behaviour is conditions", "[labour]") {
  CHECK(has(disputes_with("Teachers walked out over the behaviour of pupils who throw chairs."),
            "conditions"));
}

TEST_CASE("who is to meet over severance, or meets a union, negotiates", "[labour]") {
  for (const char* sentence : {"The union is to meet the ministry about severance.",
                               "It follows a meeting between managers and the federation.",
                               "Managers have been in discussion with the union on leave."}) {
    CAPTURE(sentence);
    CHECK(has(actions_with(sentence), "negotiation"));
  }
}

TEST_CASE("a fight won in court is no settlement", "[labour]") {
  CHECK_FALSE(
      has(actions_with("Cooks win their long fight for equal pay in court."), "settlement"));
  CHECK(has(actions_with("Cooks won their long fight for a rise."), "settlement"));
}

TEST_CASE("what a dispute is said to be about in so many words is what it is about", "[labour]") {
  const auto named = disputes_with(
      "Members are angry about vacancies. The dispute is about pay and about workload.");
  CHECK(has(named, "pay"));
  CHECK(has(named, "staffing"));
  CHECK(has(disputes_with("The row centres on a rota."), "hours"));
}
