#include "searcher/matching.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "searcher/estimates.hpp"
#include "searcher/slot_values.hpp"
#include "searcher/term_walk.hpp"
#include "searcher/word_places.hpp"
#include "searcher/xapian_query.hpp"

namespace searcher {
namespace {

bool has_places(const Clause& clause) {
  return clause.kind == ClauseKind::Phrase || clause.kind == ClauseKind::Near ||
         std::ranges::any_of(clause.children, has_places);
}

// Makes the set of one clause after another, from the leaves up.
class Evaluation {
 public:
  explicit Evaluation(const Shard& shard) : shard_(shard), database_(shard.database) {}

  // `within` may be null: all documents.
  DocSet documents(const Clause& clause, const DocSet* within) const;

 private:
  DocSet none() const { return DocSet(shard_.last_id); }
  DocSet everything() const;
  DocSet with_term(const std::string& term, const DocSet* within) const;
  DocSet looked_up(const std::string& term, const DocSet& within) const;
  DocSet in_range(const Clause& clause, const DocSet* within) const;
  DocSet any_of(const std::vector<Clause>& clauses, const DocSet* within) const;
  DocSet all_of(const std::vector<Clause>& clauses, const DocSet* within) const;
  DocSet at_least(const Clause& clause, const DocSet* within) const;
  DocSet without(const std::vector<Clause>& clauses, const DocSet* within) const;
  DocSet placed(const Clause& clause, const DocSet* within) const;
  DocSet by_remote_matcher(const Clause& clause, const DocSet* within) const;

  const Shard& shard_;
  const Xapian::Database& database_;
};

DocSet Evaluation::documents(const Clause& clause, const DocSet* within) const {
  if (shard_.is_remote && is_exact(clause)) return by_remote_matcher(clause, within);
  switch (clause.kind) {
    case ClauseKind::Everything:
      return within ? *within : everything();
    case ClauseKind::Nothing:
      return none();
    case ClauseKind::Term:
      return with_term(clause.term, within);
    case ClauseKind::Range:
      return in_range(clause, within);
    case ClauseKind::Phrase:
    case ClauseKind::Near:
      return placed(clause, within);
    case ClauseKind::OneMeaning:
    case ClauseKind::Any:
    case ClauseKind::Best:
      return any_of(clause.children, within);
    case ClauseKind::All:
      return all_of(clause.children, within);
    case ClauseKind::AtLeast:
      return at_least(clause, within);
    case ClauseKind::Except:
      return without(clause.children, within);
    case ClauseKind::Flag:
    case ClauseKind::Lifted:
      return documents(clause.children.front(), within);
  }
  return none();
}

DocSet Evaluation::with_term(const std::string& term, const DocSet* within) const {
  if (within != nullptr && within->size() * kLookUpCost < database_.get_termfreq(term)) {
    return looked_up(term, *within);
  }
  DocSet docs = none();
  shard_.lists->of(database_, term).add_to(docs);
  if (within != nullptr) docs &= *within;
  return docs;
}

DocSet Evaluation::looked_up(const std::string& term, const DocSet& within) const {
  DocSet docs = none();
  TermWalk walk(shard_, term);
  for (DocId id = within.next(0); id != 0; id = within.next(id)) {
    if (walk.is_in(id)) docs.add(id);
  }
  return docs;
}

DocSet Evaluation::everything() const {
  DocSet docs = none();
  const Xapian::PostingIterator end = database_.postlist_end("");
  for (auto id = database_.postlist_begin(""); id != end; ++id) docs.add(*id);
  return docs;
}

DocSet Evaluation::in_range(const Clause& clause, const DocSet* within) const {
  DocSet docs = none();
  Xapian::ValueIterator value = database_.valuestream_begin(clause.slot);
  const Xapian::ValueIterator end = database_.valuestream_end(clause.slot);
  while (value != end) {
    const DocId id = value.get_docid();
    if (within == nullptr || within->contains(id)) {
      const std::string held = *value;
      if (clause.low <= held && held <= clause.high) docs.add(id);
      ++value;
    } else {
      const DocId next = within->next(id);
      if (next == 0) break;
      value.skip_to(next);
    }
  }
  return docs;
}

DocSet Evaluation::any_of(const std::vector<Clause>& clauses, const DocSet* within) const {
  DocSet docs = none();
  for (const Clause& clause : clauses) docs |= documents(clause, within);
  return docs;
}

// The rarest first, so that the others are asked of few documents; what needs places last.
DocSet Evaluation::all_of(const std::vector<Clause>& clauses, const DocSet* within) const {
  std::vector<std::pair<std::size_t, const Clause*>> order;
  for (const Clause& clause : clauses) {
    const std::size_t last = has_places(clause) ? shard_.last_id : 0;
    order.emplace_back(last + documents_estimate(shard_, clause), &clause);
  }
  std::ranges::stable_sort(order, {}, &std::pair<std::size_t, const Clause*>::first);
  DocSet docs = documents(*order.front().second, within);
  for (std::size_t i = 1; i < order.size() && !docs.is_empty(); ++i) {
    docs = documents(*order[i].second, &docs);
  }
  return docs;
}

DocSet Evaluation::at_least(const Clause& clause, const DocSet* within) const {
  std::vector<std::uint16_t> met(shard_.last_id + std::size_t{1}, 0);
  for (const Clause& child : clause.children) {
    const DocSet docs = documents(child, within);
    for (DocId id = docs.next(0); id != 0; id = docs.next(id)) ++met[id];
  }
  DocSet docs = none();
  for (DocId id = 1; id <= shard_.last_id; ++id) {
    if (met[id] >= clause.number && met[id] > 0) docs.add(id);
  }
  return docs;
}

DocSet Evaluation::without(const std::vector<Clause>& clauses, const DocSet* within) const {
  DocSet docs = documents(clauses.front(), within);
  for (std::size_t i = 1; i < clauses.size() && !docs.is_empty(); ++i) {
    docs -= documents(clauses[i], &docs);
  }
  return docs;
}

// A phrase or NEAR: among the documents with all of it, those where it stands so.
DocSet Evaluation::placed(const Clause& clause, const DocSet* within) const {
  const Clause cover = joined(ClauseKind::All, clause.children);
  const DocSet candidates = documents(cover, within);
  DocSet docs = none();
  if (candidates.is_empty()) return docs;
  WordPlaces places(shard_, clause);
  for_each_value(shard_, candidates, cover, schema::kOrderSlot,
                 [&](DocId id, const std::string& word_order) {
                   if (places.are_met_in(id, word_order)) docs.add(id);
                 });
  return docs;
}

DocSet Evaluation::by_remote_matcher(const Clause& clause, const DocSet* within) const {
  DocSet docs = none();
  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(to_xapian(clause));
  const Xapian::MSet found = enquire.get_mset(0, database_.get_doccount());
  for (auto at = found.begin(); at != found.end(); ++at) docs.add(*at);
  if (within != nullptr) docs &= *within;
  return docs;
}

}  // namespace

DocSet matching(const Shard& shard, const Clause& clause) {
  return Evaluation(shard).documents(clause, nullptr);
}

DocSet matching(const Shard& shard, const Clause& clause, const DocSet& within) {
  return Evaluation(shard).documents(clause, &within);
}

}  // namespace searcher
