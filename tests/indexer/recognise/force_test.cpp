#include "indexer/recognise/force.hpp"

#include "tests/indexer/recognise/story_sample.hpp"
#include "tests/support/catch.hpp"

using schema::Field;
using support::check_each;
using support::forces_of;

TEST_CASE("a force that is only compared, helps or once employed somebody is left out", "[force]") {
  check_each(
      Field::Force,
      {{"Strike at Essex Police called off",
        "A strike by staff at Essex Police has been called off.\n"
        "During the dispute calls were diverted to Kent Police.\n"
        "UNISON said an improved offer had been made by Essex Police.\n",
        {"essex-police"}},
       {"Strike at Essex Police called off",
        "A strike by staff at Essex Police has been called off.\n"
        "The branch secretary of Unison, formerly of Suffolk Police, welcomed the deal.\n",
        {"essex-police"}},
       {"Sussex control room staff to walk out",
        "Sussex Police control room staff will walk out on Friday, GMB said.\n"
        "Similar action at Hampshire Constabulary last year ended in a settlement.\n",
        {"sussex-police"}},
       {"Lancashire officers lose rest days",
        "Officers in Lancashire have lost rest days, their federation says.\n"
        "Forces such as Cumbria and Merseyside pay for cancelled leave instead.\n"
        "The Lancashire Police Federation secretary said morale was low.\n",
        {"lancashire-constabulary"}},
       {"Fire crews in Suffolk ballot",
        "Firefighters in Suffolk are being balloted by the Fire Brigades Union over crewing.\n"
        "Essex County Fire and Rescue Service settled a similar dispute last year.\n",
        {"suffolk-fire-and-rescue-service"}},
       {"Officers assaulted",
        "Assaults on officers have doubled in five years, figures released by Cumbria Constabulary "
        "show.\n"
        "The chair of Cumbria Police Federation called for tougher sentences.\n"
        "Nationally, the picture is similar: in neighbouring Lancashire attacks rose by a third "
        "and "
        "Greater Manchester Police recorded 3,000.\n",
        {"cumbria-constabulary"}},
       {"Strike vote at Met call centres",
        "Call handlers and dispatchers at the Metropolitan Police have voted to strike over "
        "weekend "
        "working, PCS said. The Met has 11,000 civilian staff.\n"
        "Last month Essex Police settled a similar claim.\n",
        {"metropolitan-police-service"}},
       {"Sussex MP",
        "The former Sussex Police officer, now a councillor, said the library strike was a "
        "disgrace. Unison said the council was to blame.\n",
        {}}});
}

TEST_CASE("a force that only keeps order in the story of others is left out", "[force]") {
  check_each(
      Field::Force,
      {{"Council workers march",
        "Thousands of council workers marched through the city over pay, Unison said.\n"
        "Greater Manchester Police said that the march passed off peacefully.\n",
        {}},
       {"Teachers strike",
        "Teachers walked out at 20 schools, the NEU said.\n"
        "A man was later arrested, North Wales Police said.\n",
        {}},
       {"Bus strike spreads",
        "Bus drivers at First in West Yorkshire are on strike over rotas. Unite said 600 drivers "
        "had stopped work.\n"
        "West Yorkshire Police attended a picket line after a complaint about parking.\n",
        {}}});
}

TEST_CASE("an article on the police nationally has no force", "[force]") {
  check_each(
      Field::Force,
      {{"Police pay freeze condemned",
        "The Police Federation of England and Wales said a pay freeze for officers was a "
        "betrayal.\n"
        "The Home Office said the award was affordable.\n",
        {}},
       {"Police numbers row",
        "The Government was accused of playing politics with police numbers yesterday.\n"
        "The Police Federation said 20,000 officers had gone since 2010. The Police "
        "Superintendents' Association agreed.\n"
        "A Home Office spokeswoman said crime was down.\n",
        {}},
       {"Forces told to merge",
        "Police forces should merge to save money, a think tank has said.\n"
        "The Police Federation was sceptical.\n"
        "It pointed to Scotland, where eight forces became Police Scotland.\n",
        {}},
       {"Ministers accused over fire pensions",
        "Firefighters across England and Wales will walk out for four days over pensions, the Fire "
        "Brigades Union said.\n"
        "In Scotland talks with ministers are continuing.\n"
        "Brigades said that they had plans to cope. London Fire Brigade will rely on a private "
        "contractor.\n",
        {}}});
}

TEST_CASE("the evidence of a force is its words and where they stand", "[force]") {
  const std::string text = "Pay talks failed.\nStaff at Kent Police will strike, UNISON said.\n";
  const auto values = support::values_of(Field::Force, "Kent Police strike", text);
  REQUIRE(values.size() == 1);
  CHECK(values[0].label == "Kent Police");
  REQUIRE(values[0].evidence.size() == 2);
  CHECK(values[0].evidence[0].part == schema::Part::Title);
  CHECK(values[0].evidence[0].offset == 0);
  CHECK(values[0].evidence[1].part == schema::Part::Text);
  CHECK(values[0].evidence[1].text == "Kent Police");
  CHECK(text.substr(values[0].evidence[1].offset, 11) == "Kent Police");
}

TEST_CASE("the force that is most written of comes first", "[force]") {
  const auto values = support::values_of(
      Field::Force, "Strike at Surrey Police",
      "Staff at Surrey Police will strike, Unison said.\n"
      "Surrey Police said it was sorry. A strike at Sussex Police is planned by the union too.\n");
  REQUIRE_FALSE(values.empty());
  CHECK(values[0].value == "surrey-police");
}

TEST_CASE("a force told of once, near the end, is background", "[force]") {
  const std::string story =
      "Officers from all over the country marched over pay.\n"
      "The Police Federation said that members were angry.\nThey carried banners.\n"
      "The Home Secretary would not give way.\nThe rally ended at four.\nTalks go on.\n";
  const std::string told = "Kent Police, which looked after the march, said all was quiet.\n";
  CHECK(forces_of({"Police march over pay", told + story, {}}) ==
        std::vector<std::string>{"kent-police"});
  CHECK(forces_of({"Police march over pay", story + told, {}}).empty());
}

TEST_CASE("the only service of its kind is meant where headline or lead is of its field",
          "[force]") {
  check_each(
      Field::Force,
      {{"Union takes minister to court over probation sell-off",
        "PROBATION officers have asked the High Court to stop the sale.\nNapo said members were at "
        "risk.\nThe minister would not comment.\nProbation staff have walked out twice over it.\n",
        {"probation-service"}},
       {"Nurses to strike over pay",
        "The RCN said that nurses will strike over pay.\nHospitals will cancel operations.\n"
        "Ministers were sorry.\nTalks go on.\nProbation staff have walked out too.\n",
        {}}});
}

TEST_CASE("a force of somebody's past, of history or of a list of prizes is none", "[force]") {
  const std::string told =
      "Kent Police has a new head of its control room.\n"
      "Kent Police said that she would start in May, and that its staff had been told.\n";
  const std::vector<std::string> kAsides{
      "She comes to the job after spells with Essex Police and a bank.",
      "She rose through the ranks of Essex Police.",
      "Her grandfather walked out with the Liverpool police in 1919.",
      "The 1918 Metropolitan Police strike was before her time.",
      "Runners-up for last year's award were Sussex Police and Surrey Police.",
      "The scheme has been copied in Essex Police stations."};
  for (const std::string& aside : kAsides) {
    CAPTURE(aside);
    CHECK(forces_of({"Kent Police names head of control room", told + aside + "\n", {}}) ==
          std::vector<std::string>{"kent-police"});
  }
}

TEST_CASE("who has served with a force serves there still", "[force]") {
  CHECK(
      forces_of({"Sergeant wins tribunal case",
                 "A sergeant who complained of bullying has won her case at a tribunal.\n"
                 "The woman, who has served with Dorset Police for nine years, spoke of relief.\n",
                 {}}) == std::vector<std::string>{"dorset-police"});
}

TEST_CASE("'other forces' sets aside those named behind it", "[force]") {
  CHECK(forces_of({"Call handlers win prize for rota",
                   "Call handlers were given a prize for their rota.\n"
                   "Dyfed-Powys Police beat nine other forces, among them Gwent Police.\n",
                   {}}) == std::vector<std::string>{"dyfed-powys-police"});
}

TEST_CASE("a round-up is about the service of each of its items", "[force]") {
  CHECK(forces_of({"The week in disputes",
                   "What moved this week.\n"
                   "1. Control room staff vote\n"
                   "Control room staff at Kent Police are voting on a strike over rotas.\n"
                   "2. Engines parked\n"
                   "The London Fire Brigade has parked four engines, and the FBU is angry.\n"
                   "3. No deal on breaks\n"
                   "Talks at the Welsh Ambulance Service over meal breaks have failed.\n",
                   {}}) ==
        std::vector<std::string>{"kent-police", "london-fire-brigade", "welsh-ambulance-service"});
}

TEST_CASE("the only force that a story tells of as an employer is its own, however late it comes",
          "[force]") {
  const std::string lead = "She has kept a note on the fridge since July.\nEach line is a shift.\n";
  check_each(
      Field::Force,
      {
          {"'I clocked on at six'",
           lead +
               "Two unions will ask crews at the Welsh Ambulance Service to vote, UNISON said.\n",
           {"welsh-ambulance-service"}},
          {"Off the run again",
           lead + "The Scottish Fire and Rescue Service has too few volunteers for a strike to be "
                  "felt, "
                  "UNISON said.\nThe service would talk about pay. Members wait.\n",
           {"scottish-fire-and-rescue-service"}},
          {"Five may go back",
           lead + "The costs of the ballot were met by the Police Federation, whose members walk "
                  "out.\n"
                  "Kent Police accepted that a strike had done harm.\nIt rained.\n",
           {"kent-police"}},
          {"Ushers at courts strike over pay cap",
           "Ushers at courts walked out.\nPCS members want more pay, the union said.\n"
           "Kent Police officers had to bring defendants in.\nIt rained.\n",
           {}},
      });
}

TEST_CASE("what is across the border is beside the story only where that opens the sentence",
          "[force]") {
  const std::string lead = "Police officers fear for their pensions.\n";
  CHECK(
      forces_of({"Railway police to merge",
                 lead + "Officers of the British Transport Police north of the border will move.\n",
                 {}}) == std::vector<std::string>{"british-transport-police"});
  CHECK(forces_of({"Railway police to merge",
                   lead + "South of the border British Transport Police stays as it is.\n",
                   {}})
            .empty());
}

TEST_CASE("beside the union of another service's people a force is none", "[force]") {
  CHECK(forces_of({"Gates stay shut as officers gather",
                   "Nobody was unlocked at a jail where a hundred officers stood outside.\n"
                   "The POA called it a protest over safety at prisons.\nIt rained.\n"
                   "Prison officers lost the right to strike in 1994.\n"
                   "A patrol car of Bedfordshire Police left after the strike.\nIt rained.\n",
                   {}}) == std::vector<std::string>{"hm-prison-service"});
}
