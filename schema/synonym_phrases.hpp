// Synonyms of several words ("industrial action", which a search for "strike" finds too): found in
// an article once, when it is indexed, so that no search needs to look at positions for them.
//
// A phrase is known by the stems of its words, so that its other forms are the same phrase.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/stemmer.hpp"

namespace schema {

class Vocabulary;

// The term of a phrase of these words, see words_of_phrase; a phrase is two words at least.
std::string phrase_term(const std::vector<std::string>& folded_words, const Stemmer& stemmer);

// All phrases among the synonyms of a vocabulary, which must outlive it. Compiled once; safe to
// share by threads.
class SynonymPhrases {
 public:
  explicit SynonymPhrases(const Vocabulary& vocabulary);
  ~SynonymPhrases();
  SynonymPhrases(SynonymPhrases&&) noexcept;

  // Calls `sink` with the term of each phrase that stands in `text`, as often as it does, and the
  // offset of its first word. Words past the position `last` are not looked at.
  using PhraseSink = std::function<void(const std::string& term, std::size_t offset)>;
  void find(std::string_view text, std::uint32_t last, const PhraseSink& sink) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace schema
