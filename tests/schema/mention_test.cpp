#include "schema/mention.hpp"

#include "tests/support/catch.hpp"

using namespace schema;

namespace {

enum : std::uint32_t {
  kWarwickshire,
  kDyfed,
  kPoa,
  kPfew,
  kUnite,
  kPcs,
  kPcsPlural,
  kStrike,
  kMet,
  kSouthWales,
  kFirefighters,
  kDevon,
  kTgwu,
  kNas
};

const MentionFinder& finder() {
  static const MentionFinder instance({
      {"Warwickshire Police", kWarwickshire},
      {"Dyfed-Powys Police", kDyfed},
      {"Prison Officers' Association", kPoa},
      {"Police Federation", kPfew},
      {"Unite", kUnite},
      {"Unite the union", kUnite},
      {"PCS", kPcs},
      {"PCs", kPcsPlural},
      {"Strike", kStrike, CaseRule::Any},
      {"the Met", kMet},
      {"South Wales Police", kSouthWales},
      {"South Wales Police Federation", kSouthWales},
      {"South Wales Police Federation", kPfew},
      {"firefighters' union", kFirefighters},
      {"Devon & Cornwall Police", kDevon},
      {"T&G", kTgwu},
      {"NAS/UWT", kNas},
  });
  return instance;
}

struct Found {
  std::uint32_t id;
  std::string text;
  friend bool operator==(const Found&, const Found&) = default;
};

std::vector<Found> found(const std::string& text) {
  std::vector<Found> all;
  for (const Mention& mention : finder().find(text)) {
    all.push_back({mention.id, text.substr(mention.offset, mention.size_bytes)});
  }
  return all;
}

}  // namespace

TEST_CASE("a name is found where it stands", "[mention]") {
  const auto mentions = finder().find("Staff of Warwickshire Police voted.");
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].id == kWarwickshire);
  CHECK(mentions[0].offset == 9);
  CHECK(mentions[0].size_bytes == 19);
}

TEST_CASE("spaces, line breaks, hyphens and apostrophes are alike however typed", "[mention]") {
  const std::vector<Found> dyfed{{kDyfed, "Dyfed  Powys\nPolice"}};
  CHECK(found("of Dyfed  Powys\nPolice today") == dyfed);
  CHECK(found("Dyfed\u2011Powys\u00A0Police").size() == 1);
  CHECK(found("Dyfed-\nPowys Police").size() == 1);
  CHECK(found("Dyfed\u2013Powys Police").size() == 1);
  CHECK(found("the Prison Officers\u2019 Association").size() == 1);
  CHECK(found("the Prison Officers Association").size() == 1);
  CHECK(found("the Prison Officer\u2019s Association").size() == 1);
}

TEST_CASE("a name does not run on over a full stop, a dash or a blank line", "[mention]") {
  CHECK(found("in Warwickshire. Police said").empty());
  CHECK(found("in Warwickshire - Police said").empty());
  CHECK(found("in Warwickshire, Police said").empty());
  CHECK(found("in Warwickshire\n\nPolice said").empty());
}

TEST_CASE("only whole words count", "[mention]") {
  CHECK(found("Uniter PCSO PCSs Unites").empty());
  CHECK(found("Unite-backed, non-PCS") == std::vector<Found>{{kUnite, "Unite"}, {kPcs, "PCS"}});
}

TEST_CASE("a possessive is no part of the name", "[mention]") {
  CHECK(found("Unite's and PCS\u2019s members") ==
        std::vector<Found>{{kUnite, "Unite"}, {kPcs, "PCS"}});
  CHECK(found("Warwickshire Police's").size() == 1);
  CHECK(found("PC's").empty());
  CHECK(found("PC'S BEAT").empty());
}

TEST_CASE(
    "a name is cased as written, but for its small letters at a sentence's start or in a title",
    "[mention]") {
  CHECK(found("to unite and met, warwickshire police").empty());
  CHECK(found("The Met is here") == std::vector<Found>{{kMet, "The Met"}});
  CHECK(found("Unite The Union") == std::vector<Found>{{kUnite, "Unite The Union"}});
  CHECK(found("they met; the met office").empty());
  CHECK(found("PCs and PCS") == std::vector<Found>{{kPcsPlural, "PCs"}, {kPcs, "PCS"}});
  CHECK(found("a STRIKE, a strike").size() == 2);
}

TEST_CASE("a headline of capitals matches, but never an abbreviation of another casing",
          "[mention]") {
  CHECK(found("WARWICKSHIRE POLICE TO CUT JOBS").size() == 1);
  CHECK(found("FIREFIGHTERS' UNION SAYS NO").size() == 1);
  CHECK(found("UNITE MEMBERS SAY NO\nMore.") == std::vector<Found>{{kUnite, "UNITE"}});
  CHECK(found("They said UNITE and be strong in the end").empty());
  CHECK(found("500 PCS LEAVE") == std::vector<Found>{{kPcs, "PCS"}});
}

TEST_CASE("of names that overlap the longest stands, with all that it stands for", "[mention]") {
  CHECK(found("South Wales Police Federation") ==
        std::vector<Found>{{kSouthWales, "South Wales Police Federation"},
                           {kPfew, "South Wales Police Federation"}});
  CHECK(found("Warwickshire Police Federation") ==
        std::vector<Found>{{kWarwickshire, "Warwickshire Police"}});
}

TEST_CASE("'&' and 'and' are one, and signs within a name count", "[mention]") {
  CHECK(found("Devon and Cornwall Police") ==
        std::vector<Found>{{kDevon, "Devon and Cornwall Police"}});
  CHECK(found("the T&G and the NAS/UWT") == std::vector<Found>{{kTgwu, "T&G"}, {kNas, "NAS/UWT"}});
  CHECK(found("NAS UWT").empty());
}

TEST_CASE("letters with marks are found as without, and text in other scripts does no harm",
          "[mention]") {
  const MentionFinder welsh({{"Gwasanaeth Tan", 1}});
  CHECK(welsh.find("Gwasanaeth T\u00E2n ac Achub").size() == 1);
  CHECK(welsh.find("\u0413\u0430\u0437\u0435\u0442\u0430 \u65B0\u805E \xFF\xFE").empty());
  CHECK(MentionFinder({}).find("anything at all").empty());
  CHECK(welsh.find("").empty());
}
