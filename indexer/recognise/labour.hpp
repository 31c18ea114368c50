// What an article says of work and its disputes: the cues that speak for a dispute or an action,
// where they stand and what the words around them do to them, and how much the article is about
// work at all.
//
// The cues are rows of the tables `disputes` and `actions`; docs/FACETS.md says how to write them.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/recognise/ballot_phrases.hpp"
#include "indexer/recognise/cues.hpp"
#include "indexer/recognise/evidence.hpp"
#include "indexer/recognise/passage.hpp"
#include "schema/record.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// The facets whose values are told by cues.
enum class CueFacet : std::uint8_t { Dispute, Action };
inline constexpr std::size_t kCueFacets = 2;

enum class Strength : std::uint8_t { Weak, Strong, Decisive };

// A cue that counts for a value. Cues of one value share no words.
struct LabourCue {
  CueFacet facet;
  std::uint16_t value;  // index into LabourReader::values
  Strength strength;
  Place place;
  double depth;         // in a story from 0, its first paragraph, to 1
  bool is_cause;        // follows "a strike over ...": what a dispute is said to be about
  bool is_prospect;     // "a potential ...": thought of or wished for, not done or threatened
  bool is_of_party;     // stands behind a union: what the workers' side does
  std::uint32_t begin;  // words [begin, end) of the reading
  std::uint32_t end;
  std::uint64_t text_hash;  // the same for the same words
};

// Words [begin, end) that state a figure of a ballot.
struct BallotCue {
  BallotFigure figure;
  std::uint32_t begin;
  std::uint32_t end;
};

struct LabourReading {
  std::vector<CueWord> words;
  // Both are empty where the article is not about work.
  std::vector<LabourCue> cues;  // in order of their beginnings
  std::vector<BallotCue> ballot;
  double labour = 0;       // see is_about_labour
  bool has_union = false;  // one is a party or speaks
};

// Safe to share by threads.
class LabourReader {
 public:
  // Throws schema::Error (Vocabulary) for more values than there is room for.
  explicit LabourReader(const schema::Vocabulary& vocabulary);
  ~LabourReader();
  LabourReader(LabourReader&&) noexcept;
  // `unions` are the values of the facet Union of the same passage, `own_year` that of the article,
  // where it is known.
  LabourReading read(const Passage& passage, const std::vector<schema::FacetValue>& unions,
                     std::optional<int> own_year = std::nullopt) const;
  // The slugs of the facet's table, in its order.
  const std::vector<std::string>& values(CueFacet facet) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Whether the article is about work: unions, employers, a workforce and what lies between them.
// Without that, no word in it speaks of a labour dispute.
bool is_about_labour(const LabourReading& reading);

// The words of a cue where they stand.
schema::Evidence evidence_of(const LabourReading& reading, const LabourCue& cue,
                             const Passage& passage);

}  // namespace indexer
