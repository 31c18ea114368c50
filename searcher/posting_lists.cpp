#include "searcher/posting_lists.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace searcher {

PostingList::PostingList(const Xapian::Database& database, const std::string& term) {
  constexpr std::size_t kSpare = 64;  // for the end, and a few that are wide
  // A damaged list may say that it is longer than any can be.
  packed_.reserve(std::min(database.get_termfreq(term), database.get_doccount()) + kSpare);
  DocId before = 0;
  const Xapian::PostingIterator end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    const DocId document = *posting;
    if (document <= before || document == kNoMore) {
      throw std::out_of_range("a posting list that does not ascend");
    }
    const std::uint32_t count = posting.get_wdf();
    const std::uint32_t step = document - before;
    if (step < kNarrow && count < kNarrow) {
      packed_.push_back(static_cast<std::uint16_t>(step * kNarrow + count));
    } else {
      append_wide(step, count);
    }
    most_ = std::max(most_, count);
    ++size_;
    before = document;
  }
  append_wide(kNoMore - before, 0);
}

void PostingList::append_wide(std::uint32_t step, std::uint32_t count) {
  for (const std::uint32_t word : {kWide, step, step >> 16, count, count >> 16}) {
    packed_.push_back(static_cast<std::uint16_t>(word));
  }
}

void PostingList::add_to(DocSet& docs) const {
  for (Walk walk(*this); walk.document() != kNoMore; walk.next()) docs.add(walk.document());
}

const PostingList& PostingLists::of(const Xapian::Database& database, const std::string& term) {
  const auto known = lists_.find(term);
  if (known != lists_.end()) return known->second;
  return lists_
      .emplace(std::piecewise_construct, std::forward_as_tuple(term),
               std::forward_as_tuple(database, term))
      .first->second;
}

const PostingList* PostingLists::known(const std::string& term) const {
  const auto known = lists_.find(term);
  return known == lists_.end() ? nullptr : &known->second;
}

}  // namespace searcher
