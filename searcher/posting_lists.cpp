#include "searcher/posting_lists.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace searcher {

PostingList::PostingList(const Xapian::Database& database, const std::string& term) {
  // A damaged list may say that it is longer than any can be.
  read_.emplace(std::min(database.get_termfreq(term), database.get_doccount()));
  const Xapian::PostingIterator end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    read_->add(*posting, posting.get_wdf());
  }
  packed_ = read_->finish();
}

void PostingList::add_to(DocSet& docs) const {
  for (Walk walk(*this); walk.document() != kNoMore; walk.next()) docs.add(walk.document());
}

const PostingList& PostingLists::of(const Xapian::Database& database, const std::string& term) {
  if (const PostingList* there = recall(term)) return *there;
  return lists_
      .emplace(std::piecewise_construct, std::forward_as_tuple(term),
               std::forward_as_tuple(database, term))
      .first->second;
}

const PostingList* PostingLists::known(const std::string& term) const {
  const auto known = lists_.find(term);
  return known == lists_.end() ? nullptr : &known->second;
}

const PostingList* PostingLists::recall(const std::string& term) {
  if (const PostingList* there = known(term)) return there;
  const auto packed = frequent_ ? frequent_->of(term) : std::nullopt;
  return packed ? &lists_.try_emplace(term, *packed).first->second : nullptr;
}

}  // namespace searcher
