// Which sectors of public service an article is of, from its forces, its unions and its words.
#pragma once
#include <memory>
#include <vector>

#include "indexer/recognise/evidence.hpp"
#include "schema/record.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// Refers to `vocabulary`, which must outlive it. Safe to share by threads.
class SectorRecogniser {
 public:
  explicit SectorRecogniser(const schema::Vocabulary& vocabulary);
  ~SectorRecogniser();
  SectorRecogniser(SectorRecogniser&&) noexcept;
  // `forces` and `unions` are what was recognised of the article. The main sector first.
  std::vector<schema::FacetValue> find(const Reading& reading,
                                       const std::vector<schema::FacetValue>& forces,
                                       const std::vector<schema::FacetValue>& unions) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
