#include "indexer/recognise/sector.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "schema/canonical.hpp"

namespace indexer {
namespace {

using schema::FacetValue;
using schema::Rows;
using schema::Table;

constexpr std::string_view kOther = "other";
constexpr double kForceScore = 6;    // of a force that the article is about
constexpr double kUnionScore = 1.5;  // of a union that organises in one sector only
constexpr double kWeakFactor = 0.4;
constexpr double kMostPerPhrase = 4;  // of one phrase, however often it stands
constexpr double kEnough = 3;
constexpr double kShareOfFirst = 0.6;
constexpr int kLabourWords = 3;  // of an article on a dispute in no public service

struct Claim {
  double score = 0;
  double early = 0;  // of the headline and lead
  std::map<std::string_view, double> by_phrase;
  std::vector<schema::Evidence> evidence;
};

// Whether an article in which no force and no union was recognised can be of a public service here:
// it is on a dispute, or in this country, and not of another.
bool is_ours(const Setting& setting) {
  if (setting.is_foreign()) return false;
  return setting.labour >= kLabourWords || setting.home() > setting.foreign;
}

}  // namespace

struct SectorRecogniser::Impl {
  explicit Impl(const schema::Vocabulary& vocabulary)
      : sectors(vocabulary.rows(Table::Sectors)),
        forces(vocabulary.rows(Table::Forces)),
        unions(vocabulary.rows(Table::Unions)) {
    for (std::size_t row = 0; row < sectors.size(); ++row) {
      const std::string_view role = sectors.cell(row, "role");
      const std::string_view phrase = sectors.cell(row, "phrase");
      if (role == "kind") of_kind[phrase].insert(sectors.cell(row, "slug"));
      if (role == "force") of_force[phrase].insert(sectors.cell(row, "slug"));
    }
    for (std::size_t row = 0; row < forces.size(); ++row) {
      force_rows[forces.cell(row, "slug")] = row;
    }
    for (std::size_t row = 0; row < unions.size(); ++row) {
      union_rows[unions.cell(row, "slug")] = row;
    }
  }

  std::set<std::string_view> sectors_of_force(std::string_view slug) const;
  void claim_words(const Reading& reading, std::map<std::string_view, Claim>& claims) const;

  const Rows& sectors;
  const Rows& forces;
  const Rows& unions;
  std::map<std::string_view, std::set<std::string_view>> of_kind, of_force;  // sectors
  std::map<std::string_view, std::size_t> force_rows, union_rows;            // by slug
};

std::set<std::string_view> SectorRecogniser::Impl::sectors_of_force(std::string_view slug) const {
  std::set<std::string_view> found;
  const auto row = force_rows.find(slug);
  if (row == force_rows.end()) return found;
  if (const auto kind = of_kind.find(forces.cell(row->second, "kind")); kind != of_kind.end()) {
    found.insert(kind->second.begin(), kind->second.end());
  }
  if (const auto own = of_force.find(slug); own != of_force.end()) {
    found.insert(own->second.begin(), own->second.end());
  }
  return found;
}

void SectorRecogniser::Impl::claim_words(const Reading& reading,
                                         std::map<std::string_view, Claim>& claims) const {
  for (const Spot& spot : reading.sightings.spots) {
    for (const Meaning& meaning : reading.sightings.of(spot)) {
      if (meaning.sense != Sense::Sector) continue;
      const Place place = reading.place_of(spot);
      const bool is_weak = sectors.cell(meaning.row, "weight") == "weak";
      double weight = weight_of(place) * (is_weak ? kWeakFactor : 1);
      Claim& claim = claims[sectors.cell(meaning.row, "slug")];
      double& of_phrase = claim.by_phrase[sectors.cell(meaning.row, "phrase")];
      weight = std::min(weight, kMostPerPhrase - of_phrase);
      of_phrase += weight;
      claim.score += weight;
      if (place != Place::Body) claim.early += weight;
      if (!is_weak && claim.evidence.size() < kMostEvidence) {
        claim.evidence.push_back(
            evidence_of(reading.passage, spot.part, spot.offset, spot.size_bytes));
      }
    }
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
  std::map<std::string_view, Claim> claims;
  impl_->claim_words(reading, claims);
  for (const FacetValue& force : forces) {
    for (const std::string_view sector : impl_->sectors_of_force(force.value)) {
      Claim& claim = claims[sector];
      claim.score += kForceScore;
      claim.early += kForceScore;
      claim.evidence.insert(claim.evidence.begin(), force.evidence.front());
    }
  }
  for (const FacetValue& value : unions) {
    const auto row = impl_->union_rows.find(value.value);
    if (row == impl_->union_rows.end()) continue;
    const std::vector<std::string_view> sectors = impl_->unions.list(row->second, "sectors");
    if (sectors.size() != 1 || sectors[0] == "any") continue;
    Claim& claim = claims[sectors[0]];
    claim.score += kUnionScore;
    claim.evidence.push_back(value.evidence.front());
  }
  double first = 0;
  for (const auto& [sector, claim] : claims) {
    if (!claim.evidence.empty()) first = std::max(first, claim.score);
  }
  std::vector<std::pair<double, FacetValue>> found;
  for (auto& [sector, claim] : claims) {
    if (sector == kOther && reading.setting.labour < kLabourWords) continue;
    if (claim.evidence.empty() || claim.score < kEnough || claim.score < kShareOfFirst * first)
      continue;
    if (claim.evidence.size() > kMostEvidence) claim.evidence.resize(kMostEvidence);
    found.emplace_back(-claim.score, FacetValue{.value = std::string(sector),
                                                .label = std::string(sector),
                                                .evidence = claim.evidence});
  }
  std::ranges::sort(found, {}, [](const auto& f) { return std::pair{f.first, f.second.value}; });
  std::vector<FacetValue> values;
  for (auto& [score, value] : found) values.push_back(std::move(value));
  return values;
}

}  // namespace indexer
