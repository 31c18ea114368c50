// Posting lists as a request has read them: whole, once, and packed into two bytes a document,
// so that both the set of matches and their scores are made of one reading.
//
// Xapian hands a posting over in a hundred instructions; walking along the packed list takes ten.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "searcher/doc_set.hpp"

namespace searcher {

// The documents with a term, and how much it counts in each.
class PostingList {
 public:
  static constexpr DocId kNoMore = UINT32_MAX;

  // Throws std::out_of_range for a list that goes back: the ids come from a file that may be
  // damaged.
  PostingList(const Xapian::Database& database, const std::string& term);
  PostingList(const PostingList&) = delete;
  PostingList& operator=(const PostingList&) = delete;

  // Along the list, which must outlive it.
  class Walk {
   public:
    explicit Walk(const PostingList& list) : at_(list.packed_.data()) { next(); }
    DocId document() const { return document_; }  // kNoMore behind the last
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
    DocId document_ = 0;
    std::uint32_t count_ = 0;
  };

  void add_to(DocSet& docs) const;
  std::size_t size() const { return size_; }    // documents
  std::uint32_t most() const { return most_; }  // that the term counts in any of them

 private:
  static constexpr unsigned kNarrow = 0x100, kWide = 0;
  void append_wide(std::uint32_t step, std::uint32_t count);

  // For each document how far it is behind the one before, in the high byte, and the count in the
  // low one; where one of them does not fit, kWide and two words for each, the low one first. At
  // last comes kNoMore with a count of 0.
  std::vector<std::uint16_t> packed_;
  std::size_t size_ = 0;
  std::uint32_t most_ = 0;
};

// The lists of one database that the present request has read.
class PostingLists {
 public:
  // Reads the list where it is not known yet. It lives until `clear`.
  const PostingList& of(const Xapian::Database& database, const std::string& term);
  // Null where nobody has read it.
  const PostingList* known(const std::string& term) const;
  void clear() { lists_.clear(); }

 private:
  std::unordered_map<std::string, PostingList> lists_;
};

}  // namespace searcher
