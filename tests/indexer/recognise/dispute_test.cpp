#include "indexer/recognise/dispute.hpp"

#include "tests/indexer/recognise/labour_sample.hpp"
#include "tests/support/catch.hpp"

using support::disputes_of;
using support::has;
using support::Slugs;

TEST_CASE("each cause of a dispute is told from the words of its news", "[dispute]") {
  const std::vector<std::pair<std::string, std::string>> kLeads{
      {"pay", "Council workers are to strike after the union threw out a 2 per cent pay offer."},
      {"pensions", "Teachers in the union walked out over plans to raise the retirement age."},
      {"hours", "Control room staff in the union will strike over a new shift pattern."},
      {"redundancy", "The union condemned plans for 200 compulsory redundancies at the council."},
      {"outsourcing", "The union vowed to fight the privatisation of the cleaning service."},
      {"restructuring",
       "Staff at the court are to strike over the closure of its office, the union said."},
      {"staffing", "Nurses in the union warned that staff shortages were putting wards at risk."},
      {"conditions", "Guards in the union will walk out over health and safety."},
      {"discipline", "Drivers in the union will strike until a sacked colleague is reinstated."},
      {"union-rights", "The union has won recognition agreements at the two warehouses."},
      {"equality", "Women at the council have lodged an equal pay claim, their union said."}};
  for (const auto& [value, lead] : kLeads) {
    CAPTURE(lead);
    const Slugs values =
        disputes_of("", lead + "\nThe employer said it would go on talking to the union.\n");
    REQUIRE_FALSE(values.empty());
    CHECK(values.front() == value);
  }
}

TEST_CASE("a cause is told in other words than its own", "[dispute]") {
  const std::vector<std::pair<std::string, std::string>> kLeads{
      {"pay", "Porters in UNISON say that wages have lagged behind prices for six years."},
      {"pay",
       "Union members at the council were given 3 per cent; they want to keep up with the cost of "
       "food."},
      {"hours", "Drivers in Unite object to a pattern of five nights on and two off."},
      {"hours", "UNISON says a day off is no day off when staff are called between shifts."},
      {"redundancy", "Thirty staff at the museum are to be shown the door, Prospect said."},
      {"redundancy", "One in six posts at the council would go, a union official said."},
      {"outsourcing", "Cooks in the GMB want to stay in the NHS and fear a new employer."},
      {"restructuring",
       "UNISON is against putting the two services together as a single force, its union officials "
       "said."},
      {"staffing", "Nurses in UNISON say each of them is doing the work of two."},
      {"conditions", "Guards in the RMT say that managers rule by fear and shout at staff."},
      {"discipline", "A steward of Unite was hauled before managers and given the boot."},
      {"equality", "Women union members say they are passed over and treated less favourably."}};
  for (const auto& [value, lead] : kLeads) {
    CAPTURE(lead);
    const Slugs values = disputes_of("", lead + "\nThe union will meet its members next week.\n");
    REQUIRE_FALSE(values.empty());
    CHECK(values.front() == value);
  }
}

TEST_CASE("where a union is a party the first cause needs little, a second one as much as ever",
          "[dispute]") {
  const std::string story =
      "Members at the college have been in dispute with their employer since May.\n"
      "The union met them on Monday and will meet them again.\n"
      "The dispute began with the expenses of two gardeners, and allowances.\n"
      "Some speak of their uniforms.\n";
  const std::vector<schema::FacetValue> party{
      {.value = "unison",
       .label = "UNISON",
       .evidence = {{.text = "union", .offset = 79, .part = schema::Part::Text, .stated = {}}}}};
  CHECK(disputes_of("The college and the union", story).empty());
  CHECK(support::slugs_of(support::found_in("The college and the union", story, party).disputes) ==
        Slugs{"pay"});
}

TEST_CASE("what is mentioned in passing is no dispute", "[dispute]") {
  CHECK(disputes_of("Council staff to strike over pay offer",
                    "Members of the union rejected a pay offer of 2 per cent and will strike.\n"
                    "The union says pay has fallen by a fifth.\n"
                    "There are also vacancies in some teams.\n") == Slugs{"pay"});
}

TEST_CASE("an article that is not about work has no dispute", "[dispute]") {
  CHECK(disputes_of("Village shop to close",
                    "The closure follows a fall in trade.\n"
                    "Redundancy was never likely for its volunteers.\n")
            .empty());
  CHECK(
      disputes_of("Lightning strike hits church", "Firefighters spent the night there.\n").empty());
}

TEST_CASE("a counter cancels the cue inside it alone", "[dispute]") {
  CHECK(disputes_of("Union pays tribute to officer",
                    "The union and its members paid tribute.\n"
                    "He joined the union at work in May.\n")
            .empty());
}

TEST_CASE("a redirected phrase counts for the other value", "[dispute]") {
  const Slugs values = disputes_of("Women win equal pay",
                                   "The union took the council to an employment tribunal.\n"
                                   "Members of the union had sought equal pay.\n");
  CHECK(values == Slugs{"equality"});
}

TEST_CASE("every dispute comes with the words that gave it", "[dispute]") {
  const auto found = support::found_in("Union to fight job losses",
                                       "The union will fight compulsory redundancies.\n")
                         .disputes;
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].evidence.size() == 2);
  CHECK(found[0].evidence[0].text == "job losses");
  CHECK(found[0].evidence[0].offset == 15);
  CHECK(found[0].evidence[0].part == schema::Part::Title);
  CHECK(found[0].evidence[1].text == "redundancies");
  CHECK(found[0].evidence[1].part == schema::Part::Text);
}

TEST_CASE("a union that only the file states is looked for nowhere in the text", "[dispute]") {
  const corpus::Article empty;
  const indexer::Passage passage = indexer::make_passage(empty);
  const std::vector<schema::FacetValue> stated{
      {.value = "unison",
       .label = "UNISON",
       .evidence = {
           {.text = "UNISON", .offset = 0, .part = schema::Part::Text, .stated = "front matter"}}}};
  const auto reading = support::labour_reader().read(passage, stated);
  CHECK(reading.cues.empty());
  CHECK_FALSE(indexer::is_about_labour(reading));
}

TEST_CASE("what happens to nobody is no cause", "[dispute]") {
  const auto causes_of = [](const std::string& sentence) {
    return disputes_of("Union and council in row", "Shop stewards and the union met.\n" + sentence);
  };
  CHECK(has(causes_of("Dozens of staff are being made redundant."), "redundancy"));
  CHECK_FALSE(has(causes_of("Nobody is being made redundant."), "redundancy"));
  CHECK_FALSE(has(causes_of("Nobody's pay is being cut."), "pay"));
}

TEST_CASE("notice of a strike is no notice to staff, an outsourcing firm no outsourcing",
          "[dispute]") {
  const auto causes_of = [](const std::string& sentence) {
    return disputes_of("Union and trust in row", "Shop stewards and the union met.\n" + sentence);
  };
  CHECK(causes_of("Porters had given notice of a strike.").empty());
  CHECK(causes_of("Guards work for the outsourcing firm.").empty());
}

TEST_CASE("victims of discrimination are not disciplined", "[dispute]") {
  CHECK(disputes_of("Tribunal finds that council victimised woman",
                    "She was discriminated against, an employment tribunal ruled, and claims of "
                    "victimisation succeeded, the union said.\nShop stewards and the trade union "
                    "were pleased.\n") == Slugs{"equality"});
}

TEST_CASE("what a dispute is said not to be about is no cause", "[dispute]") {
  for (const char* sentence : {"The campaign is not about pay, and wages were never raised.",
                               "\"We are not asking for a pay rise,\" a shop steward said.",
                               "Her members' strike has nothing to do with the pay offer."}) {
    CAPTURE(sentence);
    const Slugs values = disputes_of(
        "Union says rosters cost members their weekends",
        std::string("The union fights new shift patterns.\n") + "Shop stewards met.\n" + sentence);
    CHECK(values == Slugs{"hours"});
  }
}

TEST_CASE("a dispute that is said to be separate is not the story's", "[dispute]") {
  CHECK(disputes_of(
            "Strike over job losses at the depot",
            "Members of the union will strike over job losses.\nShop stewards met.\n"
            "The walkout is separate from the national dispute over pay and the pay offer.") ==
        Slugs{"redundancy"});
}

TEST_CASE("the same words tell more near the lead than at the end", "[dispute]") {
  const std::string opening =
      "Members of the union at the depot will strike over job losses.\n"
      "Shop stewards met on Monday.\n";
  const std::string told = "Members want a pay rise, and a shop steward spoke of low pay.\n";
  std::string rest;
  for (int i = 0; i < 12; ++i) rest += "The union said that its members stood together.\n";
  const std::string title = "Depot to strike over job losses";
  CHECK(disputes_of(title, opening + told + rest) == Slugs{"redundancy", "pay"});
  CHECK(disputes_of(title, opening + rest + told) == Slugs{"redundancy"});
}

TEST_CASE("a counter takes away no more than the sense it is for", "[dispute]") {
  const auto cause_of = [](const std::string& sentence) {
    return disputes_of("Union and employers in row",
                       sentence + "\nShop stewards and the trade union met.\n");
  };
  CHECK(cause_of("A union representative was sacked by text message.") == Slugs{"discipline"});
  CHECK(cause_of("Sixty wardens were told that their jobs are at risk.") == Slugs{"redundancy"});
  CHECK(cause_of("Six of the union's offices will be closed.") == Slugs{"restructuring"});
  CHECK(cause_of("The march was for fair pay for nurses.") == Slugs{"pay"});
}

TEST_CASE("that some may not strike is background, not a dispute over rights", "[dispute]") {
  const std::string background = "Police officers are forbidden to strike by law.\n";
  CHECK(disputes_of("Police march over pay offer",
                    "Members of the union marched over a pay offer.\nShop stewards met.\n" +
                        background) == Slugs{"pay"});
  CHECK(disputes_of("Officers want the right to strike",
                    "The union wants the right to strike.\nShop stewards met.\n" + background) ==
        Slugs{"union-rights"});
}

TEST_CASE("what is refused in a dispute is not what it is about", "[dispute]") {
  CHECK(disputes_of("Officers withdraw goodwill over pay offer",
                    "Members of the union withdraw goodwill over a pay offer.\n"
                    "They will stop answering calls on days off and refuse to work overtime.\n"
                    "Shop stewards met.\n") == Slugs{"pay"});
}

TEST_CASE("posts that stand empty are too few staff, not job losses", "[dispute]") {
  CHECK(disputes_of("Union says control room is short of hands",
                    "Of 90 posts in the control room 31 stand vacant, the union said.\n"
                    "Shop stewards met.\nThe trade union wants agency staff.\n") ==
        Slugs{"staffing"});
}

TEST_CASE("a thing that is suspended is not a person who is", "[dispute]") {
  const auto cause_of = [](const std::string& sentence) {
    return disputes_of("Union and council in row", sentence +
                                                       "\nShop stewards and the trade "
                                                       "union met.\n");
  };
  CHECK(cause_of("Garden bins have been suspended until the autumn.").empty());
  CHECK(cause_of("Black sacks left in the street will not be taken.").empty());
  CHECK(cause_of("Two shop stewards have been suspended.") == Slugs{"discipline"});
}

TEST_CASE("a prize is no pay award", "[dispute]") {
  const std::string told = "\nShop stewards and the trade union were proud of their members.\n";
  CHECK(disputes_of("Crew win bravery award", "The crew collected their bravery award." + told)
            .empty());
  CHECK(disputes_of("Crews given pay award", "The pay award was confirmed." + told) ==
        Slugs{"pay"});
}

TEST_CASE("the pay of women set beside that of men is equality", "[dispute]") {
  CHECK(disputes_of("Cleaners may compare wages with drivers",
                    "An employment tribunal let the cleaners, all of them women, compare their "
                    "wages with those of drivers.\nThe work of drivers is done by men, the union "
                    "said.\n")
            .front() == "equality");
}

TEST_CASE("what somebody is accused of is not what his union fights", "[dispute]") {
  CHECK(disputes_of("Sacked steward wins tribunal case",
                    "The shop steward was unfairly dismissed, an employment tribunal found.\n"
                    "He had been accused of bullying and shouting.\nBullying by anyone will not "
                    "be tolerated, the brigade told the union.\n") == Slugs{"discipline"});
}

TEST_CASE("others who are not part of a dispute give it no cause", "[dispute]") {
  CHECK(disputes_of("Clerks strike over software",
                    "Clerks are on strike over case software that is ruining their health, their "
                    "union said.\nIt causes eye strain and headaches.\nShop stewards met.\n"
                    "Drivers are not part of the dispute, and their strike is about pay and a "
                    "pay offer.\n") == Slugs{"conditions"});
}

TEST_CASE("words of much else too prove no dispute together", "[dispute]") {
  const std::string told = "Shop stewards and the trade union met.\n";
  CHECK(disputes_of("Union speaks on bill",
                    "The law is old, and other laws and the law of the land are older.\n" + told)
            .empty());
  CHECK(disputes_of("Union and employer in row", "The row is over money.\n" + told) ==
        Slugs{"pay"});
}

TEST_CASE("mergers of firms, lay-offs of the injured and bans of athletes are no disputes",
          "[dispute]") {
  for (const char* sentence :
       {"The merger between the two airlines goes on, the union was told.",
        "The captain faces a lengthy lay-off with a knee injury, his union said.",
        "Three athletes were suspended after failing tests, their union said."}) {
    CAPTURE(sentence);
    CHECK(disputes_of("The union has heard",
                      std::string(sentence) + "\nShop stewards and the trade union met.\n")
              .empty());
  }
  CHECK(disputes_of("Two forces to merge",
                    "The merger of the two forces angers the union.\n"
                    "Shop stewards and the trade union met.\n") == Slugs{"restructuring"});
}

TEST_CASE("what the next sentence takes back is no cause", "[dispute]") {
  const std::string strike =
      "Crews in the union are on strike over a new roster, with ten hours between two rests.\n";
  const std::string claim = "It has been said that the strike is over pay, and over wages alone.";
  for (const std::string reply :
       {"That is not true.", "This isn't correct.", "That is simply untrue, the union says."}) {
    CAPTURE(reply);
    CHECK(disputes_of("Crews strike over roster", strike + claim + " " + reply + "\n") ==
          Slugs{"hours"});
  }
  const Slugs kept = disputes_of("Crews on strike", "The union's strike goes on.\n" + claim + "\n");
  CHECK(kept == Slugs{"pay"});
}

TEST_CASE("a decade or a pair of years gone by has disputes of its own", "[dispute]") {
  const std::string strike = "Wardens in the union are on strike over pay.\n";
  CHECK(disputes_of("Wardens strike over pay",
                    strike + "The walkouts of 2013 and 2014 were against privatisation.\n"
                             "The branch office, shut in the 1990s, is a shop in 2022.\n") ==
        Slugs{"pay"});
}

TEST_CASE("a suspended strike or a shut door is no discipline and no closure", "[dispute]") {
  CHECK(disputes_of("Porters to strike over pay",
                    "Porters in the union want a rise in pay. Their strike was suspended in May.\n"
                    "They found the doors shut, and patients were told to stay at home.\n") ==
        Slugs{"pay"});
}

TEST_CASE("the end of an alliance is a reorganisation, a post taken up no loss of one",
          "[dispute]") {
  CHECK(disputes_of("Brigade to pull out of alliance",
                    "Union members in the joint departments of the two brigades were told that one "
                    "of them will end its alliance with the other.\n"
                    "The union may ballot its members for a strike.\n") == Slugs{"restructuring"});
  CHECK(disputes_of("Chief officer named",
                    "The union welcomed a chief who takes up her post in May. One of her first "
                    "jobs is to meet the union's members.\n")
            .empty());
}

TEST_CASE("who offers a sum or backdates a rise speaks of pay", "[dispute]") {
  for (const std::string lead :
       {"The college offered £900 spread over two years to staff in the union.",
        "Union members took 4 per cent, backdated to April.",
        "Cooks in the union last had a rise two winters back."}) {
    CAPTURE(lead);
    CHECK(disputes_of("Union members vote", lead + "\n") == Slugs{"pay"});
  }
}

TEST_CASE("what is told of others, of old days or of things is no cause", "[dispute]") {
  const auto causes = [](const std::string& sentence) {
    return disputes_of(
        "Union fights new rosters",
        "The union fights new rosters, its members said.\nShop stewards met.\n" + sentence + "\n");
  };
  for (const char* sentence :
       {"No claim on pay and no pay demand has been made.",
        "The caseloads and the workload aren't part of the vote.",
        "The walkouts of 2013 and 2014 were against outsourcing and privatisation.",
        "The last strike over pay was in 2003, when a pay offer was rejected.",
        "There will be no redundancies, and there are no redundancies in the plan.",
        "Their dispute was suspended, not ended, and the ban was suspended."}) {
    CAPTURE(sentence);
    CHECK(causes(sentence) == Slugs{"hours"});
  }
}

TEST_CASE("a job's title is no job at risk, hours that do not change are no cause", "[dispute]") {
  CHECK(disputes_of("Porters to strike over job titles",
                    "Porters in the union will strike over pay; their wages lag behind.\n"
                    "There is no change to their working hours.\n") == Slugs{"pay"});
}

TEST_CASE("a contract's worth and a bargaining unit's matters are no pay dispute", "[dispute]") {
  const auto contract = disputes_of("Council workers face transfer",
                                    "Union members at the council are to go onto a firm's payroll "
                                    "under a ten-year deal worth £90 million.\n");
  CHECK(contract == Slugs{"outsourcing"});
  const auto bargaining = disputes_of(
      "Drivers seek recognition",
      "Staff want union recognition so that they can bargain on pay, hours and holidays.\n");
  CHECK(bargaining == Slugs{"union-rights"});
}

TEST_CASE("work of equal worth is equality, a break that is called out hours", "[dispute]") {
  const auto worth =
      disputes_of("Carers go on strike over pay gap",
                  "The union said that its members did jobs of equal worth to men's.\n");
  CHECK(worth == Slugs{"equality"});
  const auto breaks =
      disputes_of("Crews vote", "Union members will take no call during their break.\n");
  CHECK(breaks == Slugs{"hours"});
}
