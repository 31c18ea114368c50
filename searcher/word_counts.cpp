#include "searcher/word_counts.hpp"

namespace searcher {
namespace {

// One posting in so many documents, and summing up is worth the memory.
constexpr std::size_t kFrequent = 16;

bool are_frequent(const Shard& shard, const std::vector<std::string>& terms) {
  if (terms.size() < 2) return false;
  std::size_t postings = 0;
  for (const std::string& term : terms) {
    const PostingList* read = shard.lists->known(term);
    if (read == nullptr) return false;
    postings += read->size();
  }
  return postings >= shard.last_id / kFrequent;
}

}  // namespace

WordCounts::WordCounts(const Shard& shard, const std::vector<std::string>& terms) {
  for (const std::string& term : terms) {
    walks_.emplace_back(shard, term);
    most_ += walks_.back().most();
  }
  if (most_ <= UINT16_MAX && are_frequent(shard, terms)) sum_up(shard, terms);
}

void WordCounts::sum_up(const Shard& shard, const std::vector<std::string>& terms) {
  sums_.resize(shard.last_id + std::size_t{1});
  for (const std::string& term : terms) {
    for (PostingList::Walk at(*shard.lists->known(term)); at.document() != PostingList::kNoMore;
         at.next()) {
      std::uint16_t& sum = sums_.at(at.document());
      sum = static_cast<std::uint16_t>(sum + at.count());
    }
  }
}

}  // namespace searcher
