// Which forces an article is about, and not merely mentions.
#pragma once
#include <memory>
#include <vector>

#include "indexer/recognise/evidence.hpp"
#include "schema/record.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// Refers to `vocabulary`, which must outlive it. Safe to share by threads.
class ForceRecogniser {
 public:
  explicit ForceRecogniser(const schema::Vocabulary& vocabulary);
  ~ForceRecogniser();
  ForceRecogniser(ForceRecogniser&&) noexcept;
  // The one most written of first.
  std::vector<schema::FacetValue> find(const Reading& reading) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
