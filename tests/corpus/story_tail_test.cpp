#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

namespace {

std::string text_of(const std::string& text) { return reading::article_of(text).text; }

const std::string kHead = "Probation staff to strike over pay\n\n";
const std::string kStory =
    "British probation staff will strike for a day this month, their union said.\n"
    "Its members had rejected an offer of one per cent.\n";

}  // namespace

TEST_CASE("a last paragraph stays, with whatever stands behind its full stop", "[story tail]") {
  for (const std::string last :
       {"The ministry said that plans were in place. (Reporting by Staff; Editing by Desk)\n",
        "\"We have had enough,\" a steward at the depot said.\n",
        "A vote on the plans will be held in May, the council's leader said. PA\n",
        "They are: Ayr, Perth, Wick and Oban.\n", "\"Nobody wants to be on a picket line.\"\n",
        "A spokesman for the force declined to comment.\n"}) {
    CAPTURE(last);
    CHECK(text_of(kHead + kStory + last) == kStory + last);
  }
}

TEST_CASE("what stands behind the end of a story is dropped", "[story tail]") {
  for (const std::string tail :
       {"Man charged over canal death\n", "Tags: police, pay, march\n", "Back to top\n",
        "Filed under: News, Probation\n", "Email to a friend | Print\n", "More from News\n",
        "Copyright 2015 The Paper. All rights reserved.\n", "Rate this article: 1 2 3 4 5\n",
        "Related\nStaff reject new rota\nBin lorries sold\n", "Comments are closed.\n",
        "Have you been affected? Email our newsdesk\n",
        "Notes for editors: the union has twenty thousand members in all of the trades. Join "
        "online. Follow us @union\n"}) {
    CAPTURE(tail);
    CHECK(text_of(kHead + kStory + "\n" + tail) == kStory);
  }
}
