#include "indexer/recognise/sector.hpp"

#include "tests/indexer/recognise/story_sample.hpp"
#include "tests/support/catch.hpp"

using schema::Field;
using support::check_each;
using support::sectors_of;

TEST_CASE("a force makes its sector", "[sector]") {
  check_each(
      Field::Sector,
      {{"Kent Police staff vote for strike",
        "Staff at Kent Police have voted to strike over pay, UNISON said.\n",
        {"police"}},
       {"Essex firefighters walk out",
        "Essex firefighters walked out over crewing cuts.\n"
        "The FBU said engines would be left without crews.\n",
        {"fire"}},
       {"Paramedics walk out",
        "Paramedics at Yorkshire Ambulance Service have walked out over meal breaks.\n"
        "Unite said the trust had refused to talk to the union.\n",
        {"ambulance"}},
       {"Prison officers walk out",
        "Prison officers at dozens of jails walked out on Wednesday in a dispute over pay and "
        "violence.\n"
        "The POA said members had had enough of assaults. The strike is unlawful, ministers "
        "said.\n",
        {"prisons"}},
       {"Probation staff overworked",
        "Probation staff in Wales are overworked, Napo has said.\n"
        "The union will ballot members on industrial action over workloads.\n",
        {"probation"}},
       {"Passport desk strike",
        "Border Force officers at Heathrow are to strike for a week, PCS said.\n",
        {"border"}},
       {"Court staff to strike",
        "PCS members at HMCTS will walk out over a computer system used in magistrates' courts.\n"
        "The union said court staff were stressed.\n",
        {"courts"}},
       {"MoD police cuts",
        "The Defence Police Federation has condemned plans to cut 500 officers from the Ministry "
        "of "
        "Defence Police.\n",
        {"defence", "police"}}});
}

TEST_CASE("without a force the words for employers and work tell the sector", "[sector]") {
  check_each(
      Field::Sector,
      {{"Nurses strike",
        "Nurses in the Royal College of Nursing walked out at hospitals across England. The RCN "
        "said talks had failed.\n",
        {"health"}},
       {"Junior doctors",
        "Junior doctors will strike for five days, the BMA has announced. Hospitals expect "
        "thousands of cancelled operations.\n",
        {"health"}},
       {"Civil servants",
        "Civil servants in the Cabinet Office will strike over pay after a PCS ballot.\n",
        {"civil-service"}},
       {"Jobcentre strike",
        "Jobcentre workers in Liverpool are on strike over office closures. The PCS says 200 of "
        "its "
        "members are out.\n"
        "The DWP said claimants would be seen elsewhere.\n",
        {"civil-service"}},
       {"Driving tests",
        "Driving examiners are to strike over a new test. PCS says members at the DVSA will walk "
        "out on Monday.\n",
        {"civil-service"}},
       {"Bin strike",
        "Refuse collectors in the city are to strike for two weeks. GMB said the council had "
        "refused talks.\n",
        {"local-government"}},
       {"Carers strike",
        "Home carers in Birmingham employed by the city council are on strike over split shifts, "
        "Unison said.\n",
        {"local-government"}},
       {"Tube strike",
        "Tube drivers will walk out on Friday after RMT members rejected a pay offer from London "
        "Underground.\n",
        {"transport"}},
       {"Bus strike spreads",
        "Bus drivers at First in West Yorkshire are on strike over rotas. Unite said 600 drivers "
        "had stopped work.\n"
        "West Yorkshire Police attended a picket line after a complaint about parking.\n",
        {"transport"}},
       {"University pensions",
        "Lecturers at 60 universities walked out in the snow over pensions. The UCU said it was "
        "the "
        "largest stoppage that higher education had seen.\n",
        {"education"}},
       {"Court interpreters boycott",
        "Court interpreters are boycotting a new contract with a private company, leaving trials "
        "adjourned at crown courts.\n"
        "The Ministry of Justice said it had saved money.\n",
        {"courts"}},
       {"Superintendents warn",
        "The Police Superintendents’ Association has withdrawn from the pay review body.\n",
        {"police"}}});
}

TEST_CASE("an employer that is named counts beside those who work for it", "[sector]") {
  check_each(Field::Sector,
             {{"Durham teaching assistants to strike",
               "Teaching assistants in Durham are to strike over contracts, Unison said.\n"
               "Durham County Council said it had no choice.\n",
               {"education", "local-government"}}});
}

TEST_CASE("a dispute in no public service is of the sector other", "[sector]") {
  check_each(
      Field::Sector,
      {{"Ford workers",
        "Car workers at the plant voted to strike over pay, Unite said. The company said it was "
        "disappointed.\n",
        {"other"}}});
}

TEST_CASE("an article on no dispute has a sector where it is plainly of one", "[sector]") {
  check_each(
      Field::Sector,
      {{"Council tax to rise",
        "Residents face a rise of 4.99 per cent in council tax. The county council agreed the "
        "budget after a debate that lasted four hours.\n",
        {"local-government"}},
       {"Hospital opens",
        "A new wing at the hospital has opened its doors to patients. Nurses and doctors said the "
        "wards were bright.\n"
        "The NHS trust spent £20m.\n",
        {"health"}},
       {"Missing man found",
        "Police searching for a missing man in Suffolk have found a body. Suffolk Police said his "
        "family had been told.\n",
        {"police"}},
       {"Farewell to a bobby",
        "A village bobby who patrolled the same lanes for 30 years has retired.\n"
        "He joined Suffolk Police in 1985 and served in Ipswich. Friends held a party.\n",
        {"police"}}});
}

TEST_CASE("news of another country has no sector", "[sector]") {
  check_each(Field::Sector,
             {{"Cleveland police union backs chief",
               "The Cleveland police union in Ohio has backed its chief after a shooting.\n"
               "The Fraternal Order of Police said officers in Cleveland, Ohio deserved support.\n",
               {}},
              {"NSW police reject offer",
               "New South Wales Police officers in Sydney have rejected a pay offer.\n"
               "The Australian union said talks would go on.\n",
               {}},
              {"Rugby row", "The RFU has suspended a player after a strike.\n", {}}});
}

TEST_CASE("a union's dispute with an employer of which nothing tells is of another sector",
          "[sector]") {
  CHECK(sectors_of({"Guides to strike",
                    "Guides at the castle will strike over a rota, Prospect said.\n"
                    "Members of the union Prospect voted for a walkout.\n",
                    {}}) == std::vector<std::string>{"other"});
}

TEST_CASE("words near a story's end make no second sector", "[sector]") {
  CHECK(sectors_of({"Conference swallows it",
                    "Delegates of the Fire Brigades Union accepted the pay offer.\n"
                    "Nobody spoke of victory.\nNobody sang.\nIt rained.\nThere was beer.\nIt was "
                    "warm.\nThe Army has its Green Goddesses back.\n"
                    "Men asked what had come of the Tube. RMT drivers refused to move trains.\n",
                    {}}) == std::vector<std::string>{"fire"});
}

TEST_CASE("the coastguard is of another sector in a story of no dispute too", "[sector]") {
  CHECK(sectors_of({"Rescue station may go",
                    "HM Coastguard may lose its room on the Clyde.\nA petition is out.\n",
                    {}}) == std::vector<std::string>{"other"});
}

TEST_CASE("an agency's full name is an employer of the civil service", "[sector]") {
  CHECK(sectors_of({"Licence staff to stop work",
                    "Staff will strike at the Driver and Vehicle Licensing Agency, PCS said.\n",
                    {}}) == std::vector<std::string>{"civil-service"});
}

TEST_CASE("strikes in baseball are of no sector", "[sector]") {
  CHECK(
      sectors_of({"Three strikes and a fire drill",
                  "It took a rookie eleven pitches to end the fourth inning.\n"
                  "Firefighters put out a blaze. The players' strike is over, and the pay talks.\n",
                  {}})
          .empty());
}
