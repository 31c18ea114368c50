#include "searcher/name_runs.hpp"

#include <algorithm>

#include "schema/ascii.hpp"
#include "schema/tokenizer.hpp"

namespace searcher {

std::vector<QueryWord> query_words(const std::string& text, const schema::Stemmer& stemmer) {
  std::vector<QueryWord> words;
  for (const schema::Token& token : schema::tokens_without_compounds(text)) {
    words.push_back(
        {text.substr(token.offset, token.size_bytes), token.word, stemmer.stem(token.word)});
  }
  return words;
}

bool may_begin(std::string_view name, std::span<const QueryWord> words) {
  if (name.size() < 2) return false;
  const char first = schema::to_lower(name[0]);
  const char second = schema::to_lower(name[1]);
  if ((static_cast<unsigned char>(first) | static_cast<unsigned char>(second)) >= 0x80) return true;
  return std::ranges::any_of(words, [&](const QueryWord& word) {
    return word.word[0] == first &&
           (word.word.size() == 1 || word.word[1] == second || !schema::is_lower(second));
  });
}

void for_each_run(std::span<const QueryWord> words, const std::vector<std::string>& name,
                  const std::function<bool(const QueryWord&, const std::string&)>& is_same,
                  const std::function<void(std::size_t)>& sink) {
  if (name.empty()) return;
  for (std::size_t first = 0; first + name.size() <= words.size(); ++first) {
    const auto run = words.subspan(first, name.size());
    if (std::ranges::equal(run, name, is_same)) sink(first);
  }
}

}  // namespace searcher
