// One term's documents, walked along while documents are asked of in ascending order: in the list
// that was read already, or in Xapian's, of which it then reads what it needs.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "searcher/doc_set.hpp"
#include "searcher/posting_lists.hpp"
#include "searcher/shard.hpp"

namespace searcher {

// To look up a document in Xapian's list costs about as much as to walk over this many.
inline constexpr std::size_t kLookUpCost = 8;

class TermWalk {
 public:
  // The shard's lists must outlive it.
  TermWalk(const Shard& shard, const std::string& term) {
    if (const PostingList* read = shard.lists->known(term)) {
      read_.emplace(*read);
      most_ = read->most();
      document_ = read_->document();
    } else {
      at_ = shard.database.postlist_begin(term);
      end_ = shard.database.postlist_end(term);
      document_ = at_ == end_ ? PostingList::kNoMore : *at_;
      most_ = shard.database.get_wdf_upper_bound(term);
    }
  }

  // How much the term counts in `id`, no less than the last that was asked for; 0: it is not there.
  std::uint32_t count_in(DocId id) {
    if (!is_in(id)) return 0;
    return read_ ? read_->count() : at_.get_wdf();
  }
  bool is_in(DocId id) {
    if (document_ < id) advance_to(id);
    return document_ == id;
  }
  std::uint32_t most() const { return most_; }  // that it can count in any document

 private:
  void advance_to(DocId id) {
    if (read_) {
      do read_->next();
      while (read_->document() < id);
      document_ = read_->document();
      return;
    }
    ++at_;  // where hits are many, it is the next one
    if (at_ != end_ && *at_ < id) at_.skip_to(id);
    document_ = at_ == end_ ? PostingList::kNoMore : *at_;
  }

  std::optional<PostingList::Walk> read_;
  Xapian::PostingIterator at_, end_;
  std::uint32_t most_ = 0;
  DocId document_ = PostingList::kNoMore;  // at which it stands; asking Xapian costs more
};

}  // namespace searcher
