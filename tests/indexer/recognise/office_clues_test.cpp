#include "indexer/recognise/office_clues.hpp"

#include "tests/indexer/recognise/clue_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;
using support::check_each;

namespace {

struct Finder {
  schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  PhraseBook book;
  TenseWords tense{book};
  OfficeClues clues{book, tense, vocabulary};
};

std::string found_in(const std::string& text) {
  static const Finder finder;
  return support::shown(support::clues_in(finder, text));
}

}  // namespace

TEST_CASE("an office-holder counts with the office beside the name", "[office_clues]") {
  check_each(
      {{"Home Secretary Theresa May said no.", "2010..2016"},
       {"Theresa May, the home secretary, said no.", "2010..2016"},
       {"The Home Secretary, Theresa May, said no.", "2010..2016"},
       {"THE Home Secretary, THERESA MAY, said no.", "2010..2016"},
       {"Prime Minister Theresa May said no.", "2016..2019"},
       {"WARWICKSHIRE Police and Crime Commissioner Ron Ball has rejected calls.", "2012..2016"},
       {"Now John Campion, West Mercia's Police and Crime Commissioner, has spoken.", "2016.."},
       {"PCS General Secretary Fran Heathcote said so.", "2024.."},
       {"Fran Heathcote, PCS general secretary, said so.", "2024.."},
       {"Paul Nowak, the TUC general secretary, said so.", "2022.."},
       {"The general secretary of the FBU, Matt Wrack, said so.", "2005..2025"},
       {"The Commissioner, Sir Mark Rowley, said so.", "2022.."},
       {"Boris Johnson, the Mayor of London, said so.", "2008..2016"},
       {"Kenneth Clarke, the Justice Secretary, told the Commons.", "2010..2012"},
       {"Chris Philp, the fire minister, said so.", "2022..2024"},
       {"The Health and Social Care Secretary, Matt Hancock, said no.", "2018..2021"},
       {"Ben Wallace, Secretary of State for Defence, said no.", "2019..2023"},
       {"Leo Varadkar, the Taoiseach, said no.", "2017..2024"},
       {"Simon Harris, the health minister, said no.", "2016..2020"},
       {"Pat Cullen, who leads the RCN, said no.", "2021..2024"},
       {"Secretary of State Chris Grayling said so.", "2012..2019"},
       {"The Home Secretary (Theresa May) said no.", "2010..2016"},
       {"The force, whose chief constable is Iain Livingstone, said no.", "2018..2023"},
       {"The prime minister remains Theresa May.", "2016..2019"},
       {"Theresa May is the Home Secretary.", "2010..2016"}},
      found_in);
}

TEST_CASE("who has a spokesman is likely in office, in whichever", "[office_clues]") {
  CHECK(found_in("Rishi Sunak's spokesman said no.") == "2019..2024?");
  CHECK(found_in("Theresa May's official spokeswoman said no.") == "2010..2019?");
  CHECK(found_in("Rishi Sunak, a spokesman said, was away.") == "nothing");
}

TEST_CASE("the only office of a sentence is likely that of who is named in it", "[office_clues]") {
  CHECK(found_in("Theresa May was booed, though the Home Secretary had not come.") ==
        "2010..2016?");
  CHECK(found_in("\"I believe Michael Gove,\" he said, speaking of the Justice Secretary.") ==
        "2015..2016?");
  CHECK(found_in("Theresa May wrote to the Home Secretary, Amber Rudd.") == "2016..2018");
  CHECK(found_in("Theresa May met the Home Secretary and the Chancellor.") == "nothing");
  CHECK(found_in("Dave Ward wrote to the general secretary.") == "nothing");
}

TEST_CASE("two terms are two ranges", "[office_clues]") {
  static const Finder finder;
  const std::vector<Clue> clues =
      support::clues_in(finder, "Home Secretary Suella Braverman said no.");
  REQUIRE(clues.size() == 1);
  using namespace std::chrono;
  const DaySet gap =
      DaySet::between(sys_days(2022y / October / 20), sys_days(2022y / October / 24));
  CHECK(clues[0].days.intersected(gap).is_empty());
  CHECK(support::shown(clues) == "2022..2023");
}

TEST_CASE("who has left the office bounds from below alone", "[office_clues]") {
  check_each({{"Former Home Secretary Theresa May said no.", "2010.."},
              {"The then Home Secretary, Theresa May, said no.", "2010.."},
              {"Theresa May, then home secretary, said no.", "2010.."},
              {"He took over from Alan Johnson as Home Secretary.", "2009.."},
              {"Ex-PCS general secretary Mark Serwotka said so.", "2000.."},
              {"Home Secretary Theresa May cut the budget in 2011.", "2010.."},
              {"Home Secretary Theresa May had said at the time that it would end.", "2010.."}},
             found_in);
}

TEST_CASE("a name without its office, or with another one, proves nothing", "[office_clues]") {
  for (const std::string text : {
           "Theresa May said no.",
           "Dave Ward, the union's rep at the depot, said so.",
           "Shadow Home Secretary Yvette Cooper said no.",
           "Yvette Cooper, shadow home secretary, said no.",
           "Mark Serwotka, its general secretary elect, said so.",
           "Deputy general secretary Steve Gillan said so.",
           "Tim Roache, regional secretary of the GMB, said so.",
           "Mayoral candidate Sadiq Khan said so.",
           "Nobody knows how good a prime minister Gordon Brown will make.",
           "Theresa May, Prime Minister David Gauke said.",
           "The next Home Secretary is Theresa May.",
           "Theresa May is a home secretary.",
           "The Kent chief constable is Iain Livingstone.",
           "Matt Wrack, general secretary of the Bakers' Union, said so.",
           "Bakers' Union general secretary Matt Wrack said so.",
       }) {
    CAPTURE(text);
    CHECK(found_in(text) == "nothing");
  }
}

TEST_CASE("the body tells two offices of one person apart", "[office_clues]") {
  CHECK(found_in("FBU general secretary Matt Wrack said so.") == "2005..2025");
  CHECK(found_in("Its general secretary, Matt Wrack, said so.") == "2005..?");
  CHECK(found_in("NASUWT general secretary Matt Wrack said so.") == "2025..?");
  CHECK(found_in("Barry Reamsbottom, general secretary of the CPSA, said so.") == "1992..1998?");
}

TEST_CASE("a new office-holder is likely in the first year of the term", "[office_clues]") {
  CHECK(found_in("The new Home Secretary, Theresa May, said no.") == "2010..2016 2010..2011?");
  CHECK(found_in("The newly elected mayor, Sadiq Khan, said no.") == "2016.. 2016..2017?");
  CHECK(found_in("The new former Home Secretary, Theresa May, said no.") == "2010..");
}

TEST_CASE("a government bears its leader's name, for as long as it is told of", "[office_clues]") {
  CHECK(found_in("It broke the limits of Gordon Brown's government.") == "2007.. 2007..2010?");
  CHECK(found_in("It broke the limits that Gordon Brown's government set in 2008.") == "2007..");
  CHECK(found_in("Theresa May, government whip.") == "nothing");
  CHECK(found_in("The government Theresa May left.") == "nothing");
}

TEST_CASE("a term of which no more than the years is known is only likely", "[office_clues]") {
  CHECK(found_in("Chief Constable Sara Thornton said so.") == "2007..2015?");
}

TEST_CASE("a row whose date is none is refused", "[office_clues]") {
  const schema::Vocabulary vocabulary = schema::Vocabulary::stored([](schema::Table table) {
    if (table != schema::Table::OfficeHolders) return std::string("slug\n");
    return std::string("holder\toffice\tbody\tfrom\tto\taliases\nA\tB\tC\tsoon\t\t\n");
  });
  PhraseBook book;
  const TenseWords tense(book);
  CHECK_THROWS_WITH(OfficeClues(book, tense, vocabulary),
                    "office_holders.tsv: line 2: from is 'soon', not a date");
}

TEST_CASE("who leads a council, an agency or a ministry told of by its house", "[office_clues]") {
  check_each(
      {{"Labour council leader Julie Dore said no.", "2011..2021?"},
       {"Peter Cardy, chief executive of the Maritime and Coastguard Agency, said no.",
        "2007..2010?"},
       {"Brodie Clark, the head of the UK Border Force, said no.", "2008..2012?"},
       {"Derek Lewis, director general of the Prison Service, said no.", "1992..1995"},
       {"The Energy Minister, Baroness Neville-Rolfe, said no.", "2016..2016"},
       {"Michael Howard, who has been at the Home Office for a month, said no.", "1993..1997"},
       {"Home Secretary Leon Brittan said no.", "1983..1985"},
       {"Mr Howard, who has a dog, said no.", "nothing"},
       {"The Howard League told the Home Office so.", "nothing"}},
      found_in);
}
