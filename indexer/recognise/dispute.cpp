#include "indexer/recognise/dispute.hpp"

#include "indexer/recognise/cue_weight.hpp"

namespace indexer {
namespace {

// See docs/FACETS.md for how these were chosen.
constexpr CueWeights kWeights{.weak = 0.25,
                              .strong = 1.0,
                              .decisive = 1.7,
                              .headline = 2.6,
                              .lead = 1.6,
                              .body = 1.3,
                              .fade = 0.6,
                              .cause = 1.6,
                              .weak_cause = 0.7,
                              .prospect = 1.0,  // a job that may go is what the dispute is about
                              .party = 1.0,
                              .repeated = 0.5,
                              .least = 1.5,
                              .share = 0.34};

// A union that is a party has a dispute over something: where no value has enough, the first one
// needs only so much of it.
constexpr double kOnlyCause = 0.5;

}  // namespace

std::vector<schema::FacetValue> find_disputes(const LabourReader& reader,
                                              const LabourReading& reading,
                                              const Passage& passage) {
  const std::vector<std::string>& slugs = reader.values(CueFacet::Dispute);
  std::vector<WeighedValue> causes = weigh(reading, CueFacet::Dispute, slugs.size(), kWeights);
  if (causes.empty() && reading.has_union) {
    CueWeights weights = kWeights;
    weights.least *= kOnlyCause;
    weights.share = 1;
    causes = weigh(reading, CueFacet::Dispute, slugs.size(), weights);
  }
  return facet_values(causes, slugs, reading, passage);
}

}  // namespace indexer
