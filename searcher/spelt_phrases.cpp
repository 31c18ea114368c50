#include "searcher/spelt_phrases.hpp"

#include <algorithm>
#include <utility>

#include "schema/tokenizer.hpp"

namespace searcher {
namespace {

// Letters that a word keeps when it is stemmed: "try" is "tri", "use" and "using" are "use".
constexpr std::size_t kKeptBytes = 2;

std::string_view beginning_of(std::string_view word) { return word.substr(0, kKeptBytes); }

}  // namespace

SpeltPhrases::SpeltPhrases(std::vector<WordList> phrases, const schema::Stemmer& stemmer)
    : phrases_(std::move(phrases)), stemmer_(stemmer) {
  for (const WordList& phrase : phrases_) {
    for (const std::string& stem : phrase) {
      beginnings_.emplace(beginning_of(stem));
      for (const std::string& word : stemmer_.exceptions_with(stem)) {
        beginnings_.emplace(beginning_of(word));
      }
    }
  }
}

// Empty where it is none of the phrases'.
std::string SpeltPhrases::stem_of(const std::string& word) const {
  return beginnings_.contains(beginning_of(word)) ? stemmer_.stem(word) : std::string();
}

void SpeltPhrases::add_from(std::string_view text, std::vector<WordList>& spelt) const {
  if (phrases_.empty()) return;
  const WordList words = schema::words_of_phrase(text);
  WordList stems;
  for (const std::string& word : words) stems.push_back(stem_of(word));
  for (const WordList& phrase : phrases_) {
    for (auto at = stems.begin();; ++at) {
      at = std::search(at, stems.end(), phrase.begin(), phrase.end());
      if (at == stems.end()) break;
      const auto first = words.begin() + (at - stems.begin());
      WordList spelling(first, first + static_cast<std::ptrdiff_t>(phrase.size()));
      if (std::ranges::find(spelt, spelling) == spelt.end()) spelt.push_back(std::move(spelling));
    }
  }
}

}  // namespace searcher
