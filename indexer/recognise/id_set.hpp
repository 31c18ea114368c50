// A set of words or of phrases, by their ids, which are small numbers: built once, asked often.
#pragma once
#include <cstdint>
#include <vector>

namespace indexer {

class IdSet {
 public:
  void add(std::uint32_t id) {
    if (is_in_.size() <= id) is_in_.resize(id + 1);
    is_in_[id] = true;
  }
  bool has(std::uint32_t id) const { return id < is_in_.size() && is_in_[id]; }

 private:
  std::vector<bool> is_in_;
};

}  // namespace indexer
