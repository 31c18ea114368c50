// A set of documents of one database, as one bit each: cheap to join, to ask and to walk.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace searcher {

using DocId = std::uint32_t;  // of one database, 1 and up; as Xapian::docid

class DocSet {
 public:
  // Empty; holds ids up to `last`.
  explicit DocSet(DocId last) : last_(last), words_(last / 64 + 1) {}

  // Throws std::out_of_range past the last id: the ids come from a file that may be damaged.
  void add(DocId id) {
    if (id > last_) throw std::out_of_range("a document past the last one");
    words_[id / 64] |= std::uint64_t{1} << (id % 64);
  }
  bool contains(DocId id) const {
    return id / 64 < words_.size() && (words_[id / 64] >> (id % 64) & 1) != 0;
  }
  bool is_empty() const;
  std::size_t size() const;
  // The first member past `id`, or 0: for (DocId d = set.next(0); d != 0; d = set.next(d)).
  DocId next(DocId id) const {
    std::size_t at = (std::size_t{id} + 1) / 64;
    if (at >= words_.size()) return 0;
    std::uint64_t rest = words_[at] & (~std::uint64_t{0} << ((id + 1) % 64));
    while (rest == 0) {
      if (++at == words_.size()) return 0;
      rest = words_[at];
    }
    return static_cast<DocId>(at * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
  }

  // Documents by the block: bit i of block b is document b * kBlock + i.
  static constexpr std::size_t kBlock = 64;
  std::size_t blocks() const { return words_.size(); }
  std::uint64_t block(std::size_t number) const { return words_[number]; }

  // The other set must be of the same database.
  DocSet& operator&=(const DocSet& other);
  DocSet& operator|=(const DocSet& other);
  DocSet& operator-=(const DocSet& other);
  friend bool operator==(const DocSet&, const DocSet&) = default;

 private:
  DocId last_;
  std::vector<std::uint64_t> words_;
};

}  // namespace searcher
