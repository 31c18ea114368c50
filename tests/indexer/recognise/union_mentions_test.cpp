#include "indexer/recognise/union_mentions.hpp"

#include "tests/indexer/recognise/story_sample.hpp"
#include "tests/support/catch.hpp"

using schema::Field;
using support::check_each;
using support::unions_of;

TEST_CASE("a union is told by its name, its initials and its alias", "[union]") {
  check_each(
      Field::Union,
      {{"Kent Police staff vote for strike",
        "Staff at Kent Police have voted to strike over pay, UNISON said.\n",
        {"unison"}},
       {"PCS ballots",
        "PCS is to ballot its members in the Department for Work and Pensions over office "
        "closures.\n",
        {"pcs"}},
       {"Superintendents warn",
        "The Police Superintendents’ Association has withdrawn from the pay review body.\n",
        {"psa"}},
       {"Retained crews",
        "The Retained Firefighters' Union said on-call firefighters in Norfolk would not strike.\n",
        {"frsa"}},
       {"Immigration officers reject deal",
        "The Immigration Service Union said members at Border Force had rejected new rosters.\n",
        {"isu"}},
       {"Welsh ambulance staff ballot",
        "The GMB is to ballot members in the Welsh Ambulance Service over sick pay.\n"
        "The service said it was disappointed.\n",
        {"gmb"}},
       {"Teachers reject offer",
        "Members of the National Education Union and NASUWT have rejected the pay offer for "
        "teachers. The NAHT is consulting school leaders.\n"
        "The education secretary said it was fair.\n",
        {"naht", "nasuwt", "neu"}},
       {"Rail and Tube",
        "RMT and Aslef members will strike on the same day, closing most railways. TSSA has "
        "settled.\n",
        {"aslef", "rmt", "tssa"}},
       {"T&G bin men",
        "The T&G said dustmen had been left with no choice but to strike. The Transport and "
        "General "
        "Workers' Union has 300 members at the council depot.\n",
        {"tgwu"}},
       {"Tax staff walk out",
        "Thousands of HM Revenue and Customs staff walked out for a day over office closures, the "
        "Public and Commercial Services union said.\n"
        "HMRC said most offices had stayed open.\n",
        {"pcs"}}});
}

TEST_CASE("Unite is a union and a verb", "[union]") {
  check_each(
      Field::Union,
      {{"Workers unite against cuts",
        "Workers must unite against cuts, the GMB said at a rally for council staff.\n",
        {"gmb"}},
       {"Unite members vote",
        "Unite members at the council voted to strike over pay.\n",
        {"unite"}},
       {"Strike ballot opens",
        "Bin workers will be balloted on strike action. Unite, which has 200 members at the depot, "
        "said the council had broken its word.\n",
        {"unite"}},
       {"Unite against the cuts",
        "Campaigners called on residents to fight library closures.\n"
        "\"Unite against the cuts,\" a banner at the protest said. The council said jobs would be "
        "saved.\n",
        {}},
       {"Ford workers",
        "Car workers at the plant voted to strike over pay, Unite said. The company said it was "
        "disappointed.\n",
        {"unite"}},
       {"Kent bus drivers",
        "Bus drivers in Kent will strike on Monday, Unite the union said.\n",
        {"unite"}},
       {"Cleaners stay out",
        "Street cleaners are on strike in support of a Unite representative who was suspended.\n",
        {"unite"}},
       {"Town hall workers reject 2 per cent",
        "Council workers have been offered two per cent.\nUnite, GMB and Unison, which had claimed "
        "10 per cent over pay, will ballot their members on strike action.\n",
        {"gmb", "unison", "unite"}}});
}

TEST_CASE("ordinary words are unions only beside words of a union", "[union]") {
  check_each(
      Field::Union,
      {{"Prospect of strike looms",
        "The prospect of a strike by council staff has grown after talks failed.\n"
        "Prospect of further action remains, Unison said.\n",
        {"unison"}},
       {"Specialists to strike",
        "Prospect members at the Met Office will strike over pay, the union said.\n",
        {"prospect"}},
       {"Community policing cut",
        "Community policing will be cut, the force said. Community leaders in Leeds are angry.\n"
        "West Yorkshire Police said PCSOs would go. Unison said jobs would be lost.\n",
        {"unison"}},
       {"Community payback",
        "Community Payback supervisors are to be balloted for strike action, Napo said. The "
        "probation service said talks would go on.\n",
        {"napo"}},
       {"Custody officers to strike",
        "Custody officers at a private prison have voted to strike. The Community union said pay "
        "was a disgrace.\n",
        {"community"}}});
}

TEST_CASE("initials mean a union only where the article is of work or of its field", "[union]") {
  check_each(
      Field::Union,
      {{"500 PCs to go", "Some 500 PCs will lose rest days, Merseyside Police has said.\n", {}},
       {"500 PCS TO GO",
        "Some 500 constables will lose their posts, Merseyside Police has said. The Police "
        "Federation was furious.\n",
        {"pfew"}},
       {"Minister on GMB",
        "The health secretary told GMB viewers on Good Morning Britain that nurses deserved more.\n"
        "The RCN said a strike was likely.\n",
        {"rcn"}},
       {"FDA approves drug",
        "The FDA has approved a new drug for patients. The union strike at the factory is over.\n",
        {}},
       {"Mandarins vote",
        "The FDA, which represents senior civil servants, is to ballot for strike action over "
        "pay.\n",
        {"fda"}},
       {"Rugby row", "The RFU has suspended a player after a strike.\n", {}},
       {"GMP pension error",
        "Thousands of public sector pensioners were overpaid because of an error in guaranteed "
        "minimum pension (GMP) records.\n"
        "Unison said members should not have to repay.\n",
        {"unison"}},
       {"Nurse sacked",
        "A nurse sacked by a Birmingham hospital after a row over uniforms has won her tribunal "
        "claim.\n"
        "The RCN, which backed her, said the trust should apologise.\n",
        {"rcn"}},
       {"Firefighter numbers fall",
        "The number of full-time firefighters in Greater Manchester has fallen by a third in ten "
        "years, according to the FBU.\n"
        "The fire and rescue service said fires had halved.\n",
        {"fbu"}},
       {"Judges rule on prison pensions",
        "Prison officers have lost a High Court challenge over raising their pension age to 68.\n"
        "The POA brought the case against the Ministry of Justice. Its national chair said members "
        "could not be expected to restrain violent prisoners at 67.\n",
        {"poa"}}});
}

TEST_CASE("what is called a union needs no words of its field", "[union]") {
  CHECK(unions_of({"Court staff win rise",
                   "A pay deal was struck between managers and the unions PTC and CPSA.\n"
                   "It ends the threat of a strike by court staff.\n",
                   {}}) == std::vector<std::string>{"cpsa", "ptc"});
}

TEST_CASE("a branch is its national body", "[union]") {
  check_each(
      Field::Union,
      {{"Federation branch criticises rota",
        "The West Mercia branch of the Police Federation has criticised a new shift pattern for "
        "officers.\n",
        {"pfew"}},
       {"Officers at breaking point, says federation",
        "Officers in Kent are exhausted, the Police Federation has warned.\n"
        "The chair of Kent Police Federation said rest days had been cancelled for weeks.\n",
        {"pfew"}},
       {"Officers want answers",
        "Police Federation representatives in Gwent have asked the chief constable to explain the "
        "rota.\n",
        {"pfew"}},
       {"Federation chair on pay",
        "“Officers are at breaking point,” the chair of Staffordshire Police Federation said, as a "
        "survey showed that one in five means to leave.\n"
        "The survey covered every force in England and Wales.\n",
        {"pfew"}}});
}

TEST_CASE("the Police Federation is that of the nation that the article is of", "[union]") {
  check_each(
      Field::Union,
      {{"Scottish officers reject offer",
        "The Scottish Police Federation has rejected a pay offer for officers in Police Scotland.\n"
        "The Federation said the Scottish Government must think again.\n",
        {"spf"}},
       {"PSNI officers angry",
        "The Police Federation for Northern Ireland said PSNI officers had been betrayed over "
        "pay.\n"
        "The Federation called on Stormont to act.\n",
        {"pfni"}},
       {"Police numbers row",
        "The Government was accused of playing politics with police numbers yesterday.\n"
        "The Police Federation said 20,000 officers had gone since 2010. The Police "
        "Superintendents' Association agreed.\n"
        "A Home Office spokeswoman said crime was down.\n",
        {"pfew", "psa"}},
       {"Nuclear police",
        "Officers of the Civil Nuclear Constabulary must work until 67, a court has ruled. The "
        "Civil Nuclear Police Federation is to appeal.\n"
        "The Police Federation of England and Wales said that it watched with concern.\n",
        {"cnpf", "pfew"}},
       {"BTP officers",
        "British Transport Police is to close ten stations.\n"
        "The British Transport Police Federation said officers were worried about jobs.\n",
        {"btpf"}},
       {"MoD police cuts",
        "The Defence Police Federation has condemned plans to cut 500 officers from the Ministry "
        "of "
        "Defence Police.\n",
        {"dpf"}}});
}

TEST_CASE("chief officers, employers, students and foreign unions are none", "[union]") {
  check_each(
      Field::Union,
      {{"Chiefs on pay",
        "The National Police Chiefs’ Council and the Local Government Association gave evidence on "
        "pay. The College of Policing did not.\n",
        {}},
       {"Students union",
        "The students' union at the university backed lecturers in the UCU, who are on strike.\n",
        {"ucu"}},
       {"Cleveland police union backs chief",
        "The Cleveland police union in Ohio has backed its chief after a shooting.\n"
        "The Fraternal Order of Police said officers in Cleveland, Ohio deserved support.\n",
        {}},
       {"NSW police reject offer",
        "New South Wales Police officers in Sydney have rejected a pay offer.\n"
        "The Australian union said talks would go on.\n",
        {}}});
}

TEST_CASE("the Federation is the one that the article names", "[union]") {
  CHECK(unions_of({"Deadlock over transport police pay",
                   "The British Transport Police Federation will not discuss the pay allowance.\n"
                   "The Federation's secretary says that he has never turned down a meeting.\n",
                   {}}) == std::vector<std::string>{"btpf"});
}

TEST_CASE("a union speaks across the clause that says who it is", "[union]") {
  const std::string story =
      "Clerks at the dockyard will strike over the sale of their depot.\n"
      "PCS members voted for it, and PCS said that it was sure of them.\n"
      "PCS pickets will stand at both gates.\n"
      "The ministry was told by PCS in May.\n";
  const auto unions = [&](const std::string& sentence) {
    return unions_of({"Dockyard clerks to strike", story + sentence + "\n", {}});
  };
  const std::vector<std::string> both{"pcs", "prospect"};
  CHECK(unions("Prospect, which has the yard's engineers on its books, said it was shocked.") ==
        both);
  CHECK(unions("Prospect, with fewer but louder members there, has asked for a pause.") == both);
  CHECK(unions("The RMT, whose guards go past the yard, put out a statement in support.") ==
        std::vector<std::string>{"pcs", "rmt"});
}

TEST_CASE("the superintendents' association is that of the article's nation", "[union]") {
  const std::string told = "The Superintendents' Association said that its members were angry.\n";
  CHECK(unions_of({"Northern Ireland officers wait for rise",
                   "Police officers in Northern Ireland wait for their pay rise.\n"
                   "Stormont has not met, and the PSNI has no money.\n" +
                       told,
                   {}}) == std::vector<std::string>{"sani"});
  CHECK(unions_of({"Officers wait for rise",
                   "Police officers wait for their pay rise, chief constables say.\n" + told,
                   {}}) == std::vector<std::string>{"psa"});
}

TEST_CASE("a union does two things in a sentence, and speaks in the second", "[union]") {
  std::string story =
      "Drivers in the RMT walked out over a new roster.\n"
      "The RMT said that its members wanted their Sundays.\n";
  for (int i = 0; i < 5; ++i) story += "The strike went on, and the RMT stood firm.\n";
  CHECK(unions_of({"Drivers walk out over roster",
                   story + "ASLEF, with most of the drivers, has turned the roster down too and "
                           "says it has no faith in the managers.\n",
                   {}}) == std::vector<std::string>{"aslef", "rmt"});
}

TEST_CASE("an Irish union of the table is one in news of Ireland", "[union]") {
  CHECK(unions_of({"Porters stop work",
                   "Porters at two Dublin hospitals went on strike over pay yesterday.\n"
                   "SIPTU said the Taoiseach should pay what was promised.\n",
                   {}}) == std::vector<std::string>{"siptu"});
}

TEST_CASE("of a list every union does what is said of it", "[union]") {
  std::string story =
      "Ambulance crews have banned overtime, NUPE said.\n"
      "NUPE members want a formula for their pay.\n";
  for (int i = 0; i < 5; ++i) story += "The dispute went on, and NUPE stood firm.\n";
  CHECK(unions_of({"Ambulance crews ban overtime",
                   story + "COHSE and NALGO have asked for a meeting.\n",
                   {}}) == std::vector<std::string>{"cohse", "nalgo", "nupe"});
  CHECK(unions_of({"Ambulance crews ban overtime",
                   "Ambulance crews have banned overtime, NUPE said.\n"
                   "NUPE members want a formula for their pay.\n"
                   "NUPE has 200 members there.\n"
                   "MPs heard that unlike the FBU and the POA they had no formula.\n",
                   {}}) == std::vector<std::string>{"nupe"});
}

TEST_CASE("the branch of a force's federation speaks for it in a story of no dispute", "[union]") {
  CHECK(unions_of({"New chief for Cumbria",
                   "Cumbria Constabulary has a new chief constable.\n"
                   "She was born in Barrow.\nShe has a dog.\n"
                   "The chairman of the Cumbria Police Federation, John Brown, said: \"We wish her "
                   "well.\"\n",
                   {}}) == std::vector<std::string>{"pfew"});
}

TEST_CASE("a union speaks too where something is so according to it, or through who leads it",
          "[union]") {
  const std::string story =
      "Clerks at the hospital walked out for a third day, UNISON said.\n"
      "Members of UNISON burnt their letters.\nThe trust would not budge.\n"
      "UNISON members voted to go on, UNISON said.\n";
  CHECK(unions_of({"Clerks walk out",
                   story + "According to Unite about 150 could lose their jobs.\n",
                   {}}) == std::vector<std::string>{"unison", "unite"});
  CHECK(unions_of({"Clerks walk out",
                   story + "Nobody is rich here, says the man who has led the GMB since May.\n",
                   {}}) == std::vector<std::string>{"gmb", "unison"});
}
