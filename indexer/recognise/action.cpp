#include "indexer/recognise/action.hpp"

#include "indexer/recognise/cue_weight.hpp"

namespace indexer {
namespace {

// See docs/FACETS.md for how these were chosen.
constexpr CueWeights kWeights{
    .weak = 0.25,
    .strong = 1.0,
    .decisive = 2.2,
    .headline = 2.6,
    .lead = 1.6,
    .body = 1.3,
    .fade = 0.6,
    .cause = 0.5,  // "after a vote on the offer": what it is about, not what is done
    .weak_cause = 0.125,
    .prospect = 0.15,
    .party = 1.6,
    .repeated = 0.5,
    .least = 1.5,
    .share = 0.1};

// Talks, rallies and court cases are about much else too: where neither a dispute nor a union was
// found an action needs so many times the weight.
constexpr double kWithoutDispute = 2;

}  // namespace

std::vector<schema::FacetValue> find_actions(const LabourReader& reader,
                                             const LabourReading& reading,
                                             const std::vector<schema::FacetValue>& disputes,
                                             const Passage& passage) {
  const std::vector<std::string>& slugs = reader.values(CueFacet::Action);
  CueWeights weights = kWeights;
  if (disputes.empty() && !reading.has_union) weights.least *= kWithoutDispute;
  return facet_values(weigh(reading, CueFacet::Action, slugs.size(), weights), slugs, reading,
                      passage);
}

}  // namespace indexer
