#include "schema/vocabulary.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "schema/error.hpp"
#include "schema/table_rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace schema;

namespace {

std::string message_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::Vocabulary);
    return error.what();
  }
  return "no error";
}

// What `text` in `name` of a user's folder is refused with, without the folder.
std::string refusal(const std::string& name, const std::string& text) {
  const support::TempDir folder;
  folder.write(name, text);
  const std::string message = message_of([&] { Vocabulary::with_user_rows(folder.path()); });
  const std::string prefix = folder.path().string() + "/";
  return message.starts_with(prefix) ? message.substr(prefix.size()) : message;
}

std::optional<std::size_t> row_of(const Rows& rows, std::string_view slug) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.cell(row, "slug") == slug) return row;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("the tables inside the program are the files of schema/vocabulary", "[vocabulary]") {
  const Vocabulary vocabulary = Vocabulary::built_in();
  for (const TableSpec& spec : kTables) {
    const std::string name(spec.name);
    CAPTURE(name);
    CHECK(vocabulary.text(spec.table) ==
          support::text_of(SOURCE_DIR "/schema/vocabulary/" + name + ".tsv"));
  }
}

TEST_CASE("every table that ships is sound", "[vocabulary]") {
  const Vocabulary vocabulary = Vocabulary::built_in();
  for (const TableSpec& spec : kTables) {
    const Rows& rows = vocabulary.rows(spec.table);
    for (const std::string_view column : spec.key) {
      CHECK((column.empty() || std::ranges::count(rows.columns(), column) == 1));
    }
    CHECK(message_of([&] { check_cells(spec.table, rows); }) == "no error");
    CHECK(message_of([&] { check_references(spec.table, rows, rows); }) == "no error");
  }
  CHECK(message_of([&] { check_facet_keys(vocabulary); }) == "no error");
}

TEST_CASE("a user's row replaces the one with its key, a '-' deletes, others are added",
          "[vocabulary]") {
  const support::TempDir folder;
  folder.write("unions.tsv",
               "slug\tname\tkind\tfacet_label\n"
               "fbu\tFire Union\tunion\tFire Union\n"
               "-napo\t\t\t\n"
               "nzpa\tNew Zealand Police Association\tstaff-association\tNZPA\n");
  const Vocabulary vocabulary = Vocabulary::with_user_rows(folder.path());
  const Rows& rows = vocabulary.rows(Table::Unions);
  const Vocabulary shipped = Vocabulary::built_in();
  const Rows& before = shipped.rows(Table::Unions);
  CHECK(rows.size() == before.size());
  REQUIRE(row_of(rows, "fbu"));
  CHECK(rows.cell(*row_of(rows, "fbu"), "name") == "Fire Union");
  CHECK(rows.cell(*row_of(rows, "fbu"), "aliases").empty());
  CHECK_FALSE(row_of(rows, "napo"));
  CHECK(row_of(rows, "nzpa") == rows.size() - 1);
  CHECK(vocabulary.text(Table::Forces) == shipped.text(Table::Forces));
}

TEST_CASE("a key of several columns is compared whole", "[vocabulary]") {
  const support::TempDir folder;
  folder.write("synonyms.tsv",
               "term\texpansion\tdirection\tweight\n"
               "-PCSO\tcommunity support officer\t\t\n"
               "PCSO\tauxiliary officer\ttwo-way\t1.0\n");
  const Vocabulary vocabulary = Vocabulary::with_user_rows(folder.path());
  const std::string text = vocabulary.text(Table::Synonyms);
  CHECK(text.find("PCSO\tpolice community support officer\t") != std::string::npos);
  CHECK(text.find("PCSO\tcommunity support officer\t") == std::string::npos);
  CHECK(text.find("PCSO\tauxiliary officer\ttwo-way\t1.0\t\t\t\n") != std::string::npos);
}

TEST_CASE("a folder that is not there adds nothing", "[vocabulary]") {
  const support::TempDir folder;
  const Vocabulary vocabulary = Vocabulary::with_user_rows(folder.path() / "vocabulary");
  CHECK(vocabulary.digest() == Vocabulary::built_in().digest());
  CHECK(vocabulary.description() == "built in");
}

TEST_CASE("hidden files and editors' backups in the folder are passed over", "[vocabulary]") {
  const support::TempDir folder;
  folder.write(".unions.tsv.swp", "\x01\x02");
  folder.write("unions.tsv~", "no table");
  CHECK(Vocabulary::with_user_rows(folder.path()).description() == "built in");
}

TEST_CASE("a user's file or row that is not understood is refused with file and line",
          "[vocabulary]") {
  CHECK(
      refusal("union.tsv", "slug\nx\n")
          .starts_with(
              "union.tsv: no vocabulary table has this name (there are forces.tsv, unions.tsv, "));
  CHECK(refusal("unions.csv", "slug\nx\n").starts_with("unions.csv: no vocabulary table"));
  CHECK(refusal("unions.tsv", "slug\tcolour\nx\tred\n") ==
        "unions.tsv: line 1: no column is called 'colour'");
  CHECK(refusal("unions.tsv", "slug\tslug\nx\tx\n") ==
        "unions.tsv: line 1: the column 'slug' stands twice");
  CHECK(refusal("synonyms.tsv", "term\nx\n") ==
        "synonyms.tsv: line 1: the column 'expansion' is missing");
  CHECK(refusal("unions.tsv", "slug\tname\nx\n") ==
        "unions.tsv: line 2: has 1 cells, the header has 2");
  CHECK(refusal("unions.tsv", "slug\nx\nx\n") ==
        "unions.tsv: line 3: 'x' stands in this file already");
  CHECK(refusal("unions.tsv", "slug\n-nosuch\n") ==
        "unions.tsv: line 2: there is no 'nosuch' to delete");
  CHECK(refusal("unions.tsv", "slug\tname\n\tx\n") ==
        "unions.tsv: line 2: its first key column is empty");
}

TEST_CASE("a cell that its column does not allow is refused with file and line", "[vocabulary]") {
  CHECK(refusal("unions.tsv", "slug\tkind\nBig Union\tunion\n") ==
        "unions.tsv: line 2: the slug 'Big Union' has other signs than a-z, 0-9 and '-'");
  CHECK(refusal("unions.tsv", "slug\tkind\nx\tguild\n") ==
        "unions.tsv: line 2: kind is 'guild', not one of union, staff-association, "
        "confederation, not-a-union");
  CHECK(refusal("forces.tsv", "slug\tname\tkind\tfrom_year\nx\tX\tfire\tsoon\n") ==
        "forces.tsv: line 2: from_year is 'soon', not a year of four digits");
  CHECK(refusal("bodies.tsv", "slug\tfrom\nx\tlast year\n") ==
        "bodies.tsv: line 2: from is 'last year', not a date");
  CHECK(refusal("events.tsv", "slug\tto\nx\t2015-02-30\n") ==
        "events.tsv: line 2: to is '2015-02-30', not a date");
  CHECK(refusal("events.tsv", "slug\trule\nx\tlater\n") ==
        "events.tsv: line 2: rule is 'later', not one of not-before, not-after, window");
}

TEST_CASE("a row of phrases whose role, weight or match means nothing is refused", "[vocabulary]") {
  const std::string header = "slug\trole\tphrase\tweight\tmatch\n";
  CHECK(refusal("actions.tsv", header + "strike\tclue\ttools down\tweak\tphrase\n") ==
        "actions.tsv: line 2: role is 'clue', not one of cue, counter, context");
  CHECK(refusal("actions.tsv", header + "strike\tcue\ttools down\theavy\tphrase\n") ==
        "actions.tsv: line 2: weight is 'heavy', not one of weak, strong, decisive");
  CHECK(refusal("disputes.tsv", header + "pay\tcounter\tpay phone\tweak\tphrase\n") ==
        "disputes.tsv: line 2: weight is 'weak', not one of veto, redirect");
  CHECK(refusal("disputes.tsv", header + "pay\tcontext\tguild\tdecisive\tphrase\n") ==
        "disputes.tsv: line 2: weight is 'decisive', not one of weak, strong");
  CHECK(refusal("disputes.tsv", header + "pay\tcue\tbonus\tweak\tword\n") ==
        "disputes.tsv: line 2: match is 'word', not one of phrase, cased");
  CHECK(refusal("disputes.tsv", "slug\tphrase\npay\tbonus\n") ==
        "disputes.tsv: line 2: role is '', not one of cue, counter, context");
  CHECK(refusal("sectors.tsv", "slug\trole\tphrase\tweight\nfire\tword\those\tweak\n") ==
        "sectors.tsv: line 2: role is 'word', not one of cue, employer, kind, force");
  CHECK(refusal("sectors.tsv", "slug\trole\tphrase\tweight\nfire\tcue\those\t\n") ==
        "sectors.tsv: line 2: weight is '', not one of weak, strong");
  CHECK(refusal("cues.tsv", "role\tphrase\tkind\nworkers\twardens\tguards\n")
            .starts_with("cues.tsv: line 2: kind is 'guards', not one of territorial-police"));
  CHECK(refusal("cues.tsv", "role\tphrase\tkind\npassing\tnot\tnear\n") ==
        "cues.tsv: line 2: kind is 'near', not one of before, office, help, after, example");
  CHECK(refusal("unions.tsv", "slug\tnation\nx\tWales\n") ==
        "unions.tsv: line 2: nation is 'Wales', not one of England and Wales, Scotland, "
        "Northern Ireland");
}

TEST_CASE("a force may not stand for one that is not there", "[vocabulary]") {
  CHECK(refusal("forces.tsv",
                "slug\tname\tkind\tcanonical\nx\tX Police\tspecial-police\tY Police\n") ==
        "forces.tsv: line 2: 'x' stands for 'Y Police', which is the name of no row");
  CHECK(refusal("forces.tsv", "slug\n-probation-service\n").starts_with("forces.tsv: line 2: "));
}

TEST_CASE("the digest changes with any row and the description names the tables", "[vocabulary]") {
  const support::TempDir folder;
  folder.write("unions.tsv", "slug\tkind\nx\tunion\n");
  folder.write("stem_exceptions.tsv", "word\tforced_stem\nplods\tplod\n");
  const Vocabulary vocabulary = Vocabulary::with_user_rows(folder.path());
  CHECK(vocabulary.digest().size() == 32);
  CHECK(vocabulary.digest() != Vocabulary::built_in().digest());
  CHECK(vocabulary.description() == "built in, with rows of stem_exceptions, unions");
}

TEST_CASE("of a table of cues an index stores the values alone", "[vocabulary]") {
  const Vocabulary vocabulary = Vocabulary::built_in();
  const std::string disputes = vocabulary.searched_text(Table::Disputes);
  CHECK(disputes.starts_with("slug\npay\npensions\nhours\n"));
  CHECK(disputes.size() < 200);
}

TEST_CASE("of other tables an index stores what a search reads", "[vocabulary]") {
  const Vocabulary vocabulary = Vocabulary::built_in();
  const Rows all(vocabulary.text(Table::Unions), "all");
  const Rows stored(vocabulary.searched_text(Table::Unions), "stored");
  REQUIRE(stored.size() == all.size());
  for (const std::string_view column : stored.columns()) {
    for (std::size_t row = 0; row < all.size(); ++row) {
      CHECK(stored.cell(row, column) == all.cell(row, column));
    }
  }
  CHECK(stored.cell(0, "name") == all.cell(0, "name"));
  CHECK_FALSE(all.cell(0, "source").empty());
  CHECK(stored.cell(0, "source").empty());
}

TEST_CASE("a stored vocabulary asks for a table when it is first needed, and once",
          "[vocabulary]") {
  int asked = 0;
  const Vocabulary vocabulary = Vocabulary::stored([&](Table table) {
    ++asked;
    CHECK(table == Table::Unions);
    return "slug\tname\na\tb\n";
  });
  CHECK(asked == 0);
  CHECK(vocabulary.rows(Table::Unions).cell(0, "name") == "b");
  CHECK(vocabulary.rows(Table::Unions).size() == 1);
  CHECK(asked == 1);
}
