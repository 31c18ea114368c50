// One posting list, walked along while documents are asked of in ascending order.
#pragma once
#include <xapian.h>

#include <cstdint>
#include <string>

#include "searcher/doc_set.hpp"

namespace searcher {

class TermWalk {
 public:
  TermWalk(const Xapian::Database& database, const std::string& term)
      : at_(database.postlist_begin(term)),
        end_(database.postlist_end(term)),
        document_(at_ == end_ ? kNoMore : *at_) {}

  // How much the term counts in `id`, no less than the last that was asked for; 0: it is not there.
  std::uint32_t count_in(DocId id) {
    if (document_ < id) advance_to(id);
    return document_ == id ? at_.get_wdf() : 0;
  }

 private:
  static constexpr DocId kNoMore = UINT32_MAX;
  void advance_to(DocId id) {
    ++at_;  // where hits are many, it is the next one
    if (at_ != end_ && *at_ < id) at_.skip_to(id);
    document_ = at_ == end_ ? kNoMore : *at_;
  }

  Xapian::PostingIterator at_, end_;
  DocId document_;  // at which it stands; asking Xapian each time costs more than the sum
};

}  // namespace searcher
