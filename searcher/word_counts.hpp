// How often words that count as one stand in documents: where they are frequent, their lists are
// summed up beforehand, else they are walked along side by side.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/doc_set.hpp"
#include "searcher/shard.hpp"
#include "searcher/term_walk.hpp"

namespace searcher {

class WordCounts {
 public:
  WordCounts(const Shard& shard, const std::vector<std::string>& terms);

  // To be asked of documents of the shard in ascending order.
  std::uint32_t in(DocId id) {
    if (!sums_.empty()) return sums_[id];
    std::uint32_t sum = 0;
    for (TermWalk& walk : walks_) sum += walk.count_in(id);
    return sum;
  }
  std::uint64_t most() const { return most_; }  // that they can count in any document

 private:
  void sum_up(const Shard& shard, const std::vector<std::string>& terms);

  std::vector<TermWalk> walks_;
  std::vector<std::uint16_t> sums_;  // by document; empty: there are walks
  std::uint64_t most_ = 0;
};

}  // namespace searcher
