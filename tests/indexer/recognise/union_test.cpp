#include "indexer/recognise/union.hpp"

#include "tests/indexer/recognise/story_sample.hpp"
#include "tests/support/catch.hpp"

using schema::Field;
using support::check_each;
using support::unions_of;

TEST_CASE("a union named once in a story of no dispute is no party to it", "[union]") {
  const std::string appointment =
      "Kent Police has named its next assistant chief constable.\n"
      "She comes from Sussex, where she led the response to the floods.\n"
      "Representatives of UNISON met the candidates.\n";
  check_each(Field::Union,
             {{"New assistant chief at Kent Police", appointment, {}},
              {"New assistant chief at Kent Police",
               appointment + "\"She listens to staff,\" a UNISON spokesman said.\n",
               {"unison"}},
              {"New assistant chief at Kent Police",
               appointment + "Police staff there voted in May to strike over pay.\n"
                             "UNISON and the force are in talks over a better pay offer.\n",
               {"unison"}}});
}

TEST_CASE("a union that has another dispute is a bystander", "[union]") {
  check_each(
      Field::Union,
      {{"Police staff to vote on strike",
        "Unison is to ballot police staff at Humberside Police over pay.\n"
        "The ballot comes a week after members of the RMT walked out on the railways.\n",
        {"unison"}},
       {"Fire control staff accept deal",
        "Control room staff at Cornwall Fire and Rescue Service have accepted a pay deal, the FBU "
        "said.\n"
        "Elsewhere, teachers in the NASUWT are to be balloted.\n",
        {"fbu"}},
       {"Crews to strike over shifts",
        "Members of Unite at the ambulance trust will strike on Friday over shifts.\n"
        "Unite said crews were worn out.\nTalks failed on Monday, Unite added.\n"
        "The trust has agreed the shifts with the larger Unison.\n",  // it has no part in this
        {"unite"}},
       {"Crews to strike over shifts",
        "Members of Unite at the ambulance trust will strike on Friday over shifts.\n"
        "Unite said crews were worn out.\nTalks failed on Monday, Unite added.\n"
        "Pickets of Unite and Unison will stand at three stations.\n",  // beside it
        {"unison", "unite"}}});
}

TEST_CASE("the only union that is named is a party, even beside other news", "[union]") {
  check_each(
      Field::Union,
      {{"Jobcentres to close",
        "The department has confirmed that 68 jobcentres will shut, putting 750 jobs at risk.\n"
        "Staff were told on Monday.\n"
        "The PCS union, which held a one-day strike at an office last week, condemned the news and "
        "said that it would resist redundancies.\n",
        {"pcs"}}});
}

TEST_CASE("every union that is party or speaks is listed", "[union]") {
  check_each(
      Field::Union,
      {{"Chief says sorry",
        "The chief constable of Avon and Somerset has apologised to staff whose pay was wrong for "
        "three months after a new system failed.\n"
        "Unison and the GMB have lodged a collective grievance.\n",
        {"gmb", "unison"}},
       {"Amicus and ambulance",
        "Amicus, which represents ambulance technicians, has accepted a pay deal. Unison members "
        "vote next week.\n"
        "The deal covers London Ambulance Service.\n",
        {"amicus", "unison"}},
       {"Head teachers",
        "School leaders' union NAHT said heads would be balloted over pay and funding. ASCL is "
        "also "
        "considering a ballot of headteachers.\n",
        {"ascl", "naht"}},
       {"TUC rally",
        "The TUC has called a rally against the strikes bill. Unison and the FBU will speak.\n",
        {"fbu", "unison"}},
       {"NALGO members vote for action",
        "Members of Nalgo at the town hall have voted for a day of action over pay.\n"
        "The council leader said the money was not there. Nupe is expected to follow.\n",
        {"nalgo", "nupe"}},
       {"Junior doctors",
        "Junior doctors will strike for five days, the BMA has announced. Hospitals expect "
        "thousands of cancelled operations.\n",
        {"bma"}}});
}

TEST_CASE("the evidence of a union is its words and where they stand", "[union]") {
  const std::string text = "Talks failed.\nUnison\u2019s members at the council will strike.\n";
  const auto values = support::values_of(Field::Union, "", text);
  REQUIRE(values.size() == 1);
  CHECK(values[0].label == "UNISON");
  REQUIRE(values[0].evidence.size() == 1);
  CHECK(values[0].evidence[0].text == "Unison");
  CHECK(values[0].evidence[0].offset == 14);
}

TEST_CASE("a union told of once, near the end, where another's story is, is none", "[union]") {
  const std::string story =
      "Staff at the Met will strike over pay, PCS said.\nPCS members voted two to one for it.\n"
      "The general secretary of PCS blamed ministers.\nScotland Yard said it was ready.\n"
      "Talks go on.\n";
  CHECK(unions_of({"Met staff to strike",
                   story + "RMT and TSSA members on the Tube are striking over closures.\n",
                   {}}) == std::vector<std::string>{"pcs"});
  CHECK(unions_of(
            {"Met staff to strike", story + "Prospect said that it backed the strike.\n", {}}) ==
        std::vector<std::string>{"pcs", "prospect"});
}

TEST_CASE("of unions named in passing the foremost is that of an article on work", "[union]") {
  CHECK(unions_of({"Probation: out again on 31 March",
                   "Strike action will go on, says our branch of probation staff.\n"
                   "Around 400 members of Napo met last week and heard of a second strike.\n"
                   "Unlike Unison, which balloted last month, we shall be out for a day.\n",
                   {}}) == std::vector<std::string>{"napo"});
}

TEST_CASE("a union that joins the action is a party however low it stands", "[union]") {
  std::string story =
      "Ambulance crews in the GMB have been on strike since midnight.\n"
      "The GMB said that its members wanted a rise.\n";
  for (int i = 0; i < 5; ++i) story += "The strike went on, and the GMB stood firm.\n";
  CHECK(unions_of({"Ambulance strike begins",
                   story + "Unite, whose members have also voted to walk out, will join the "
                           "action next week.\n",
                   {}}) == std::vector<std::string>{"gmb", "unite"});
}

TEST_CASE("a list of the unions that are parties names them all", "[union]") {
  CHECK(unions_of({"Councils to close for a day",
                   "Council workers are to strike over their pensions.\n"
                   "UNISON, the GMB and Amicus are among eleven unions that will strike.\n",
                   {}}) == std::vector<std::string>{"amicus", "gmb", "unison"});
}

TEST_CASE("a union that helps is a party, one asked for a comment is none", "[union]") {
  CHECK(unions_of({"Detectives win case over leave",
                   "Detectives at Gwent Police have won a case over their leave.\n"
                   "They were told of it on Friday.\n"
                   "The claims were brought with the help of the Police Federation.\n",
                   {}}) == std::vector<std::string>{"pfew"});
  CHECK(unions_of({"Wardens to strike over rota",
                   "Traffic wardens in the GMB will strike over a new rota, the GMB said.\n"
                   "Members of the GMB meet on Friday.\n"
                   "UNISON was approached for comment.\n"
                   "Clerks there are members of the TSSA and aren't involved.\n",
                   {}}) == std::vector<std::string>{"gmb"});
}

TEST_CASE("an office that somebody held once names no union", "[union]") {
  const std::string story =
      "Warders in the POA may get the right to strike back, peers heard.\n"
      "The POA said that its members had waited too long.\n";
  for (const std::string told :
       {"Lord Brown, a former general secretary of Unite, moved the motion.\n",
        "Lady Green used to be an official of UNISON and had seen worse.\n"}) {
    CHECK(unions_of({"Peers debate warders", story + told, {}}) == std::vector<std::string>{"poa"});
  }
}

TEST_CASE("a sentence may say that all in the one before it are beside the story", "[union]") {
  const std::string story =
      "Police staff have been offered seven per cent, UNISON said.\n"
      "UNISON members have until May to vote on it.\n"
      "The PCS and the FDA said that they had talks of their own.\n";
  CHECK(unions_of({"Police staff offered seven per cent", story + "Neither is affected.\n", {}}) ==
        std::vector<std::string>{"unison"});
  CHECK(unions_of({"Police staff offered seven per cent", story + "They will meet in June.\n", {}})
            .size() == 3);
}

TEST_CASE("a union whose members work on is none, one that has been on strike is a party",
          "[union]") {
  const std::string story =
      "Clerks at the hospital walked out for a third day, UNISON said.\n"
      "Members of UNISON burnt their letters.\nThe trust would not budge.\n"
      "UNISON members voted to go on, UNISON said.\n";
  CHECK(unions_of({"Clerks walk out", story + "Unite has also been on strike there.\n", {}}) ==
        std::vector<std::string>{"unison", "unite"});
  CHECK(
      unions_of({"Clerks walk out", story + "Members of the GMB have worked throughout.\n", {}}) ==
      std::vector<std::string>{"unison"});
}

TEST_CASE("a union of another service than the story's must do more than be named", "[union]") {
  const std::string story =
      "Ministry of Defence Police officers must serve until 65, as firefighters need not.\n"
      "The Defence Police Federation wants a judicial review.\nIt rained.\n";
  CHECK(unions_of(
            {"Older officers", story + "The Fire Brigades Union knows the dispute well.\n", {}}) ==
        std::vector<std::string>{"dpf"});
  CHECK(
      unions_of({"Older officers", story + "The Fire Brigades Union said it would help.\n", {}}) ==
      std::vector<std::string>{"dpf", "fbu"});
}

TEST_CASE("one member of a union is no act of it", "[union]") {
  CHECK(unions_of({"Prison officer wins job back",
                   "The Prison Service dismissed an officer, a secretary of the POA branch.\n"
                   "A tribunal held that unfair.\nIt rained.\n"
                   "A hospital porter, a UNISON member, was reinstated in 2010.\n",
                   {}}) == std::vector<std::string>{"poa"});
}

TEST_CASE("a clause on its members shows that a union is meant, and of the story", "[union]") {
  CHECK(unions_of({"Watch room to close",
                   "They want the watch room to stay.\nOf 500 staff half would go.\n"
                   "PCS, to which most of the watch belong, will bring a petition.\n",
                   {}}) == std::vector<std::string>{"pcs"});
}

TEST_CASE("an ordinary word is a union where it does something in an article on work", "[union]") {
  const std::string story =
      "The trust has ended an agreement with a trade union.\n"
      "Staff will be asked to vote on a strike.\n";
  CHECK(unions_of({"Statement", story + "We know that Unite has objected to our plan.\n", {}}) ==
        std::vector<std::string>{"unite"});
}

TEST_CASE("'but' takes back what sets a union beside the story", "[union]") {
  CHECK(
      unions_of({"Teachers walk out over merger",
                 "Teachers at a school walked out today, the NEU said.\nNEU members voted for it.\n"
                 "The NAHT, which speaks for heads, is not in dispute, but called the timetable "
                 "brutal.\n",
                 {}}) == std::vector<std::string>{"naht", "neu"});
}

TEST_CASE("the strikes of somebody's career make no party of a union", "[union]") {
  CHECK(unions_of(
            {"New deputy for fire service",
             "A former engineer is the next deputy chief of Kent Fire and Rescue Service.\n"
             "She takes over in April.\n"
             "In a career of two decades she kept the rota in the Fire Brigades Union stoppages.\n",
             {}})
            .empty());
}

TEST_CASE("an ordinary word beside a union's name is one too, whatever the story says of disputes",
          "[union]") {
  CHECK(unions_of({"The half-hour that nobody is disturbed for",
                   "East Midlands Ambulance Service gives its staff an unpaid break.\n"
                   "UNISON and Unite have asked members about overtime.\n",
                   {}}) == std::vector<std::string>{"unison", "unite"});
}

TEST_CASE("what would be otherwise, and a dispute of its own, set a union beside the story",
          "[union]") {
  const std::string story =
      "She was a steward at South Wales Police until she was sacked, UNISON said.\n"
      "UNISON members lined the road.\nIt rained.\n";
  CHECK(unions_of({"Fired over a raffle",
                   story + "Had she been a constable, the Police Federation would have helped.\n",
                   {}}) == std::vector<std::string>{"unison"});
  CHECK(unions_of({"Fired over a raffle",
                   story + "Crews, members of the RMT, had a dispute of their own in the summer.\n",
                   {}}) == std::vector<std::string>{"unison"});
}
