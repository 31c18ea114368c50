// What a labour dispute is about, after the principal causes of the ONS.
#pragma once
#include <vector>

#include "indexer/recognise/labour.hpp"

namespace indexer {

// The disputes that the passage is about, the main cause first; `reading` is what `reader` made of
// it. None where it is not about work.
std::vector<schema::FacetValue> find_disputes(const LabourReader& reader,
                                              const LabourReading& reading, const Passage& passage);

}  // namespace indexer
