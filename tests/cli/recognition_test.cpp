// Facets, ballot figures and own rows of the vocabulary from a file to a search, through the real
// programs.
#include <set>

#include "tests/cli/desk.hpp"
#include "tests/support/catch.hpp"

using cli::counts;
using cli::Desk;
using cli::Json;
using Slugs = std::set<std::string>;

namespace {

constexpr const char* kProspect =
    "Commissioner cool on possible strike bid\n\n"
    "The county's Police and Crime Commissioner says he does not back a bid to look at potential "
    "strike action by officers.\n\n"
    "Last month the Police Federation voted to ballot members on whether it should seek industrial "
    "rights. It is illegal for the police to go on strike.\n\n"
    "The Wiltshire branch of the Police Federation welcomed the vote. Police pay has not kept up "
    "with prices, its secretary said, and pressure on officers over pay was growing.\n\n"
    "The Wiltshire Police and Crime Commissioner said that officers should be fairly paid.\n";

constexpr const char* kVote =
    "Probation officers vote to strike over sell-off\n\n"
    "Probation officers have voted in favour of strike action in protest at plans to outsource "
    "much "
    "of the service to private companies.\n\n"
    "In the ballot 84.4% of Napo members voted to strike on a 46% turnout. The union said it would "
    "seek to avoid action, if possible by way of further negotiations with ministers. The reforms "
    "had been widely consulted on, a minister said.\n";

// The facets of one file, by name.
std::map<std::string, Slugs> explained(const Desk& desk, const std::filesystem::path& file) {
  const auto done = desk.index_program({"explain", file.string(), "--format", "json"});
  REQUIRE(done.status == 0);
  std::map<std::string, Slugs> facets;
  const Json row = Json::parse(done.out);
  for (const auto& [facet, values] : row.at("facets").items()) {
    for (const Json& value : values) facets[facet].insert(value.at("value").get<std::string>());
  }
  return facets;
}

std::size_t total(const Desk& desk, const std::string& query) {
  return Json::parse(desk.search_program({"--format", "json", query}).out).at("total");
}

}  // namespace

TEST_CASE("a strike that is only a prospect is no strike of the story", "[recognition]") {
  const Desk desk;
  auto facets = explained(desk, desk.write("prospect.txt", kProspect));
  CHECK(facets["force"] == Slugs{"wiltshire-police"});
  CHECK(facets["union"] == Slugs{"pfew"});
  CHECK(facets["dispute"] == Slugs{"pay", "union-rights"});
  CHECK(facets["action"] == Slugs{"ballot"});
  CHECK(facets["sector"] == Slugs{"police"});
}

TEST_CASE("talks that a union would rather have are no negotiation", "[recognition]") {
  const Desk desk;
  auto facets = explained(desk, desk.write("vote.txt", kVote));
  CHECK(facets["force"] == Slugs{"probation-service"});
  CHECK(facets["union"] == Slugs{"napo"});
  CHECK(facets["dispute"] == Slugs{"outsourcing"});
  CHECK(facets["action"] == Slugs{"ballot", "strike"});
}

TEST_CASE("the figures of a ballot are searched by range", "[recognition]") {
  const Desk desk;
  desk.write("vote.txt", kVote);
  desk.write("prospect.txt", kProspect);
  REQUIRE(desk.index_program({"update", desk.news().string()}).status == 0);
  CHECK(total(desk, "turnout:..50") == 1);
  CHECK(total(desk, "turnout:46") == 1);
  CHECK(total(desk, "turnout:47..") == 0);
  CHECK(total(desk, "yes:80..") == 1);
  CHECK(total(desk, "yes:84.4..84.4 turnout:..50") == 1);
  CHECK(total(desk, "yes:..84") == 0);
}

TEST_CASE("a row of the user's that means nothing stops the program, by file and line",
          "[recognition]") {
  const Desk desk;
  desk.write("vote.txt", kVote);
  desk.write_own_rows("disputes",
                      "slug\trole\tphrase\tweight\tmatch\n"
                      "pay\tcue\tstipend\theavy\tphrase\n");
  const auto done = desk.index_program({"update", desk.news().string()});
  CHECK(done.status == 2);
  CHECK(done.err ==
        "picket-index: " + (desk.home() / "config/picket/vocabulary/disputes.tsv").string() +
            ": line 2: weight is 'heavy', not one of weak, strong, decisive\n");
}

TEST_CASE("own rows of synonyms and stem exceptions change what a search finds", "[recognition]") {
  const Desk desk;
  desk.write("tools.txt", "Dockers down tools\n\nThe union said that dockers would lay up.\n");
  desk.write("banks.txt", "Bankers at dinner\n\nThe bank had its bankers round a banking table.\n");
  const auto paths_of = [&](const std::string& word) {
    const auto found =
        desk.search_program({"--match", "all", "--format", "jsonl", "--words", word});
    return found.out.empty()
               ? std::string()
               : std::filesystem::path(Json::parse(found.out).at("path")).filename().string();
  };
  REQUIRE(desk.update({desk.news().string()}).first == 0);
  CHECK(paths_of("wildcatting").empty());
  CHECK(paths_of("bankable").empty());

  desk.write_own_rows("synonyms",
                      "term\texpansion\tdirection\tweight\n"
                      "wildcatting\tlay up\ttwo-way\t1.0\n");
  desk.write_own_rows("stem_exceptions", "word\tforced_stem\tworth\nbankable\tbank\tyes\n");
  REQUIRE(desk.update({desk.news().string()}).first == 0);
  CHECK(paths_of("wildcatting") == "tools.txt");
  CHECK(paths_of("bankable") == "banks.txt");
}

TEST_CASE("a change of the vocabulary has what it touches recognised anew", "[recognition]") {
  const Desk desk;
  desk.write("a.txt", "Wardens to vote\n\nThe Amalgamated Wardens Union will ballot members.\n");
  desk.write_story("b.txt", "Kent Police");
  desk.update({desk.news()});
  desk.write_own_rows("unions",
                      "slug\tname\tabbreviation\tkind\tfacet_label\n"
                      "awu\tAmalgamated Wardens Union\tAWU\tunion\tAWU\n");
  const Json before = desk.status();
  CHECK(before.at("vocabulary").at("current") == false);
  CHECK(counts(desk.update().second) == "changed 1, unchanged 1");
  CHECK(desk.search_program({"--union", "awu"}).status == 0);
  const Json after = desk.status();
  CHECK(after.at("vocabulary").at("current") == true);
  CHECK_THAT(after.at("vocabulary").at("description").get<std::string>(),
             Catch::Contains("unions"));
}
