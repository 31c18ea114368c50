#include "indexer/compiled_vocabulary.hpp"

namespace indexer {

const Recogniser& CompiledVocabulary::recogniser() const {
  const std::lock_guard guard(state_);
  if (!recogniser_) recogniser_.emplace(vocabulary_);
  return *recogniser_;
}

const schema::SynonymPhrases& CompiledVocabulary::phrases() const {
  const std::lock_guard guard(state_);
  if (!phrases_) phrases_.emplace(vocabulary_);
  return *phrases_;
}

const corpus::ReadContext& CompiledVocabulary::context(std::size_t max_article_bytes) const {
  const std::lock_guard guard(state_);
  const corpus::ReadLimits limits{.max_article_bytes = max_article_bytes};
  return contexts_.try_emplace(max_article_bytes, vocabulary_, limits).first->second;
}

}  // namespace indexer
