// From the cues of an article to the values that it is about: how much a cue weighs by its strength
// and its place, and how much is enough.
#pragma once
#include <vector>

#include "indexer/recognise/labour.hpp"

namespace indexer {

// How the cues of one facet are weighed. docs/FACETS.md says how the figures were chosen.
struct CueWeights {
  double weak, strong, decisive;
  double headline, lead, body;  // times this, by place: `body` right below the lead ...
  double fade;                  // ... and so much less by the story's end
  double cause;                 // times this, for what a dispute is said to be about
  double weak_cause;            // instead of both, where the cue is weak
  double prospect;              // times this, for what is only thought of or wished for
  double party;     // times this, for a strong cue of the body that tells what workers do
  double repeated;  // times this for each further time that the same words come
  double least;     // a value needs so much, more in a long article
  double share;     // and so much of what the first value has
};

struct WeighedValue {
  std::uint16_t value;  // index into LabourReader::values
  double weight;
  std::vector<LabourCue> cues;  // that gave it, the weightiest first
};

// The values of `facet` that have enough weight, the weightiest first.
std::vector<WeighedValue> weigh(const LabourReading& reading, CueFacet facet, std::size_t values,
                                const CueWeights& weights);

// As facet values: the slug is the label too, and the weightiest cues are the evidence.
std::vector<schema::FacetValue> facet_values(const std::vector<WeighedValue>& weighed,
                                             const std::vector<std::string>& slugs,
                                             const LabourReading& reading, const Passage& passage);

}  // namespace indexer
