#include "indexer/recognise/sector.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "schema/canonical.hpp"

namespace indexer {
namespace {

using schema::FacetValue;
using schema::Rows;
using schema::Table;

constexpr std::string_view kOther = "other";
constexpr double kForceScore = 6;     // of a force that the article is about
constexpr double kUnionScore = 2;     // of a union that organises in one sector only
constexpr double kEmployerScore = 3;  // of an employer in a dispute that is at no force
constexpr double kWeakFactor = 0.4;
constexpr double kClose = 0.75;  // of a story's paragraphs; what comes after is mostly background
constexpr double kBackgroundFactor = 0.5;  // of its words, beside another sector
constexpr double kMostPerPhrase = 4;       // of one phrase, however often it stands
constexpr double kEnough = 3;              // of an article on no dispute
constexpr double kEnoughInDispute = 2;
constexpr double kShareOfFirst = 0.6;     // of the score of the main sector
constexpr double kShareOfEmployer = 0.5;  // the same, where the employer is of the sector
constexpr int kLabourWords = 3;           // of an article on a dispute in which no union is named

// Whether an article in which no force and no union was recognised can be of a public service here:
// it is on a dispute, or in this country, and not of another.
bool is_ours(const Setting& setting) {
  if (setting.is_foreign()) return false;
  return setting.labour >= kLabourWords || setting.home() > setting.foreign;
}

bool is_background(const Reading& reading, const Spot& spot) {
  return reading.passage.has_background() &&
         reading.passage.depth_of(reading.passage.sentences[spot.sentence]) >= kClose;
}

struct Claim {
  double score = 0;
  double background = 0;     // of it, of words near the story's end
  bool is_employer = false;  // an employer of the sector is named
  std::map<std::uint32_t, double> by_phrase;
  std::vector<schema::Evidence> evidence;
};
using Claims = std::map<std::string_view, Claim>;  // by slug

}  // namespace

struct SectorRecogniser::Impl {
  explicit Impl(const schema::Vocabulary& vocabulary);

  void claim_words(const Reading& reading, Claims& claims) const;
  void claim_forces(const std::vector<FacetValue>& forces, Claims& claims) const;
  void claim_unions(const std::vector<FacetValue>& unions, Claims& claims) const;

  std::vector<std::string_view> slugs;  // by row of the table of sectors
  std::vector<bool> are_employers;      // by the same
  std::map<std::string_view, std::set<std::string_view>> of_force;  // by the force's slug
  std::map<std::string_view, std::string_view> of_union;  // by the union's: its only sector
};

SectorRecogniser::Impl::Impl(const schema::Vocabulary& vocabulary) {
  const Rows& sectors = vocabulary.rows(Table::Sectors);
  std::map<std::string_view, std::set<std::string_view>> of_kind;
  for (std::size_t row = 0; row < sectors.size(); ++row) {
    const std::string_view role = sectors.cell(row, "role");
    slugs.push_back(sectors.cell(row, "slug"));
    are_employers.push_back(role == "employer");
    const std::string_view phrase = sectors.cell(row, "phrase");
    const std::string_view named = phrase.substr(phrase.find('=') + 1);
    if (role == "kind") of_kind[named].insert(slugs.back());
    if (role == "force") of_force[named].insert(slugs.back());
  }
  const Rows& forces = vocabulary.rows(Table::Forces);
  for (std::size_t row = 0; row < forces.size(); ++row) {
    of_force[forces.cell(row, "slug")].merge(
        std::set<std::string_view>(of_kind[forces.cell(row, "kind")]));
  }
  const Rows& unions = vocabulary.rows(Table::Unions);
  for (std::size_t row = 0; row < unions.size(); ++row) {
    const std::vector<std::string_view> its = unions.list(row, "sectors");
    if (its.size() == 1 && its[0] != "any") of_union[unions.cell(row, "slug")] = its[0];
  }
}

void SectorRecogniser::Impl::claim_words(const Reading& reading, Claims& claims) const {
  for (const Spot& spot : reading.sightings.sector_spots) {
    for (const Meaning& meaning : reading.sightings.of(spot)) {
      const bool is_weak = meaning.sense == Sense::SectorHint;
      Claim& claim = claims[slugs[meaning.row]];
      double& of_phrase = claim.by_phrase[meaning.row];
      const double weight =
          std::min(weight_of(reading.place_of(spot)) * (is_weak ? kWeakFactor : 1),
                   kMostPerPhrase - of_phrase);
      of_phrase += weight;
      claim.score += weight;
      if (is_background(reading, spot)) claim.background += weight;
      claim.is_employer = claim.is_employer || are_employers[meaning.row];
      if (!is_weak && claim.evidence.size() < kMostEvidence) {
        claim.evidence.push_back(
            evidence_of(reading.passage, spot.part, spot.offset, spot.size_bytes));
      }
    }
  }
}

void SectorRecogniser::Impl::claim_forces(const std::vector<FacetValue>& forces,
                                          Claims& claims) const {
  for (const FacetValue& force : forces) {
    const auto sectors = of_force.find(force.value);
    if (sectors == of_force.end()) continue;
    for (const std::string_view sector : sectors->second) {
      Claim& claim = claims[sector];
      claim.score += kForceScore;
      claim.evidence.insert(claim.evidence.begin(), force.evidence.front());
    }
  }
}

void SectorRecogniser::Impl::claim_unions(const std::vector<FacetValue>& unions,
                                          Claims& claims) const {
  for (const FacetValue& value : unions) {
    const auto sector = of_union.find(value.value);
    if (sector == of_union.end()) continue;
    Claim& claim = claims[sector->second];
    claim.score += kUnionScore;
    claim.evidence.push_back(value.evidence.front());
  }
}

SectorRecogniser::SectorRecogniser(const schema::Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(vocabulary)) {}
SectorRecogniser::~SectorRecogniser() = default;
SectorRecogniser::SectorRecogniser(SectorRecogniser&&) noexcept = default;

std::vector<FacetValue> SectorRecogniser::find(const Reading& reading,
                                               const std::vector<FacetValue>& forces,
                                               const std::vector<FacetValue>& unions) const {
  if (forces.empty() && unions.empty() && !is_ours(reading.setting)) return {};
  const bool is_dispute =
      reading.setting.labour >= kLabourWords || (reading.setting.labour > 0 && !unions.empty());
  Claims claims;
  impl_->claim_words(reading, claims);
  impl_->claim_forces(forces, claims);
  impl_->claim_unions(unions, claims);
  const bool is_of_force = std::ranges::any_of(forces, [&](const FacetValue& force) {
    const auto of = impl_->of_force.find(force.value);
    return of != impl_->of_force.end() && of->second.contains(kOther);
  });
  if (!is_dispute && !is_of_force) claims.erase(kOther);
  double first = 0;
  for (auto& [sector, claim] : claims) {
    if (claim.is_employer && is_dispute && forces.empty()) claim.score += kEmployerScore;
    if (!claim.evidence.empty()) first = std::max(first, claim.score);
  }
  // A dispute of an employer of which no word of a sector tells.
  if (first == 0 && is_dispute && !unions.empty()) {
    claims[kOther].score = kEnoughInDispute;
    claims[kOther].evidence = unions.front().evidence;
  }
  const double enough = is_dispute ? kEnoughInDispute : kEnough;
  std::vector<std::pair<double, FacetValue>> found;
  for (auto& [sector, claim] : claims) {
    const bool is_employer = claim.is_employer && is_dispute && forces.empty();
    const double share = is_employer ? kShareOfEmployer : kShareOfFirst;
    if (claim.evidence.empty() || claim.score < enough) continue;
    const double beside = claim.score - claim.background * kBackgroundFactor;
    if (claim.score < first && beside < share * first) continue;
    if (claim.evidence.size() > kMostEvidence) claim.evidence.resize(kMostEvidence);
    const std::string slug(sector);
    found.emplace_back(claim.score,
                       FacetValue{.value = slug, .label = slug, .evidence = claim.evidence});
  }
  return by_score(std::move(found));
}

}  // namespace indexer
