#include "indexer/recognise/action.hpp"

#include "indexer/recognise/cue_weight.hpp"

namespace indexer {
namespace {

constexpr CueWeights kWeights{.weak = 0.3,
                              .strong = 1.0,
                              .decisive = 1.7,
                              .without_context = 0.5,
                              .headline = 2.6,
                              .lead = 1.6,
                              .body = 1.0,
                              .cause = 1.0,
                              .repeated = 0.5,
                              .least = 1.5,
                              .share = 0.0};

}  // namespace

std::vector<schema::FacetValue> find_actions(const LabourReader& reader,
                                             const LabourReading& reading, const Passage& passage) {
  const std::vector<std::string>& slugs = reader.values(CueFacet::Action);
  return facet_values(weigh(reading, CueFacet::Action, slugs.size(), kWeights), slugs, reading,
                      passage);
}

}  // namespace indexer
