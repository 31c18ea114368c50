#include "indexer/recognise/force_claims.hpp"

#include "tests/indexer/recognise/story_sample.hpp"
#include "tests/support/catch.hpp"

using schema::Field;
using support::check_each;
using support::forces_of;
using support::unions_of;

TEST_CASE("a union of one service's people tells of the service that is alone in its nation",
          "[force]") {
  check_each(
      Field::Force,
      {{"Files on every chair",
        "Nobody in our office has taken a lunch break since the spring.\n"
        "Napo asked the managers for a limit on the cases of each officer, and the union's members "
        "may vote on a work to rule. That is what probation has come to.\n",
        {"probation-service"}},
       {"Crews in Scotland reject offer",
        "Firefighters in Scotland have rejected a pay offer, the FBU said.\n"
        "Scottish ministers said that talks would go on before any strike.\n",
        {"scottish-fire-and-rescue-service"}},
       {"Firefighters reject offer",
        "Firefighters have rejected a pay offer, the FBU said.\n"
        "The employers said that talks would go on before any strike.\n",
        {}}});
}

TEST_CASE("the only force of a nation counts where a comparison names it once", "[force]") {
  check_each(
      Field::Force,
      {{"Federation seeks review of unpaid award",
        "The rank and file of the police here have waited since autumn for their pay rise.\n"
        "Their federation will go to court over it.\n"
        "Officers in England and Wales have had the award, those of the Police Service of Northern "
        "Ireland nothing. Northern Ireland has no minister to sign it.\n",
        {"police-service-of-northern-ireland"}},
       {"Scottish police stop favours over pay offer",
        "Officers in Scotland will no longer start before their shifts.\n"
        "The Scottish Police Federation said that the pay offer was an insult.\n"
        "It asked for talks.\nMinisters said that talks went on.\nThe union side waits.\n"
        "A review body may be asked.\nPolice Scotland said that it had plans.\n",
        {"police-scotland"}}});
}

TEST_CASE("when something was told sets nothing aside unless it opens the sentence", "[force]") {
  const std::string lead =
      "Crews will be balloted on a strike over leave, their unions said on Monday.\n";
  const std::string told = "told its staff last month that no leave would be given in August";
  CHECK(forces_of({"Ambulance crews angry over leave",
                   lead + "The London Ambulance Service " + told + ".\n",
                   {}}) == std::vector<std::string>{"london-ambulance-service"});
  CHECK(unions_of({"Ambulance crews angry over leave",
                   lead + "UNISON spoke for most.\nMembers of the GMB, whose claim was refused "
                          "last year, walked out too.\n",
                   {}}) == std::vector<std::string>{"gmb", "unison"});
  CHECK(forces_of({"Sussex control room staff to walk out",
                   "Sussex Police control room staff will walk out on Friday, GMB said.\n"
                   "They are fed up.\nLast month Essex Police settled over the same claim.\n",
                   {}}) == std::vector<std::string>{"sussex-police"});
}

TEST_CASE("a service alone of its kind is none in a story of another kind or nation", "[force]") {
  check_each(Field::Force,
             {{"Police rule out a ballot on striking",
               "Police officers will not be balloted on a right to strike.\n"
               "The Police Federation said that members would rather have a better pay body.\n"
               "Prison officers, whose union is the POA, may not strike either.\n",
               {}},
              {"Police staff weigh up pay offer",
               "Police staff in England and Wales have until June to vote on a pay offer.\n"
               "UNISON said that its members were angry with the employers.\n"
               "Those who work for Police Scotland wait for another offer.\n",
               {}}});
}

TEST_CASE("a service of the whole country is not left out because its story is of it all",
          "[force]") {
  CHECK(forces_of({"Forty courts to go",
                   "Forty courts across England and Wales are to be sold, ministers said.\n"
                   "Staff will be offered moves.\nClerks are angry.\n"
                   "HM Courts and Tribunals Service says that the buildings are half empty.\n",
                   {}}) == std::vector<std::string>{"hm-courts-and-tribunals-service"});
}

TEST_CASE("in news of no dispute a force may speak at the end", "[force]") {
  const std::string story =
      "A prison officer who sold telephones to inmates was jailed for two years.\n"
      "He had hidden them in a hollow book.\nA dog smelt them.\nThe court heard of debts.\n"
      "He wept in the dock.\n";
  CHECK(forces_of({"Prison officer is jailed",
                   story + "The Prison Service said that it would always prosecute.\n",
                   {}}) == std::vector<std::string>{"hm-prison-service"});
}

TEST_CASE("where one person comes from is no force", "[force]") {
  CHECK(forces_of({"Officers fill hall to jeer minister",
                   "Police officers filled a hall to jeer the minister's pay plan.\n"
                   "Some had driven all night.\n"
                   "The Police Federation said that it would fight on.\n"
                   "A Cheshire constable asked who would want the job now.\n",
                   {}})
            .empty());
}

TEST_CASE("what is behind 'weeks after' is beside the story, what is before is not", "[force]") {
  CHECK(forces_of({"Desks to close at night",
                   "Ten police stations will close their desks at night.\n"
                   "Clerks were told yesterday.\nThey wept.\n"
                   "Dorset Police broke the news three weeks after voters chose a commissioner.\n",
                   {}}) == std::vector<std::string>{"dorset-police"});
}

TEST_CASE("the people of a national service are those of the nation that the article is of",
          "[force]") {
  check_each(
      Field::Force,
      {{"Prison officers in Scotland vote",
        "Prison officers across Scotland have voted for strike action over pensions, POA Scotland "
        "said.\n"
        "Scottish ministers said talks would go on.\n"
        "Members of the union at Barlinnie walked out last year.\n"
        "The strike ballot closed on Friday.\n",
        {"scottish-prison-service"}},
       {"Prison officers walk out",
        "Prison officers at dozens of jails walked out on Wednesday in a dispute over pay and "
        "violence.\n"
        "The POA said members had had enough of assaults. The strike is unlawful, ministers "
        "said.\n",
        {"hm-prison-service"}},
       {"HMP strike",
        "Staff at HMP Liverpool walked out for a day after a ballot by the POA.\n"
        "The union said staffing was dangerous.\n",
        {"hm-prison-service"}},
       {"Probation staff overworked",
        "Probation staff in Wales are overworked, Napo has said.\n"
        "The union will ballot members on industrial action over workloads.\n",
        {"probation-service"}},
       {"Judges rule on prison pensions",
        "Prison officers have lost a High Court challenge over raising their pension age to 68.\n"
        "The POA brought the case against the Ministry of Justice. Its national chair said members "
        "could not be expected to restrain violent prisoners at 67.\n",
        {"hm-prison-service"}},
       {"Northern Ireland prison staff",
        "Prison staff at Maghaberry have begun a work to rule. The POA in Northern Ireland said "
        "the "
        "Northern Ireland Prison Service had broken an agreement.\n",
        {"northern-ireland-prison-service"}},
       {"PSNI officers angry",
        "The Police Federation for Northern Ireland said PSNI officers had been betrayed over "
        "pay.\n"
        "The Federation called on Stormont to act.\n",
        {"police-service-of-northern-ireland"}},
       {"HMPPS in pay row",
        "HMPPS has angered the POA by delaying a pay award for prison officers.\n"
        "The union said members in prisons would be balloted.\n",
        {"hm-prison-service"}}});
}
