// An article to its facets, its date and its ballot figures, each with the words that gave it.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "corpus/article.hpp"
#include "schema/record.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

struct DateCandidate {
  std::string date;  // ISO, to its precision, or a range of years "2012..2016"
  std::string kind;  // "json-ld", "weekday", "office-holder" ...
  std::string text;  // the words or the field
};

struct Recognised {
  schema::Facets facets;
  schema::Dating dating;
  std::vector<DateCandidate> date_candidates;  // all that was weighed, for `explain`
  schema::BallotFigures ballot;
  std::vector<std::string> complaints;  // a stated facet value that the vocabulary does not know
};

// Compiled from a vocabulary once; recognises any number of articles; safe to share by threads.
// Refers to `vocabulary`, which must outlive it.
class Recogniser {
 public:
  explicit Recogniser(const schema::Vocabulary& vocabulary);
  ~Recogniser();
  Recogniser(Recogniser&&) noexcept;
  Recognised recognise(const corpus::Article& article) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
