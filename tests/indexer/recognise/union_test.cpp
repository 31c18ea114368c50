#include "indexer/recognise/union.hpp"

#include "tests/indexer/recognise/story_sample.hpp"
#include "tests/support/catch.hpp"

using support::Story;
using support::unions_of;

TEST_CASE("a union is told by its name, its initials and its alias", "[union]") {
  const std::vector<Story> kStories{
      {"Kent Police staff vote for strike",
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
       "The T&G said dustmen had been left with no choice but to strike. The Transport and General "
       "Workers' Union has 300 members at the council depot.\n",
       {"tgwu"}},
      {"Tax staff walk out",
       "Thousands of HM Revenue and Customs staff walked out for a day over office closures, the "
       "Public and Commercial Services union said.\n"
       "HMRC said most offices had stayed open.\n",
       {"pcs"}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(unions_of(story) == story.expected);
  }
}

TEST_CASE("a union named once in a story of no dispute is no party to it", "[union]") {
  const std::string appointment =
      "Kent Police has named its next assistant chief constable.\n"
      "She comes from Sussex, where she led the response to the floods.\n"
      "Representatives of UNISON met the candidates.\n";
  const std::vector<Story> kStories{
      {"New assistant chief at Kent Police", appointment, {}},
      {"New assistant chief at Kent Police",
       appointment + "\"She listens to staff,\" a UNISON spokesman said.\n",
       {"unison"}},
      {"New assistant chief at Kent Police",
       appointment + "Police staff there voted in May to strike over pay.\n"
                     "UNISON and the force are in talks over a better pay offer.\n",
       {"unison"}}};
  for (const Story& story : kStories) {
    CAPTURE(story.text);
    CHECK(unions_of(story) == story.expected);
  }
}

TEST_CASE("Unite is a union and a verb", "[union]") {
  const std::vector<Story> kStories{
      {"Workers unite against cuts",
       "Workers must unite against cuts, the GMB said at a rally for council staff.\n",
       {"gmb"}},
      {"Unite members vote", "Unite members at the council voted to strike over pay.\n", {"unite"}},
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
       {"gmb", "unison", "unite"}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(unions_of(story) == story.expected);
  }
}

TEST_CASE("ordinary words are unions only beside words of a union", "[union]") {
  const std::vector<Story> kStories{
      {"Prospect of strike looms",
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
       {"community"}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(unions_of(story) == story.expected);
  }
}

TEST_CASE("initials mean a union only where the article is of work or of its field", "[union]") {
  const std::vector<Story> kStories{
      {"500 PCs to go", "Some 500 PCs will lose rest days, Merseyside Police has said.\n", {}},
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
       {"poa"}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(unions_of(story) == story.expected);
  }
}

TEST_CASE("what is called a union needs no words of its field", "[union]") {
  CHECK(unions_of({"Court staff win rise",
                   "A pay deal was struck between managers and the unions PTC and CPSA.\n"
                   "It ends the threat of a strike by court staff.\n",
                   {}}) == std::vector<std::string>{"cpsa", "ptc"});
}

TEST_CASE("a branch is its national body", "[union]") {
  const std::vector<Story> kStories{
      {"Federation branch criticises rota",
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
       {"pfew"}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(unions_of(story) == story.expected);
  }
}

TEST_CASE("the Police Federation is that of the nation that the article is of", "[union]") {
  const std::vector<Story> kStories{
      {"Scottish officers reject offer",
       "The Scottish Police Federation has rejected a pay offer for officers in Police Scotland.\n"
       "The Federation said the Scottish Government must think again.\n",
       {"spf"}},
      {"PSNI officers angry",
       "The Police Federation for Northern Ireland said PSNI officers had been betrayed over pay.\n"
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
       "The Defence Police Federation has condemned plans to cut 500 officers from the Ministry of "
       "Defence Police.\n",
       {"dpf"}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(unions_of(story) == story.expected);
  }
}

TEST_CASE("a union that has another dispute is a bystander", "[union]") {
  const std::vector<Story> kStories{
      {"Police staff to vote on strike",
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
       {"unison", "unite"}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(unions_of(story) == story.expected);
  }
}

TEST_CASE("the only union that is named is a party, even beside other news", "[union]") {
  const std::vector<Story> kStories{
      {"Jobcentres to close",
       "The department has confirmed that 68 jobcentres will shut, putting 750 jobs at risk.\n"
       "Staff were told on Monday.\n"
       "The PCS union, which held a one-day strike at an office last week, condemned the news and "
       "said that it would resist redundancies.\n",
       {"pcs"}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(unions_of(story) == story.expected);
  }
}

TEST_CASE("every union that is party or speaks is listed", "[union]") {
  const std::vector<Story> kStories{
      {"Chief says sorry",
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
       "School leaders' union NAHT said heads would be balloted over pay and funding. ASCL is also "
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
       {"bma"}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(unions_of(story) == story.expected);
  }
}

TEST_CASE("chief officers, employers, students and foreign unions are none", "[union]") {
  const std::vector<Story> kStories{
      {"Chiefs on pay",
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
       {}},
  };
  for (const Story& story : kStories) {
    CAPTURE(story.title);
    CHECK(unions_of(story) == story.expected);
  }
}

TEST_CASE("the evidence of a union is its words and where they stand", "[union]") {
  const std::string text = "Talks failed.\nUnison\u2019s members at the council will strike.\n";
  const auto values = support::values_of(schema::Field::Union, "", text);
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

TEST_CASE("the Federation is the one that the article names", "[union]") {
  CHECK(unions_of({"Deadlock over transport police pay",
                   "The British Transport Police Federation will not discuss the pay allowance.\n"
                   "The Federation's secretary says that he has never turned down a meeting.\n",
                   {}}) == std::vector<std::string>{"btpf"});
}

TEST_CASE("of unions named in passing the foremost is that of an article on work", "[union]") {
  CHECK(unions_of({"Probation: out again on 31 March",
                   "Strike action will go on, says our branch of probation staff.\n"
                   "Around 400 members of Napo met last week and heard of a second strike.\n"
                   "Unlike Unison, which balloted last month, we shall be out for a day.\n",
                   {}}) == std::vector<std::string>{"napo"});
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
