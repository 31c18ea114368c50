#include "indexer/recognise/cue_weight.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace indexer {
namespace {

// An article of more words needs more weight, one of fewer less: by so much for each doubling.
constexpr double kUsualWords = 250;
constexpr double kRise = 0.2;
constexpr double kFall = 0.15;
constexpr double kShortest = 0.2;  // of the usual words; fewer need no less

struct WeighedCue {
  const LabourCue* cue;
  double weight;
};

double weight_of(const LabourCue& cue, const CueWeights& weights) {
  double weight = cue.strength == Strength::Weak     ? weights.weak
                  : cue.strength == Strength::Strong ? weights.strong
                                                     : weights.decisive;
  weight *= cue.place == Place::Title  ? weights.headline
            : cue.place == Place::Lead ? weights.lead
                                       : weights.body - weights.fade * cue.depth;
  if (cue.is_cause && cue.strength == Strength::Weak) {
    weight *= weights.weak_cause / weights.weak;
  } else if (cue.is_cause) {
    weight *= weights.cause;
  }
  if (cue.is_of_party && cue.place == Place::Body && cue.strength == Strength::Strong) {
    weight *= weights.party;
  }
  if (cue.is_prospect) weight *= weights.prospect;
  return weight;
}

// The sum of `cues`, which are in order of weight, the same words counting less each time.
double sum_of(const std::vector<WeighedCue>& cues, const CueWeights& weights) {
  std::unordered_map<std::uint64_t, double> factors;
  double sum = 0;
  for (const WeighedCue& weighed : cues) {
    double& factor = factors.try_emplace(weighed.cue->text_hash, 1.0).first->second;
    sum += weighed.weight * factor;
    factor *= weights.repeated;
  }
  return sum;
}

// Words that are of much else too prove nothing together where no union is a party, unless one is
// what a strike is over.
bool are_hints(const std::vector<WeighedCue>& cues) {
  return std::ranges::all_of(cues, [](const WeighedCue& weighed) {
    return weighed.cue->strength == Strength::Weak && !weighed.cue->is_cause;
  });
}

}  // namespace

std::vector<WeighedValue> weigh(const LabourReading& reading, CueFacet facet, std::size_t values,
                                const CueWeights& weights) {
  std::vector<std::vector<WeighedCue>> by_value(values);
  for (const LabourCue& cue : reading.cues) {
    if (cue.facet == facet) by_value[cue.value].push_back({&cue, weight_of(cue, weights)});
  }
  const double length = static_cast<double>(reading.words.size()) / kUsualWords;
  const double least =
      weights.least * (1 + (length < 1 ? kFall : kRise) * std::log2(std::max(kShortest, length)));
  std::vector<WeighedValue> enough;
  for (std::size_t value = 0; value < values; ++value) {
    std::vector<WeighedCue>& cues = by_value[value];
    std::ranges::stable_sort(cues, std::ranges::greater{}, &WeighedCue::weight);
    const double sum = sum_of(cues, weights);
    if (cues.empty() || sum < least || (!reading.has_union && are_hints(cues))) continue;
    enough.push_back({.value = static_cast<std::uint16_t>(value), .weight = sum, .cues = {}});
    for (const WeighedCue& weighed : cues) enough.back().cues.push_back(*weighed.cue);
  }
  std::ranges::stable_sort(enough, std::ranges::greater{}, &WeighedValue::weight);
  std::erase_if(enough, [&](const WeighedValue& value) {
    return value.weight < weights.share * enough.front().weight;
  });
  return enough;
}

std::vector<schema::FacetValue> facet_values(const std::vector<WeighedValue>& weighed,
                                             const std::vector<std::string>& slugs,
                                             const LabourReading& reading, const Passage& passage) {
  std::vector<schema::FacetValue> values;
  for (const WeighedValue& from : weighed) {
    const std::string& slug = slugs[from.value];
    schema::FacetValue value{.value = slug, .label = slug, .evidence = {}};
    for (const LabourCue& cue : from.cues) {
      if (value.evidence.size() == kMostEvidence) break;
      value.evidence.push_back(evidence_of(reading, cue, passage));
    }
    values.push_back(std::move(value));
  }
  return values;
}

}  // namespace indexer
