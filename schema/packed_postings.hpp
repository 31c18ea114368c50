// Posting lists packed into two bytes a document. Xapian hands a posting over in a hundred
// instructions; walking along a packed list takes ten.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace schema {

// The documents with a term, and how much it counts in each; a view.
//
// For each document the list has how far it is behind the one before, in the high byte, and the
// count in the low one; where one of them does not fit, kWide and two words for each, the low one
// first. At last comes kNoMore with a count of 0.
struct PackedPostings {
  static constexpr std::uint32_t kNoMore = UINT32_MAX;
  static constexpr unsigned kNarrow = 0x100, kWide = 0;

  std::span<const std::uint16_t> words;
  std::uint32_t size = 0;  // documents
  std::uint32_t most = 0;  // that the term counts in any of them

  // Along the list, whose words must outlive it.
  class Walk {
   public:
    explicit Walk(const PackedPostings& list) : at_(list.words.data()) { next(); }
    std::uint32_t document() const { return document_; }  // kNoMore behind the last
    std::uint32_t count() const { return count_; }
    // Not to be called where there is no more.
    void next() {
      const unsigned pair = *at_++;
      if (pair == kWide) return next_wide();
      document_ += pair / kNarrow;
      count_ = pair % kNarrow;
    }

   private:
    void next_wide() {
      document_ += at_[0] | std::uint32_t{at_[1]} << 16;
      count_ = at_[2] | std::uint32_t{at_[3]} << 16;
      at_ += 4;
    }

    const std::uint16_t* at_;
    std::uint32_t document_ = 0;
    std::uint32_t count_ = 0;
  };
};

// Packs one list.
class PostingPacker {
 public:
  // Makes room for so many postings.
  explicit PostingPacker(std::size_t expected);
  // Throws std::out_of_range for a list that goes back: ids come from a file that may be damaged.
  void add(std::uint32_t document, std::uint32_t count) {
    if (document <= before_ || document == PackedPostings::kNoMore) refuse();
    const std::uint32_t step = document - before_;
    if (step < PackedPostings::kNarrow && count < PackedPostings::kNarrow) {
      words_.push_back(static_cast<std::uint16_t>(step * PackedPostings::kNarrow + count));
    } else {
      add_wide(step, count);
    }
    if (count > most_) most_ = count;
    ++size_;
    before_ = document;
  }
  // Nothing may be added after; the view is of this packer.
  PackedPostings finish();

 private:
  [[noreturn]] static void refuse();
  void add_wide(std::uint32_t step, std::uint32_t count);

  std::vector<std::uint16_t> words_;
  std::uint32_t size_ = 0, most_ = 0, before_ = 0;
};

}  // namespace schema
