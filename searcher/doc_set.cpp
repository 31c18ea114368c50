#include "searcher/doc_set.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace searcher {

bool DocSet::is_empty() const {
  return std::ranges::all_of(words_, [](std::uint64_t word) { return word == 0; });
}

std::size_t DocSet::size() const {
  return std::accumulate(words_.begin(), words_.end(), std::size_t{0},
                         [](std::size_t sum, std::uint64_t word) {
                           return sum + static_cast<std::size_t>(std::popcount(word));
                         });
}

DocId DocSet::next(DocId id) const {
  std::size_t at = (std::size_t{id} + 1) / 64;
  if (at >= words_.size()) return 0;
  std::uint64_t rest = words_[at] & (~std::uint64_t{0} << ((id + 1) % 64));
  while (rest == 0) {
    if (++at == words_.size()) return 0;
    rest = words_[at];
  }
  return static_cast<DocId>(at * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
}

DocSet& DocSet::operator&=(const DocSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  return *this;
}

DocSet& DocSet::operator|=(const DocSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  return *this;
}

DocSet& DocSet::operator-=(const DocSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  return *this;
}

}  // namespace searcher
