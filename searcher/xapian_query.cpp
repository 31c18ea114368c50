#include "searcher/xapian_query.hpp"

#include <algorithm>
#include <vector>

namespace searcher {
namespace {

using Xapian::Query;

Query over(Query::op op, const std::vector<Clause>& clauses) {
  std::vector<Query> queries;
  queries.reserve(clauses.size());
  for (const Clause& clause : clauses) queries.push_back(to_xapian(clause));
  return Query(op, queries.begin(), queries.end());
}

Query without(const std::vector<Clause>& clauses) {
  std::vector<Query> excluded;
  for (auto clause = clauses.begin() + 1; clause != clauses.end(); ++clause) {
    if (is_exact(*clause)) excluded.push_back(to_xapian(*clause));
  }
  Query kept = to_xapian(clauses.front());
  if (excluded.empty()) return kept;
  return Query(Query::OP_AND_NOT, kept, Query(Query::OP_OR, excluded.begin(), excluded.end()));
}

}  // namespace

Query to_xapian(const Clause& clause) {
  const auto& children = clause.children;
  switch (clause.kind) {
    case ClauseKind::Everything:
      return Query::MatchAll;
    case ClauseKind::Nothing:
      return Query::MatchNothing;
    case ClauseKind::Term:
      return Query(clause.term);
    case ClauseKind::Range:
      return Query(Query::OP_VALUE_RANGE, clause.slot, clause.low, clause.high);
    case ClauseKind::OneMeaning:
    case ClauseKind::Any:
    case ClauseKind::Best:
    case ClauseKind::AtLeast:
      return over(Query::OP_OR, children);
    case ClauseKind::Phrase:
    case ClauseKind::Near:
    case ClauseKind::All:
      return over(Query::OP_AND, children);
    case ClauseKind::Except:
      return without(children);
    case ClauseKind::Flag:
    case ClauseKind::Lifted:
      return to_xapian(children.front());
  }
  return Query::MatchNothing;
}

bool is_exact(const Clause& clause) {
  switch (clause.kind) {
    case ClauseKind::AtLeast:
    case ClauseKind::Phrase:
    case ClauseKind::Near:
      return false;
    case ClauseKind::Lifted:
      return is_exact(clause.children.front());
    default:
      return std::ranges::all_of(clause.children, is_exact);
  }
}

}  // namespace searcher
