#include "indexer/recognise/cue_table.hpp"

#include "tests/support/catch.hpp"

using namespace indexer;
using schema::Table;

namespace {

constexpr const char* kHeader = "slug\trole\tphrase\tweight\tmatch\tnote\tsource\n";

schema::Vocabulary with_actions(const std::string& rows) {
  return schema::Vocabulary::stored([rows](Table table) -> std::string {
    if (table == Table::Actions) return kHeader + rows;
    if (table == Table::Disputes) {
      return std::string(kHeader) + "pay\tcue\tpay offer\tstrong\tphrase\t\t\n";
    }
    return "slug\n";
  });
}

}  // namespace

TEST_CASE("a redirect speaks for the value that its note names, of either facet", "[cue_table]") {
  const schema::Vocabulary vocabulary = with_actions(
      "strike\tcue\tstrike\tweak\tphrase\t\t\n"
      "strike\tcounter\tstrike pay offer\tredirect\tphrase\tmeans: pay; not a strike\t\n"
      "strike\tcounter\tbird strike\tredirect\tphrase\tmeans: birds\t\n");
  const CueTable table(vocabulary);
  CHECK(table.values[1] == std::vector<std::string>{"strike"});
  const CueMeaning& pay = table.meanings[2];
  CHECK(pay.role == CueRole::Redirect);
  CHECK(pay.speaks);
  CHECK(pay.to_facet == CueFacet::Dispute);
  CHECK_FALSE(table.meanings[3].speaks);
}

TEST_CASE("the tables that ship have every value of the contract", "[cue_table]") {
  const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  const CueTable table(vocabulary);
  CHECK(table.values[0] == std::vector<std::string>{"pay", "pensions", "hours", "redundancy",
                                                    "outsourcing", "restructuring", "staffing",
                                                    "conditions", "discipline", "union-rights",
                                                    "equality"});
  CHECK(table.values[1] == std::vector<std::string>{"strike", "action-short-of-strike", "ballot",
                                                    "protest", "negotiation", "settlement",
                                                    "legal-action", "lobbying"});
}
