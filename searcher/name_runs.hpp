// Where names of the vocabulary stand among the words of a query.
#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/stemmer.hpp"

namespace searcher {

// A word of a query, with what finding it in a table takes.
struct QueryWord {
  std::string typed;  // without quotes or field
  std::string word;   // folded
  std::string stem;
};

// The words of `text`, the parts of hyphenated ones each for itself.
std::vector<QueryWord> query_words(const std::string& text, const schema::Stemmer& stemmer);

// Whether `name` may stand among `words`: most rows of a table have nothing to do with a query, and
// two letters of their first word tell.
bool may_begin(std::string_view name, std::span<const QueryWord> words);

// Calls `sink` with the first word of every run of `words` that `is_same` says is `name`.
void for_each_run(std::span<const QueryWord> words, const std::vector<std::string>& name,
                  const std::function<bool(const QueryWord&, const std::string&)>& is_same,
                  const std::function<void(std::size_t)>& sink);

}  // namespace searcher
