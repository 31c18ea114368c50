#include "indexer/recognise/force_mentions.hpp"

#include "tests/indexer/recognise/story_sample.hpp"
#include "tests/support/catch.hpp"

using schema::Field;
using support::check_each;
using support::forces_of;
using support::Story;

TEST_CASE(
    "a force is told by its name, or by its area and a word of its service, however it is cased",
    "[force]") {
  check_each(
      Field::Force,
      {{"Kent Police staff vote for strike",
        "Staff at Kent Police have voted to strike over pay, UNISON said.\n",
        {"kent-police"}},
       {"Essex police to cut 200 posts",
        "Essex police will lose 200 posts, the chief constable told staff.\n",
        {"essex-police"}},
       {"STAFF AT KENT POLICE TO STRIKE",
        "Civilian workers will walk out on Monday.\n"
        "Unison members at Kent Police backed the move.\n",
        {"kent-police"}},
       {"Herts force freezes recruitment",
        "The Herts force has frozen recruitment of PCSOs.\n"
        "Staff were told on Monday.\n",
        {"hertfordshire-constabulary"}},
       {"HUNDREDS OF JOBS TO GO AT WEST MIDLANDS POLICE",
        "Hundreds of civilian jobs are to go at West Midlands Police, the force announced today.\n"
        "GMB branch officials said they were devastated.\n",
        {"west-midlands-police"}},
       {"PCSOs to lose powers",
        "Police community support officers in Durham are to lose a weekend allowance.\n"
        "Durham Constabulary said the payment was out of date. Unison said members at the force "
        "would be £900 a year worse off.\n",
        {"durham-constabulary"}},
       {"Police staff vote",
        "Police staff in Wiltshire will vote on strike action, Unison said.\n"
        "Unlike Avon and Somerset Police, the force has not offered a bonus.\n"
        "Wiltshire Police said it was disappointed.\n",
        {"wiltshire-police"}},
       {"500 PCs to go",
        "Some 500 PCs will lose rest days, Merseyside Police has said.\n",
        {"merseyside-police"}}});
}

TEST_CASE("who heads, governs or represents a force speaks for it", "[force]") {
  check_each(
      Field::Force,
      {{"Officers at breaking point, says federation",
        "Officers in Kent are exhausted, the Police Federation has warned.\n"
        "The chair of Kent Police Federation said rest days had been cancelled for weeks.\n",
        {"kent-police"}},
       {"Chief constable defends cuts",
        "The Chief Constable of Surrey has defended plans to cut police staff jobs.\n"
        "Unison said members would be balloted.\n",
        {"surrey-police"}},
       {"Commissioner backs officers",
        "Dorset Police and Crime Commissioner said officers deserved a pay rise.\n",
        {"dorset-police"}},
       {"PCC warns over strike",
        "The PCC for Cleveland has warned that a strike by police staff would put the public at "
        "risk.\n",
        {"cleveland-police"}},
       {"Surrey's PCC speaks out",
        "Surrey's Police and Crime Commissioner wants rest days to be protected.\n",
        {"surrey-police"}},
       {"Federation branch criticises rota",
        "The West Mercia branch of the Police Federation has criticised a new shift pattern for "
        "officers.\n",
        {"west-mercia-police"}},
       {"Officers want answers",
        "Police Federation representatives in Gwent have asked the chief constable to explain the "
        "rota.\n",
        {"gwent-police"}},
       {"Chief says sorry",
        "The chief constable of Avon and Somerset has apologised to staff whose pay was wrong for "
        "three months after a new system failed.\n"
        "Unison and the GMB have lodged a collective grievance.\n",
        {"avon-and-somerset-police"}},
       {"Suspended chief",
        "The suspended chief constable of Cleveland Police is to face a misconduct hearing.\n"
        "The Chief Police Officers' Staff Association is supporting him.\n",
        {"cleveland-police"}},
       {"Federation chair on pay",
        "“Officers are at breaking point,” the chair of Staffordshire Police Federation said, as a "
        "survey showed that one in five means to leave.\n"
        "The survey covered every force in England and Wales.\n",
        {"staffordshire-police"}}});
}

TEST_CASE("a chief who has led several forces speaks for the one that is named", "[force]") {
  const Story story{"PSNI staff call off strike",
                    "A strike of staff in the Police Service of Northern Ireland has been called "
                    "off.\n"
                    "The Chief Constable, Jon Boutcher, welcomed the news.\n",
                    {"police-service-of-northern-ireland"}};
  CHECK(forces_of(story) == story.expected);
}

TEST_CASE("of an alliance or a list every force counts", "[force]") {
  check_each(
      Field::Force,
      {{"Joint control room plan attacked",
        "Unison has attacked a plan by the Warwickshire and West Mercia police alliance to close a "
        "control room with the loss of 80 jobs.\n",
        {"warwickshire-police", "west-mercia-police"}},
       {"Three forces to merge back offices",
        "Bedfordshire, Cambridgeshire and Hertfordshire police are to merge their human resources "
        "departments.\n"
        "Unison fears job losses.\n",
        {"bedfordshire-police", "cambridgeshire-constabulary", "hertfordshire-constabulary"}},
       {"Firearms officers lose allowance",
        "Kent and Essex Police have scrapped an allowance for firearms officers.\n",
        {"essex-police", "kent-police"}},
       {"Five forces sued",
        "The Police Federation is suing four forces over pensions: Kent, Surrey, Sussex and "
        "Hampshire.\n",
        {"hampshire-and-isle-of-wight-constabulary", "kent-police", "surrey-police",
         "sussex-police"}},
       {"Back offices may go",
        "A rival to the plan is still alive.\n"
        "Unison has drawn it up.\n"
        "It fears job losses.\n"
        "The three forces of Bedfordshire, Cambridgeshire and Hertfordshire have been working on a "
        "contract for their back offices.\n",
        {"bedfordshire-police", "cambridgeshire-constabulary", "hertfordshire-constabulary"}},
       {"Fire control mergers",
        "Plans to merge the fire control rooms of Devon and Somerset and Dorset and Wiltshire have "
        "been attacked by the FBU.\n"
        "Forty jobs could go.\n",
        {"devon-and-somerset-fire-and-rescue-service",
         "dorset-and-wiltshire-fire-and-rescue-service"}}});
}

TEST_CASE("the Met is the police of London, and neither the weather nor a verb", "[force]") {
  check_each(
      Field::Force,
      {{"Met staff to strike",
        "PCS members at the Met will strike over office attendance.\n"
        "The Metropolitan Police said it was disappointed.\n",
        {"metropolitan-police-service"}},
       {"Flood warning",
        "The Met Office has issued a warning for the county.\n"
        "Council crews were called out overnight.\n",
        {}},
       {"Union leaders met ministers",
        "Union leaders met ministers to discuss police pay on Monday.\n"
        "The Police Federation said talks were constructive.\n",
        {}},
       {"Scotland Yard civilians walk out",
        "Civilian staff at Scotland Yard walked out today in a row over pensions, Prospect said.\n",
        {"metropolitan-police-service"}}});
}

TEST_CASE("initials are a force only beside words of its field", "[force]") {
  check_each(
      Field::Force,
      {{"GMP pension error",
        "Thousands of public sector pensioners were overpaid because of an error in guaranteed "
        "minimum pension (GMP) records.\n"
        "Unison said members should not have to repay.\n",
        {}},
       {"GMP officers win payout",
        "Officers at Greater Manchester Police (GMP) have won compensation for lost rest days.\n"
        "The federation said GMP had learned nothing.\n",
        {"greater-manchester-police"}},
       {"BTP officers",
        "British Transport Police is to close ten stations.\n"
        "The British Transport Police Federation said officers were worried about jobs.\n",
        {"british-transport-police"}},
       {"LFB cuts anger union",
        "London Fire Brigade is to close ten stations, the mayor has decided.\n"
        "The FBU said lives would be lost. LFB insisted that response times would hold.\n",
        {"london-fire-brigade"}}});
}

TEST_CASE("a namesake in another country is no force", "[force]") {
  check_each(Field::Force,
             {{"Cleveland police union backs chief",
               "The Cleveland police union in Ohio has backed its chief after a shooting.\n"
               "The Fraternal Order of Police said officers in Cleveland, Ohio deserved support.\n",
               {}},
              {"NSW police reject offer",
               "New South Wales Police officers in Sydney have rejected a pay offer.\n"
               "The Australian union said talks would go on.\n",
               {}}});
}

TEST_CASE("fire, ambulance, border and court services are forces too", "[force]") {
  check_each(
      Field::Force,
      {{"Merseyside firefighters to strike",
        "Firefighters on Merseyside will strike for four days in a row about shift patterns, the "
        "FBU said.\n",
        {"merseyside-fire-and-rescue-service"}},
       {"Essex firefighters walk out",
        "Essex firefighters walked out over crewing cuts.\n"
        "The FBU said engines would be left without crews.\n",
        {"essex-county-fire-and-rescue-service"}},
       {"Kent fire kills two",
        "Two people have died in a fire in Kent.\n"
        "Kent Fire and Rescue Service sent six engines.\n",
        {"kent-fire-and-rescue-service"}},
       {"Paramedics walk out",
        "Paramedics at Yorkshire Ambulance Service have walked out over meal breaks.\n"
        "Unite said the trust had refused to talk to the union.\n",
        {"yorkshire-ambulance-service"}},
       {"Ambulance workers in the North East to strike",
        "Ambulance workers across the North East will strike on 11 January, Unison has announced.\n"
        "The union said pay had fallen behind.\n",
        {"north-east-ambulance-service"}},
       {"Passport desk strike",
        "Border Force officers at Heathrow are to strike for a week, PCS said.\n",
        {"border-force"}},
       {"Court staff to strike",
        "PCS members at HMCTS will walk out over a computer system used in magistrates' courts.\n"
        "The union said court staff were stressed.\n",
        {"hm-courts-and-tribunals-service"}},
       {"MoD police cuts",
        "The Defence Police Federation has condemned plans to cut 500 officers from the Ministry "
        "of "
        "Defence Police.\n",
        {"ministry-of-defence-police"}},
       {"Welsh ambulance staff ballot",
        "The GMB is to ballot members in the Welsh Ambulance Service over sick pay.\n"
        "The service said it was disappointed.\n",
        {"welsh-ambulance-service"}},
       {"Coastguard strike hits",
        "Coastguards at stations around Britain will strike for 48 hours from Thursday.\n"
        "PCS says the Maritime and Coastguard Agency pays some watch assistants close to the "
        "minimum wage.\n",
        {"hm-coastguard"}}});
}

TEST_CASE("a service of the past is found, and gives the one that it is counted under", "[force]") {
  check_each(
      Field::Force,
      {{"Strathclyde police staff to be balloted",
        "Civilian staff at Strathclyde Police are to be balloted on strike action over single "
        "status pay.\n"
        "Unison says thousands of its members at the force face cuts.\n"
        "A spokesman for Strathclyde Police said talks were continuing.\n",
        {"strathclyde-police"}},
       {"Jobs go at probation trust",
        "Staffordshire and West Midlands Probation Trust has confirmed that 60 posts will go.\n"
        "Napo, which represents probation officers, said caseloads were already too high.\n"
        "Unison is also consulting members.\n",
        {"probation-service"}},
       {"UKBA staff walk out over job losses",
        "Immigration staff at the UK Border Agency walked out at Heathrow and Gatwick today.\n"
        "The PCS union says 5,200 jobs are to go.\n"
        "Ministers said queues had been short.\n",
        {"border-force"}},
       {"Probation contracts",
        "Kent, Surrey and Sussex Community Rehabilitation Company is to cut 100 jobs.\n"
        "Napo and Unison said the plans were dangerous.\n",
        {"probation-service"}},
       {"Retired officers march",
        "Retired officers marched in Belfast over pensions. The body that represents former "
        "members "
        "of the RUC said they had been forgotten.\n"
        "The Police Service of Northern Ireland said it was a matter for the department.\n"
        "The Police Federation for Northern Ireland supported the march.\n",
        {"police-service-of-northern-ireland"}}});
}

TEST_CASE("a county, a council, a university or a hospital is no force", "[force]") {
  check_each(
      Field::Force,
      {{"Durham teaching assistants to strike",
        "Teaching assistants in Durham are to strike over contracts, Unison said.\n"
        "Durham County Council said it had no choice.\n",
        {}},
       {"Kent bus drivers",
        "Bus drivers in Kent will strike on Monday, Unite the union said.\n",
        {}},
       {"Hospital porters",
        "Hospital porters at Royal Sussex County Hospital have voted to strike, GMB said.\n",
        {}},
       {"Essex University lecturers walk out",
        "Lecturers at the University of Essex walked out over pensions, UCU said.\n",
        {}},
       {"Library assistants",
        "Library assistants in Suffolk are to lose a fifth of their pay. Suffolk County Council "
        "blamed a shortfall.\n"
        "Unison is to ballot members.\n",
        {}}});
}

TEST_CASE("of a list of areas that is of the story, each is", "[force]") {
  CHECK(forces_of({"Biggest ever police march",
                   "Off-duty officers from the West Midlands and Staffordshire marched over pay.\n"
                   "The chair of West Midlands Police Federation said they felt betrayed.\n",
                   {}}) ==
        std::vector<std::string>{"staffordshire-police", "west-midlands-police"});
}

TEST_CASE("HM Passport Office is a service of its own", "[force]") {
  CHECK(forces_of({"Passport staff to strike",
                   "Examiners at HM Passport Office will strike over pay, PCS said.\n",
                   {}}) == std::vector<std::string>{"hm-passport-office"});
}

TEST_CASE("a minister is no leader of his ministry's police", "[force]") {
  CHECK(forces_of({"Ships tied up",
                   "Officers of the fleet have walked out over pay.\n"
                   "Luke Pollard, the minister, told the police service's unions that he would "
                   "look at it.\n",
                   {}})
            .empty());
}

TEST_CASE("a nation or a capital stands for its service only right before a word of it",
          "[force]") {
  check_each(Field::Force,
             {{"Cells to close at night",
               "Scotland's chief constable has told her staff that cells will close at night.\n"
               "Their union was not asked.\n",
               {"police-scotland"}},
              {"Crews cover for the capital",
               "London's ambulance crews have banned overtime from Friday over their pay offer.\n"
               "Managers said that the service would cope.\n",
               {"london-ambulance-service"}},
              {"Pay package is thrown out",
               "Police officers have thrown out a pay package by nine to one.\n"
               "In Scotland officers had voted against it in May, the federation said.\n",
               {}}});
}

TEST_CASE("of forces that a chief has led, the one whose area is told of is meant", "[force]") {
  CHECK(forces_of({"Police tax to rise",
                   "Households in Avon and Somerset will pay more for their police.\n"
                   "The chief constable, Andy Marsh, said that it would pay for recruits.\n",
                   {}}) == std::vector<std::string>{"avon-and-somerset-police"});
}

TEST_CASE("an office-holder speaks for a force in the years of the office alone", "[force]") {
  const auto forces_in = [](const char* date) {
    corpus::Article article = support::article_of(
        "Police tax to rise",
        "Households will pay more for their police.\n"
        "The chief constable, Andy Marsh, said that it would pay for recruits.\n");
    article.dates = {
        {.date = *schema::parse_date(date), .kind = corpus::DateKind::Dateline, .text = date}};
    return support::slugs_of(support::recogniser().recognise(article), Field::Force);
  };
  CHECK(forces_in("2014-05-01") == support::Slugs{"hampshire-and-isle-of-wight-constabulary"});
  CHECK(forces_in("2018-05-01") == support::Slugs{"avon-and-somerset-police"});
  CHECK(forces_in("2024-05-01").empty());
}
