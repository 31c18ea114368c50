#include "indexer/recognise/ballot.hpp"

#include "tests/indexer/recognise/labour_sample.hpp"
#include "tests/support/catch.hpp"

namespace {

// "yes / turnout / balloted" of an article with `text` about a union; "-" where there is none.
std::string figures_of(const std::string& text) {
  const auto written = [](const auto& figure) {
    if (!figure) return std::string("-");
    std::string digits = std::to_string(*figure);
    if (digits.find('.') == std::string::npos) return digits;
    const std::string trimmed = digits.substr(0, digits.find_last_not_of('0') + 1);
    return trimmed.ends_with('.') ? trimmed.substr(0, trimmed.size() - 1) : trimmed;
  };
  const schema::BallotFigures ballot = support::ballot_of("Union members vote", text + "\n");
  return written(ballot.yes_percent) + " / " + written(ballot.turnout_percent) + " / " +
         written(ballot.balloted);
}

struct Sample {
  std::string text;
  std::string figures;
};

void check(const std::vector<Sample>& samples) {
  for (const Sample& sample : samples) {
    CAPTURE(sample.text);
    CHECK(figures_of(sample.text) == sample.figures);
  }
}

}  // namespace

TEST_CASE("the share of yes votes and the turnout are read as they are written", "[ballot]") {
  check({{"Union members voted to strike by 86 per cent.", "86 / - / -"},
         {"84.4% of members of the drivers' union voted to strike on a 46% turnout.",
          "84.4 / 46 / -"},
         {"In the union ballot 71 per cent backed a walkout on a turnout of 69%.", "71 / 69 / -"},
         {"The union said the turnout was 52.3 per cent, with 90.1 per cent in favour of action.",
          "90.1 / 52.3 / -"},
         {"Union members voted overwhelmingly (91%) to take action.", "91 / - / -"},
         {"The union said that 96% of members voted to accept the offer, with an 84% turnout.",
          "96 / 84 / -"},
         {"The union won a 97 per cent yes vote; turnout reached 61%.", "97 / 61 / -"},
         {"Seventy-nine per cent of union members voted for a strike.", "79 / - / -"}});
}

TEST_CASE("how many were balloted is read where it is exact", "[ballot]") {
  check(
      {{"The union balloted 1,755 members and 93% voted to strike.", "93 / - / 1755"},
       {"All 640 members were balloted by the union.", "- / - / 640"},
       {"The union said 81% of the 3,000 staff entitled to vote backed a strike.", "81 / - / 3000"},
       {"The union balloted more than 2,000 members.", "- / - / -"},
       {"About 900 union members were balloted.", "- / - / -"}});
}

TEST_CASE("of several questions the one about a strike is taken", "[ballot]") {
  check(
      {{"Union members voted 92% for action short of a strike and 89% for strike action.",
        "89 / - / -"},
       {"The union said 89 per cent voted to strike and 92 per cent for action short of a strike.",
        "89 / - / -"},
       {"The union asked: will you take action short of a strike?\nYes: 79.4%\n"
        "Will you strike for the union?\nYes: 59.6%",
        "59.6 / - / -"}});
}

TEST_CASE("rounded words and rounded figures are no figures", "[ballot]") {
  check(
      {{"Nearly 90% of union members voted to strike.", "- / - / -"},
       {"More than half of the union's members voted to strike.", "- / - / -"},
       {"Four in five union members voted to strike.", "- / - / -"},
       {"Nine out of ten union members voted for action.", "- / - / -"},
       {"The union said over 80 per cent backed a strike on a turnout of about 60%.", "- / - / -"},
       {"Union members voted by majorities of 73 and 84 per cent to walk out.", "- / - / -"}});
}

TEST_CASE("a threshold, a former ballot and a pay offer are no result", "[ballot]") {
  check({{"The union's ballot missed the 50% turnout threshold.", "- / - / -"},
         {"By law at least 50 per cent of union members must vote for a ballot to count.",
          "- / - / -"},
         {"The union said turnout was 57%, up from 43% last year.", "- / 57 / -"},
         {"In the last ballot 51% of union members voted to strike.", "- / - / -"},
         {"Union members voted to reject a 2 per cent pay offer.", "- / - / -"},
         {"The union said 62% voted to reject the offer.", "- / - / -"}});
}

TEST_CASE("the turnout of another union's ballot is not taken", "[ballot]") {
  check(
      {{"The union balloted its members and 93 per cent voted to strike.\n"
        "In a smaller union it was 84 per cent on a turnout of 61 per cent.",
        "93 / - / -"}});
}

TEST_CASE("an article that is not about work has no ballot figures", "[ballot]") {
  const auto ballot = support::ballot_of(
      "Town votes", "In the referendum 61 per cent voted to leave on a turnout of 72 per cent.\n");
  CHECK_FALSE(ballot.yes_percent);
  CHECK_FALSE(ballot.turnout_percent);
}
