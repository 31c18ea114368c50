#include "indexer/recognise/action.hpp"

#include "tests/indexer/recognise/labour_sample.hpp"
#include "tests/support/catch.hpp"

using support::actions_of;
using support::has;
using support::Slugs;

namespace {

// The actions of an article whose lead is `sentence`, with a union in the story.
Slugs actions_in(const std::string& sentence) {
  return actions_of(
      "Pay dispute at the council",
      sentence + "\nThe union and the employers said that members and shop stewards had met.\n");
}

// What a sentence tells, or seems to tell.
struct Sample {
  std::string action;
  std::string sentence;
};

}  // namespace

TEST_CASE("each kind of action is told from the words of its news", "[action]") {
  const std::vector<Sample> samples{
      {"strike", "Bin workers will stage a 48-hour strike from Monday."},
      {"strike", "Hundreds of lecturers walked out on Tuesday."},
      {"action-short-of-strike", "Staff began an overtime ban at midnight."},
      {"action-short-of-strike", "Officers will withdraw their goodwill and work to rule."},
      {"ballot", "Members voted by nine to one in a ballot for strike action."},
      {"protest", "Nurses held a protest outside the town hall."},
      {"negotiation", "The two sides will meet for fresh talks at Acas."},
      {"settlement", "Drivers voted to accept a pay deal, and the dispute is over."},
      {"legal-action", "The union has taken the force to an employment tribunal."},
      {"lobbying", "The union has called on ministers to think again."}};
  for (const Sample& sample : samples) {
    CAPTURE(sample.sentence);
    CHECK(has(actions_in(sample.sentence), sample.action));
  }
}

TEST_CASE("a strike that is not on is no strike", "[action]") {
  for (const char* sentence :
       {"Leaders have ruled out a strike.", "Police officers are not allowed to strike.",
        "Officers are barred by law from striking.", "Delegates voted against strike action.",
        "The union said that there would be no strike.", "They want the right to strike."}) {
    CAPTURE(sentence);
    CHECK_FALSE(has(actions_in(sentence), "strike"));
  }
}

TEST_CASE("a strike that is only thought of is no strike", "[action]") {
  for (const char* sentence :
       {"The commissioner does not support a bid to look at potential strike action.",
        "Delegates spoke of a possible strike.", "They debated the possibility of a strike.",
        "There is little prospect of a national strike.", "He dismissed the idea of a walkout.",
        "The vote could pave the way for a strike.", "It might lead to industrial action.",
        "Members discussed the question of strike action.",
        "Officers are exploring strike action as one of many courses.",
        "It is illegal for the police to go on strike.",
        "It is an offence for officers to take industrial action."}) {
    CAPTURE(sentence);
    CHECK_FALSE(has(actions_in(sentence), "strike"));
  }
}

TEST_CASE("a strike that is threatened or voted on is a strike", "[action]") {
  for (const char* sentence :
       {"Firefighters could strike next month.", "Drivers have threatened to strike.",
        "Members will be balloted on possible strike action.", "Staff are to vote on a strike.",
        "The union warned of strikes unless the offer is improved.",
        "Crews voted for strike action, which might lead to delays.",
        "Nurses are considering strike action."}) {
    CAPTURE(sentence);
    CHECK(has(actions_in(sentence), "strike"));
  }
}

TEST_CASE("talks that are only wished for are no negotiation", "[action]") {
  for (const char* sentence :
       {"The union will seek to avoid this if possible by way of further negotiations.",
        "Leaders hope to settle the matter through negotiation.",
        "Both sides would prefer to resolve it in talks.",
        "We want to end this by further talks if we can.",
        "There should be negotiations, a member said.",
        "The plans were widely consulted on, a minister said."}) {
    CAPTURE(sentence);
    CHECK_FALSE(has(actions_in(sentence), "negotiation"));
  }
}

TEST_CASE("talks that are held or agreed on are negotiation", "[action]") {
  for (const char* sentence :
       {"Negotiations resumed on Monday.", "The two sides will hold talks this week.",
        "Talks broke down last night.", "The council is negotiating with the union.",
        "They are looking for a settlement in talks at Acas.",
        "The strike was suspended for further negotiations."}) {
    CAPTURE(sentence);
    CHECK(has(actions_in(sentence), "negotiation"));
  }
}

TEST_CASE("a strike of another kind is no strike", "[action]") {
  for (const char* sentence :
       {"A lightning strike hit the station where members work.", "An air strike hit the town.",
        "The two sides hope to strike a deal.", "The union leader is on hunger strike."}) {
    CAPTURE(sentence);
    CHECK_FALSE(has(actions_in(sentence), "strike"));
  }
}

TEST_CASE("without a dispute, what is about much else too needs more weight", "[action]") {
  const std::string text =
      "Union members marched in the town.\nA shop steward spoke of industrial relations.\n"
      "The union leader was there.\n";
  CHECK(actions_of("", text).empty());
  CHECK(has(actions_of("Pay dispute at the council", text), "protest"));
}

TEST_CASE("a strike that is suspended is a strike and negotiation", "[action]") {
  const auto values = actions_in("The union has suspended the strike planned for Friday.");
  CHECK(has(values, "strike"));
  CHECK(has(values, "negotiation"));
}

TEST_CASE("action short of a strike is not itself a strike", "[action]") {
  const auto values = actions_in("They will take action short of a strike from Monday.");
  CHECK(has(values, "action-short-of-strike"));
  CHECK_FALSE(has(values, "strike"));
}

TEST_CASE("an agreement that is only hoped for is no settlement", "[action]") {
  for (const char* sentence :
       {"They will strike unless a deal is reached.", "The union hopes to reach an agreement.",
        "Talks failed to end the dispute.", "No agreement has been reached."}) {
    CAPTURE(sentence);
    CHECK_FALSE(has(actions_in(sentence), "settlement"));
  }
}

TEST_CASE("what a sentence below the lead tells of another time is not of the story", "[action]") {
  const auto actions = [](const std::string& sentence) {
    return actions_of("Pay row at the council",
                      "The union and the employers are in a row over pay, shop stewards said.\n"
                      "The leader said in 2017 that he was surprised.\n" +
                          sentence + "\nA spokesman for the union said that it would write.\n");
  };
  CHECK(has(actions("Members walked out on Monday and set up picket lines."), "strike"));
  for (const char* sentence :
       {"In 2009 its members walked out on Monday and set up picket lines.",
        "In May last year members walked out and set up picket lines.",
        "In a separate dispute, drivers walked out and set up picket lines.",
        "Staff in neighbouring boroughs walked out and set up picket lines."}) {
    CAPTURE(sentence);
    CHECK_FALSE(has(actions(sentence), "strike"));
  }
}

TEST_CASE("a year that opens a sentence is past if it is before the article's own", "[action]") {
  const corpus::Article article =
      support::article_of("Pay row at the council",
                          "The union and the employers are in a row over pay, shop stewards said.\n"
                          "A spokesman for the union said that it would write.\n"
                          "In 2009 its members walked out on Monday and set up picket lines.\n");
  const indexer::Passage passage = indexer::make_passage(article);
  const indexer::LabourReader& reader = support::labour_reader();
  const auto actions_if_of = [&](int year) {
    const auto reading = reader.read(passage, {}, year);
    return support::slugs_of(indexer::find_actions(
        reader, reading, indexer::find_disputes(reader, reading, passage), passage));
  };
  CHECK(has(actions_if_of(2009), "strike"));
  CHECK_FALSE(has(actions_if_of(2017), "strike"));
}

TEST_CASE("a battle won in court or half a climbdown is no settlement", "[action]") {
  for (const char* sentence : {"Officers win overtime battle.", "The force partly climbed down."}) {
    CAPTURE(sentence);
    CHECK_FALSE(has(actions_in(sentence), "settlement"));
  }
  CHECK(has(actions_in("The force climbed down and scrapped the plans."), "settlement"));
}

TEST_CASE("a court case that was decided against is no legal action", "[action]") {
  CHECK(has(actions_in("The authority is going to court and its lawyers issued proceedings."),
            "legal-action"));
  CHECK_FALSE(has(actions_in("The authority considered going to court and decided against it."),
                  "legal-action"));
}

TEST_CASE("what was agreed or done long ago is no action of the story", "[action]") {
  CHECK(has(actions_in("The agreement which was reached on Monday ends it."), "settlement"));
  CHECK_FALSE(
      has(actions_in("The agreement which was reached in 2011 lapsed in 2021."), "settlement"));
  CHECK_FALSE(has(actions_in("The force has in the past reached a deal."), "settlement"));
}

TEST_CASE("what is said not to be considered is no action", "[action]") {
  for (const char* sentence :
       {"A third strike is not being considered.", "Another walkout has been ruled out.",
        "Strikes are not on the table.", "A ballot for strike action was not on the table."}) {
    CAPTURE(sentence);
    CHECK_FALSE(has(actions_in(sentence), "strike"));
  }
  CHECK(has(actions_in("A third strike is being considered."), "strike"));
}

TEST_CASE("a union that consults its members ballots, and does not negotiate", "[action]") {
  const Slugs found = actions_in("The union will consult its members at all sites.");
  CHECK(has(found, "ballot"));
  CHECK_FALSE(has(found, "negotiation"));
  CHECK(has(actions_in("Managers will consult the unions at all sites."), "negotiation"));
}

TEST_CASE("what is planned tells an action in all its usual words", "[action]") {
  for (const Sample& one :
       {Sample{"ballot", "The executive may agree to a ballot in the new year."},
        Sample{"ballot", "It will ballot if anyone is forced out."},
        Sample{"ballot", "The ballot was won by a wide margin."},
        Sample{"protest", "Members carried a coffin up to the doors."},
        Sample{"protest", "Members are to demonstrate at the depot."},
        Sample{"protest", "They stood by the gates with candles."},
        Sample{"negotiation", "The two sides will meet on Friday."},
        Sample{"negotiation", "The association is in talks."},
        Sample{"lobbying", "The branch has written this month to the Health Secretary."},
        Sample{"lobbying", "The branch has written to all the county's MPs."},
        Sample{"lobbying", "The minister was handed a letter from both."}}) {
    CAPTURE(one.sentence);
    CHECK(has(actions_in(one.sentence), one.action));
  }
}

TEST_CASE("words that only look like an action's are none", "[action]") {
  for (const Sample& one :
       {Sample{"protest", "Those who sit in front of the screens are tired."},
        Sample{"action-short-of-strike", "There is nothing extra in their wages."},
        Sample{"strike", "The second engine is called out on average twice a week."},
        Sample{"settlement", "Urgent calls were answered under an agreement struck on Monday."}}) {
    CAPTURE(one.sentence);
    CHECK_FALSE(has(actions_in(one.sentence), one.action));
  }
}

TEST_CASE("what others voted for before is no ballot of the story", "[action]") {
  const std::string story =
      "The union will fight the cuts, its members said.\nShop stewards met on Monday.\n";
  CHECK(has(actions_of("Union to fight cuts", story + "Members voted for a strike.\n"), "ballot"));
  CHECK_FALSE(has(actions_of("Union to fight cuts",
                             story + "The next authority voted for similar cuts in May.\n"),
                  "ballot"));
}

TEST_CASE("a protest is planned or held, on foot or by the organisers' count", "[action]") {
  for (const std::string told :
       {"A demonstration is planned in the market square on Saturday.",
        "There was a march from the docks to the town hall.",
        "The union will begin a campaign of lunchtime protests.",
        "Strikers of other towns are expected to march through the town."}) {
    CAPTURE(told);
    const auto actions = actions_of("Staff fight job cuts at council",
                                    "Council workers in the union fight job cuts.\n" + told + "\n");
    CHECK(has(actions, "protest"));
  }
  CHECK(actions_of("Council budget",
                   "The union said jobs would be safe from April to March and on March pay day.\n")
            .empty());
}

TEST_CASE("what is not on the table is no action", "[action]") {
  const auto actions = actions_of(
      "Staff told of job cuts",
      "Council workers were told of redundancies, the union said.\n"
      "The union said that a ballot for strike action was not on the table at present.\n");
  CHECK_FALSE(has(actions, "ballot"));
  CHECK_FALSE(has(actions, "strike"));
}

TEST_CASE("a council's or a parliament's vote is no ballot", "[action]") {
  const auto actions = actions_of(
      "Budget cuts jobs",
      "Union members at the council face redundancies after a budget was passed by 29 votes to 11 "
      "with two abstentions.\nThey voted it through at ten, the union said.\n");
  CHECK_FALSE(has(actions, "ballot"));
}

TEST_CASE("talks that failed were talks", "[action]") {
  const auto actions =
      actions_of("Guards to strike over rota",
                 "Guards in the union will strike over a rota.\n"
                 "Talks followed in May, but several meetings went nowhere, the union said.\n");
  CHECK(has(actions, "negotiation"));
}

namespace {

// The actions of an article at whose end `sentences` stand.
std::vector<std::string> actions_at_the_end(const std::string& sentences) {
  return actions_of("Row over rosters at the depot",
                    "Drivers face a new roster from May.\nManagers say it is needed.\n"
                    "A trial ran in the spring.\nThe depot has 200 drivers.\n"
                    "Few of the staff like it.\n" +
                        sentences + "\n");
}

}  // namespace

TEST_CASE("below the lead what the workers' side does counts more", "[action]") {
  CHECK(has(actions_at_the_end("The union has made placards."), "protest"));
  CHECK(has(actions_at_the_end("The union is unhappy. It has made placards."), "protest"));
  CHECK_FALSE(has(actions_at_the_end("The union is unhappy. A shop made placards."), "protest"));
}

TEST_CASE("what the workers' side says, wants or does not do counts no more", "[action]") {
  CHECK_FALSE(has(actions_at_the_end("The union said a shop made placards."), "protest"));
  CHECK_FALSE(has(actions_at_the_end("The union has not made placards."), "protest"));
  CHECK_FALSE(has(actions_at_the_end("The union wants placards."), "protest"));
}

TEST_CASE("members' votes are told by their figures, petitions by who gets them", "[action]") {
  const std::vector<Sample> kSamples{
      {"ballot", "Nine in ten backed it when their papers were counted."},
      {"ballot", "Members were in favour by 41 to three."},
      {"lobbying", "A booklet was sent to every MP in the region."},
      {"lobbying", "Officials have been to see the minister."},
      {"settlement", "The claim was settled at the door of the court."},
      {"negotiation", "The deal was hammered out over four months."},
      {"legal-action", "The union told its solicitors to get ready."},
      {"strike", "Staff were ordered back to work by a judge."},
      {"protest", "Staff held hands round the building."},
      {"lobbying", "MSPs will be lobbied this afternoon."},
      {"action-short-of-strike", "Half of the night watch called in sick."},
      {"settlement", "A tentative four-year agreement was announced."}};
  for (const Sample& sample : kSamples) {
    CAPTURE(sample.sentence);
    CHECK(has(actions_in(sample.sentence), sample.action));
  }
}
