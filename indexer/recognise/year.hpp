// When an article was published: what it states, else what its text proves.
//
// Each clue of a text leaves a set of days on which the article can have been written. A year is
// claimed only if the sets leave exactly one; otherwise the range that they leave is kept.
#pragma once
#include <memory>
#include <vector>

#include "corpus/article.hpp"
#include "indexer/recognise/passage.hpp"
#include "indexer/recognise/recognise.hpp"
#include "schema/record.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

struct FoundYear {
  schema::Dating dating;
  std::vector<DateCandidate> candidates;  // all that was weighed, the decisive first
};

// The office-holders, bodies and events of a vocabulary, compiled once; safe to share by threads.
// Keeps nothing of `vocabulary`. `today` ends the years in which a weekday and a day are looked
// for; it makes no year by itself.
class YearRecogniser {
 public:
  YearRecogniser(const schema::Vocabulary& vocabulary, schema::Day today);
  ~YearRecogniser();
  YearRecogniser(YearRecogniser&&) noexcept;
  // `passage` is of `article`.
  FoundYear find(const corpus::Article& article, const Passage& passage) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
