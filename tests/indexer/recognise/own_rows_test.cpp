// A user's own rows change what is recognised: for each table a row that is added, one that takes
// the place of a shipped one, and one that is taken away.
#include "tests/indexer/recognise/recognised.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace indexer;
using schema::Field;
using support::Slugs;

namespace {

struct OwnRows {
  std::string file;
  std::string rows;
  std::string text;
  Field facet;
  Slugs without;
  Slugs with;
};

Slugs values_of(const Recogniser& recogniser, const OwnRows& own) {
  Slugs found =
      support::slugs_of(recogniser.recognise(support::article_of("", own.text)), own.facet);
  std::ranges::sort(found);
  return found;
}

void check(const std::vector<OwnRows>& all) {
  for (const OwnRows& own : all) {
    const support::TempDir folder;
    folder.write(own.file, own.rows);
    CAPTURE(own.file, own.rows);
    CHECK(values_of(support::recogniser(), own) == own.without);
    const schema::Vocabulary vocabulary = schema::Vocabulary::with_user_rows(folder.path());
    CHECK(values_of(Recogniser(vocabulary), own) == own.with);
  }
}

const std::string kPhrases = "slug\trole\tphrase\tweight\tmatch\tnote\n";
const std::string kCoats =
    "Union members at the depot are in dispute about winter coats.\nThe union's shop steward said "
    "that winter coats were thin.\n";
const std::string kPay =
    "Union members at the depot are in dispute over pay, a shop steward said.\nThe union called it "
    "a last resort.\n";
const std::string kSirens =
    "Union members at the depot sounded their sirens in a dispute over pay, a shop steward "
    "said.\nThe union called it a last resort.\n";
const std::string kPickets =
    "Union members stood on a picket line at the depot over pay, a shop steward said.\nThe union "
    "called it a last resort.\n";

}  // namespace

TEST_CASE("own rows of disputes add, change and take away", "[own_rows]") {
  check({{"disputes.tsv",
          kPhrases + "conditions\tcue\twinter coats\tstrong\tphrase\t\n",
          kCoats,
          Field::Dispute,
          {},
          {"conditions"}},
         {"disputes.tsv",
          kPhrases + "clothing\tcue\twinter coats\tstrong\tphrase\t\n",
          kCoats,
          Field::Dispute,
          {},
          {"clothing"}},
         {"disputes.tsv",
          kPhrases + "pay\tcue\tover/about pay\tweak\tphrase\t\n" + "-pay\t\tpay\t\t\t\n",
          kPay,
          Field::Dispute,
          {"pay"},
          {}},
         {"disputes.tsv",
          kPhrases + "pay\tcounter\tdispute over pay\tredirect\tphrase\tmeans: hours\n",
          kPay,
          Field::Dispute,
          {"pay"},
          {"hours"}},
         {"disputes.tsv",
          "slug\tphrase\n-pay\tover/about pay\n-pay\tpay\n",
          kPay,
          Field::Dispute,
          {"pay"},
          {}}});
}

TEST_CASE("own rows of actions add, change and take away", "[own_rows]") {
  check({{"actions.tsv",
          kPhrases + "protest\tcue\tsounded their sirens\tdecisive\tphrase\t\n",
          kSirens,
          Field::Action,
          {},
          {"protest"}},
         {"actions.tsv",
          kPhrases + "strike\tcue\tpicket line/lines\tweak\tphrase\t\n" +
              "-strike\t\tpicket\t\t\t\n-strike\t\tpicket~\t\t\t\n",
          kPickets,
          Field::Action,
          {"strike"},
          {}},
         {"actions.tsv",
          kPhrases + "strike\tcounter\ton a picket line\tredirect\tphrase\tmeans: protest\n",
          kPickets,
          Field::Action,
          {"strike"},
          {"protest"}}});
}

TEST_CASE("own rows of sectors add, change and take away", "[own_rows]") {
  const std::string lock_keepers =
      "Lock keepers of the Wold Canal Board will strike over pay, and Unison said that the Wold "
      "Canal Board had made no offer.\n";
  const std::string header = "slug\trole\tphrase\tweight\tmatch\n";
  check({{"sectors.tsv",
          header + "transport\temployer\tWold Canal Board\tstrong\tword\n",
          lock_keepers,
          Field::Sector,
          {"other"},
          {"transport"}},
         {"sectors.tsv",
          header + "waterways\temployer\tWold Canal Board\tstrong\tword\n",
          lock_keepers,
          Field::Sector,
          {"other"},
          {"waterways"}}});
}

TEST_CASE("own rows of unions add, change and take away", "[own_rows]") {
  const std::string wardens =
      "Members of the Wessex Wardens' Association will strike over pay. A spokesman for Unison "
      "said "
      "that its members would not cross picket lines.\n";
  check({{"unions.tsv",
          "slug\tname\tkind\tsectors\nwessex-wardens\tWessex Wardens' Association\tunion\tany\n",
          wardens,
          Field::Union,
          {"unison"},
          {"unison", "wessex-wardens"}},
         {"unions.tsv", "slug\n-unison\n", wardens, Field::Union, {"unison"}, {}},
         {"unions.tsv",
          "slug\tname\tkind\tsectors\nunison\tWessex Wardens' Association\tunion\tany\n",
          wardens,
          Field::Union,
          {"unison"},
          {"unison"}}});
}

TEST_CASE("own rows of forces add, change and take away", "[own_rows]") {
  const std::string rangers =
      "Staff of the Wold Rangers will strike over pay. Kent Police officers will not, the Police "
      "Federation said, and Kent Police has no dispute.\n";
  check({{"forces.tsv",
          "slug\tname\tkind\tcanonical\nwold-rangers\tWold Rangers\tspecial-police\tWold Rangers\n",
          rangers,
          Field::Force,
          {"kent-police"},
          {"kent-police", "wold-rangers"}},
         {"forces.tsv",
          "slug\tname\tkind\tcanonical\nkent-police\tKent Constabulary\tspecial-police\tKent "
          "Constabulary\n",
          rangers,
          Field::Force,
          {"kent-police"},
          {}}});
}

TEST_CASE("own rows of cues add and take away", "[own_rows]") {
  const std::string crews =
      "Kent Police officers are in dispute over rest days, the Police Federation said.\nThe "
      "dispute "
      "at Kent Police has a twin in Surrey Police, it said.\n";
  const std::string ohio =
      "Officers of Kent Police are in dispute over pay in Ohio and Texas, and a strike in Ohio is "
      "near.\n";
  check({{"cues.tsv",
          "role\tphrase\tkind\npassing\thas a twin in\tbefore\n",
          crews,
          Field::Force,
          {"kent-police", "surrey-police"},
          {"kent-police"}},
         {"cues.tsv",
          "role\tphrase\tkind\n-foreign\tOhio\tUS\n-foreign\tTexas\tUS\n",
          ohio,
          Field::Force,
          {},
          {"kent-police"}},
         {"cues.tsv",
          "role\tphrase\tkind\nprospect\tdreams of\t\n",
          "Union members at the depot spoke of their dreams of a strike in a dispute over pay, a "
          "shop "
          "steward said.\n",
          Field::Action,
          {},
          {}}});
}

TEST_CASE("own rows of bodies, office-holders and events bound the year", "[own_rows]") {
  const auto from = [](const std::string& file, const std::string& rows, const std::string& text) {
    const support::TempDir folder;
    folder.write(file, rows);
    const schema::Vocabulary vocabulary = schema::Vocabulary::with_user_rows(folder.path());
    const Recognised recognised = Recogniser(vocabulary).recognise(support::article_of("", text));
    return recognised.dating.range.from;
  };
  const std::string board = "The Wold Canal Board has met the union over pay.\n";
  CHECK(from("synonyms.tsv", "term\texpansion\n", board) == std::nullopt);
  CHECK(from("bodies.tsv",
             "slug\tname\tcues\tkind\tfrom\n"
             "wcb\tWold Canal Board\tWold Canal Board\tgovernance\t2017-07-01\n",
             board) == 2017);
  CHECK(from("events.tsv",
             "slug\tkind\tname\tcues\tfrom\trule\tconfidence\n"
             "wcb\tintroduction\tWold Canal Board\tWold Canal Board\t2018-02\tnot-before\thigh\n",
             board) == 2018);

  const std::string holders = "holder\toffice\tbody\tfrom\tto\n";
  CHECK(from("office_holders.tsv", holders,
             "Dave Prentis, general secretary of UNISON, spoke.\n") == 2001);
  CHECK(from("office_holders.tsv",
             holders + "Dave Prentis\tGeneral Secretary\tUNISON\t2003-05-01\t2021-01-24\n" +
                 "-Dave Prentis\tGeneral Secretary\tUNISON\t2001-01-01\t\n",
             "Dave Prentis, general secretary of UNISON, spoke.\n") == 2003);
}
