// All that is compiled from a vocabulary to read files and to recognise articles. It takes longer
// than looking through an index that is up to date, so it is done when the first file needs it.
#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include "corpus/reader.hpp"
#include "indexer/recognise/recognise.hpp"
#include "schema/synonym_phrases.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// Shared by threads. Refers to `vocabulary`, which must outlive it.
class CompiledVocabulary {
 public:
  explicit CompiledVocabulary(const schema::Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  const Recogniser& recogniser() const;
  const schema::SynonymPhrases& phrases() const;
  // The references stay good.
  const corpus::ReadContext& context(std::size_t max_article_bytes) const;

 private:
  const schema::Vocabulary& vocabulary_;
  mutable std::mutex state_;
  mutable std::optional<Recogniser> recogniser_;
  mutable std::optional<schema::SynonymPhrases> phrases_;
  mutable std::map<std::size_t, corpus::ReadContext> contexts_;
};

}  // namespace indexer
