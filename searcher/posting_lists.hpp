// Posting lists as a request has read them: whole, once, so that both the set of matches and their
// scores are made of one reading. Those of frequent terms lie packed beside the database.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "schema/frequent_postings.hpp"
#include "schema/packed_postings.hpp"
#include "searcher/doc_set.hpp"

namespace searcher {

// The documents with a term, and how much it counts in each.
class PostingList {
 public:
  static constexpr DocId kNoMore = schema::PackedPostings::kNoMore;

  // Reads Xapian's. Throws std::out_of_range for a list that goes back: the ids come from a file
  // that may be damaged.
  PostingList(const Xapian::Database& database, const std::string& term);
  // One that is packed already; its words must outlive it.
  explicit PostingList(const schema::PackedPostings& packed) : packed_(packed) {}
  PostingList(const PostingList&) = delete;
  PostingList& operator=(const PostingList&) = delete;

  // Along the list, which must outlive it.
  class Walk : public schema::PackedPostings::Walk {
   public:
    explicit Walk(const PostingList& list) : schema::PackedPostings::Walk(list.packed_) {}
  };

  void add_to(DocSet& docs) const;
  std::size_t size() const { return packed_.size; }    // documents
  std::uint32_t most() const { return packed_.most; }  // that the term counts in any of them

 private:
  std::optional<schema::PostingPacker> read_;  // what the list is of, where it was read
  schema::PackedPostings packed_;
};

// The lists of one database that the present request has read.
class PostingLists {
 public:
  // `frequent` may be null: then all are Xapian's.
  explicit PostingLists(std::unique_ptr<const schema::FrequentPostings> frequent = nullptr)
      : frequent_(std::move(frequent)) {}

  // Reads the list where it is not known yet. It lives until `clear`.
  const PostingList& of(const Xapian::Database& database, const std::string& term);
  // Null where nobody has read it.
  const PostingList* known(const std::string& term) const;
  // Makes the list known where it need not be read, being packed already.
  const PostingList* recall(const std::string& term);
  void clear() { lists_.clear(); }

 private:
  std::unique_ptr<const schema::FrequentPostings> frequent_;
  std::unordered_map<std::string, PostingList> lists_;
};

}  // namespace searcher
