// A query's word widened to the words of the index that count as the same: those with its stem, or
// those that begin with it.
//
// The index holds words as written. Words of one stem nearly always share its beginning, so they
// are found in a short stretch of the sorted list of terms; the few that do not are exceptions that
// the vocabulary names.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/stemmer.hpp"

namespace searcher {

struct Form {
  std::string word;
  std::size_t frequency = 0;  // documents with it
};

class Expansion {
 public:
  // Both must outlive it. `prefix` everywhere is of the field's terms.
  Expansion(const Xapian::Database& database, const schema::Stemmer& stemmer)
      : database_(database), stemmer_(stemmer) {}

  // The word itself, where an article has it.
  std::vector<Form> exact(std::string_view prefix, const std::string& word) const;
  // Every word of the index with the stem of `word`, the most frequent first.
  std::vector<Form> same_stem(std::string_view prefix, const std::string& word) const;
  // Every word of the index that begins so, sorted; none where they are more than `most`.
  std::optional<std::vector<Form>> beginning(std::string_view prefix, std::string_view beginning,
                                             std::size_t most) const;

 private:
  const Xapian::Database& database_;
  const schema::Stemmer& stemmer_;
};

}  // namespace searcher
