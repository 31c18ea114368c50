// What is done in a labour dispute, or threatened, planned or reported: strike, ballot, talks ...
#pragma once
#include <vector>

#include "indexer/recognise/labour.hpp"

namespace indexer {

// The actions that the passage reports, the weightiest first; `reading` is what `reader` made of it
// and `disputes` what find_disputes did. None where it is not about work.
std::vector<schema::FacetValue> find_actions(const LabourReader& reader,
                                             const LabourReading& reading,
                                             const std::vector<schema::FacetValue>& disputes,
                                             const Passage& passage);

}  // namespace indexer
