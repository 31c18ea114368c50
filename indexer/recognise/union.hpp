// Which unions and staff associations are party to an article's story, or speak in it.
#pragma once
#include <memory>
#include <vector>

#include "indexer/recognise/evidence.hpp"
#include "schema/record.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// Refers to `vocabulary`, which must outlive it. Safe to share by threads.
class UnionRecogniser {
 public:
  explicit UnionRecogniser(const schema::Vocabulary& vocabulary);
  ~UnionRecogniser();
  UnionRecogniser(UnionRecogniser&&) noexcept;
  // The one most written of first.
  std::vector<schema::FacetValue> find(const Reading& reading) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
