#include "searcher/xapian_query.hpp"

#include <algorithm>
#include <vector>

namespace searcher {
namespace {

using Xapian::Query;

Query over(Query::op op, const std::vector<Clause>& clauses, unsigned window = 0) {
  std::vector<Query> queries;
  queries.reserve(clauses.size());
  for (const Clause& clause : clauses) queries.push_back(to_xapian(clause));
  return Query(op, queries.begin(), queries.end(), window);
}

// Words that count as one. Xapian guesses how many documents have any of them by sums of two, in
// the order of their frequencies in each database: then an article would score by the neighbours it
// has. Pairs leave it no choice.
Query one_meaning(const std::vector<Clause>& words) {
  Query paired = to_xapian(words.front());
  for (std::size_t i = 1; i < words.size(); ++i) {
    paired = Query(Query::OP_MAX, paired, to_xapian(words[i]));
  }
  return Query(Query::OP_SYNONYM, &paired, &paired + 1);
}

// What stands in a phrase or near something: a word, or any of several.
Query placed(const Clause& clause) {
  if (clause.kind == ClauseKind::Term) return Query(clause.term);
  return over(Query::OP_OR, clause.children);
}

Query in_window(Query::op op, const std::vector<Clause>& clauses, unsigned window) {
  std::vector<Query> queries;
  for (const Clause& clause : clauses) queries.push_back(placed(clause));
  return Query(op, queries.begin(), queries.end(), window);
}

Query flag(const Clause& clause) {
  const Query child = to_xapian(clause.children.front());
  if (clause.weight == 0) return Query(Query::OP_SCALE_WEIGHT, child, 0);
  Xapian::FixedWeightPostingSource weight(clause.weight);  // the query keeps a copy
  return Query(Query::OP_FILTER, Query(&weight), child);
}

Query without(const std::vector<Clause>& clauses) {
  std::vector<Query> excluded;
  for (auto clause = clauses.begin() + 1; clause != clauses.end(); ++clause) {
    if (is_exact(*clause)) excluded.push_back(to_xapian(*clause));
  }
  const Query kept = to_xapian(clauses.front());
  if (excluded.empty()) return kept;
  return Query(Query::OP_AND_NOT, kept, Query(Query::OP_OR, excluded.begin(), excluded.end()));
}

Query lifted(const std::vector<Clause>& clauses) {
  const std::vector<Clause> lifts(clauses.begin() + 1, clauses.end());
  return Query(Query::OP_AND_MAYBE, to_xapian(clauses.front()), over(Query::OP_OR, lifts));
}

Query unweighted(const Clause& clause) {
  const auto& children = clause.children;
  switch (clause.kind) {
    case ClauseKind::Everything:
      return Query::MatchAll;
    case ClauseKind::Nothing:
      return Query::MatchNothing;
    case ClauseKind::Term:
      return Query(clause.term);
    case ClauseKind::Flag:
      return flag(clause);
    case ClauseKind::Range:
      return Query(Query::OP_VALUE_RANGE, clause.slot, clause.low, clause.high);
    case ClauseKind::Phrase:
      return in_window(Query::OP_PHRASE, children, static_cast<unsigned>(children.size()));
    case ClauseKind::Near:
      if (!is_exact(clause)) return over(Query::OP_AND, children);
      return in_window(Query::OP_NEAR, children, clause.number + 1);
    case ClauseKind::OneMeaning:
      return one_meaning(children);
    case ClauseKind::Any:
    case ClauseKind::AtLeast:
      return over(Query::OP_OR, children);
    case ClauseKind::Best:
      return over(Query::OP_MAX, children);
    case ClauseKind::All:
      return over(Query::OP_AND, children);
    case ClauseKind::Except:
      return without(children);
    case ClauseKind::Lifted:
      return lifted(children);
  }
  return Query::MatchNothing;
}

}  // namespace

Query to_xapian(const Clause& clause) {
  Query query = unweighted(clause);
  if (clause.weight == 1 || clause.kind == ClauseKind::Flag) return query;
  return Query(Query::OP_SCALE_WEIGHT, query, clause.weight);
}

bool is_exact(const Clause& clause) {
  if (clause.kind == ClauseKind::AtLeast) return false;
  if (clause.kind == ClauseKind::Near) {
    return std::ranges::none_of(
        clause.children, [](const Clause& child) { return child.kind == ClauseKind::Phrase; });
  }
  return std::ranges::all_of(clause.children, is_exact);
}

}  // namespace searcher
