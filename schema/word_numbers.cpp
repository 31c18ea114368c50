#include "schema/word_numbers.hpp"

namespace schema {

WordNumber WordNumbers::add(std::string_view word) {
  if ((words_.size() + 1) * 4 > slots_.size()) grow();
  const std::uint32_t hash = hash_of(word);
  Slot& slot = slots_[slot_of(word, hash)];
  if (slot.number == kUnknownWord) {
    slot = {hash, end()};
    words_.emplace_back(word);
    may_be_known_.set(hash % may_be_known_.size());
  }
  return slot.number;
}

void WordNumbers::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.number != kUnknownWord) {
      slots_[slot_of(words_[slot.number - first_], slot.hash)] = slot;
    }
  }
}

}  // namespace schema
