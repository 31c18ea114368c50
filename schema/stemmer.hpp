// A word to its stem, by Snowball and the exceptions that this field's words need.
//
// The index holds words as written, folded (see tokenizer.hpp), and no stems. A query's word is
// widened to the words of the index that share its stem (see searcher/expansion), so that phrases,
// --exact, wildcards and spelling all work on real words, and a change of the stemming exceptions
// needs no rebuild.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace schema {

class Vocabulary;

// Stems folded words by Snowball's `english` (Porter2) with the exceptions of the vocabulary's
// stem table. One per thread: it keeps a buffer. Needs the vocabulary only while it is made.
class Stemmer {
 public:
  explicit Stemmer(const Vocabulary& vocabulary);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  // The word itself where it is longer than any that an index has.
  std::string stem(std::string_view folded_word) const;
  // Every exception whose forced stem is `stem`: words that no common beginning would find.
  std::vector<std::string> exceptions_with(std::string_view stem) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace schema
