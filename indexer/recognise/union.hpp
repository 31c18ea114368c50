// Which unions and staff associations are party to an article's story, or speak in it.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "indexer/recognise/evidence.hpp"
#include "schema/record.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

struct FoundUnions {
  std::vector<schema::FacetValue> values;  // the one most written of first
  // Slugs of those that are named in one sentence of the body, where they say nothing and no word
  // of a dispute stands: no party to a story that turns out to be of none.
  std::vector<std::string> asides;
};

// Refers to `vocabulary`, which must outlive it. Safe to share by threads.
class UnionRecogniser {
 public:
  explicit UnionRecogniser(const schema::Vocabulary& vocabulary);
  ~UnionRecogniser();
  UnionRecogniser(UnionRecogniser&&) noexcept;
  // `forces` are those that the article is about.
  FoundUnions find(const Reading& reading, const std::vector<schema::FacetValue>& forces) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
