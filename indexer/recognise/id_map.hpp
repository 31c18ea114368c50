// From 64-bit keys that are spread already (hashes) to ids: open addressing, built once, read
// often.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace indexer {

class IdMap {
 public:
  IdMap() : slots_(16) {}

  // The id of `key`; 0 for none.
  std::uint32_t find(std::uint64_t key) const {
    for (std::size_t i = key & (slots_.size() - 1); slots_[i].id != 0;
         i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].key == key) return slots_[i].id;
    }
    return 0;
  }
  // The id of `key`, which becomes `id` (not 0) where it has none.
  std::uint32_t add(std::uint64_t key, std::uint32_t id) {
    if (const std::uint32_t known = find(key)) return known;
    if (++size_ * 2 > slots_.size()) grow();
    put({key, id});
    return id;
  }
  std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t id = 0;  // 0: free
  };
  void put(const Slot& slot) {
    std::size_t i = slot.key & (slots_.size() - 1);
    while (slots_[i].id != 0) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = slot;
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.id != 0) put(slot);
    }
  }

  std::vector<Slot> slots_;  // a power of two of them, at most half of them taken
  std::size_t size_ = 0;
};

}  // namespace indexer
