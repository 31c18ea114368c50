// How phrases that are known by the stems of their words are spelt in a text.
//
// An index has thousands of words that begin as "go" or "out" do; a text that is shown has few.
#pragma once
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/stemmer.hpp"

namespace searcher {

using WordList = std::vector<std::string>;  // folded, in order

class SpeltPhrases {
 public:
  // Each phrase is the stems of its words. The stemmer must outlive it.
  SpeltPhrases(std::vector<WordList> phrases, const schema::Stemmer& stemmer);

  // Adds to `spelt` every spelling of a phrase that stands in `text` and is not there yet.
  void add_from(std::string_view text, std::vector<WordList>& spelt) const;

 private:
  std::string stem_of(const std::string& word) const;

  std::vector<WordList> phrases_;
  std::set<std::string, std::less<>> beginnings_;  // of words that may have one of the stems
  const schema::Stemmer& stemmer_;
};

}  // namespace searcher
