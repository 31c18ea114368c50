// Words to numbers, for finders that ask of each word of every article. Most words are in no table:
// a few bits, which stay in the nearest cache, tell so.
#pragma once
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace schema {

using WordNumber = std::uint32_t;
inline constexpr WordNumber kUnknownWord = 0;

class WordNumbers {
 public:
  // Numbers words in the order in which they come, from `first` on; 1 at least.
  explicit WordNumbers(WordNumber first = 1) : first_(first) {}

  WordNumber add(std::string_view word);
  // kUnknownWord for one that was not added.
  WordNumber find(std::string_view word) const {
    const std::uint32_t hash = hash_of(word);
    if (!may_be_known_.test(hash % may_be_known_.size())) return kUnknownWord;
    return slots_[slot_of(word, hash)].number;
  }
  // Above the numbers of all words.
  WordNumber end() const { return first_ + static_cast<WordNumber>(words_.size()); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    WordNumber number = kUnknownWord;
  };

  // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
  static std::uint32_t hash_of(std::string_view word) {
    std::uint32_t hash = 2166136261u;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
  }
  // Of the word, or the free one where it would be.
  std::size_t slot_of(std::string_view word, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.number == kUnknownWord) return at;
      if (slot.hash == hash && words_[slot.number - first_] == word) return at;
    }
  }
  void grow();

  WordNumber first_;
  std::bitset<65536> may_be_known_;                  // by hash
  std::vector<Slot> slots_ = std::vector<Slot>(64);  // a power of two, at most a quarter full
  std::vector<std::string> words_;
};

}  // namespace schema
