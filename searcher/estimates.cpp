#include "searcher/estimates.hpp"

#include <algorithm>

namespace searcher {
namespace {

// The words of a phrase or NEAR, each to be looked up in every document.
std::size_t places_in(const Clause& clause) {
  std::size_t places = 0;
  for (const Clause& child : clause.children) {
    places += child.kind == ClauseKind::Phrase ? places_in(child) : 1;
  }
  return places;
}

}  // namespace

std::size_t documents_estimate(const Shard& shard, const Clause& clause) {
  std::size_t sum = 0;
  switch (clause.kind) {
    case ClauseKind::Term:
      return shard.database.get_termfreq(clause.term);
    case ClauseKind::Nothing:
      return 0;
    case ClauseKind::Everything:
    case ClauseKind::Range:
      return shard.last_id;
    case ClauseKind::Phrase:
    case ClauseKind::Near:
    case ClauseKind::All:
      sum = shard.last_id;
      for (const Clause& child : clause.children) {
        sum = std::min(sum, documents_estimate(shard, child));
      }
      return sum;
    case ClauseKind::Except:
    case ClauseKind::Flag:
    case ClauseKind::Lifted:
      return documents_estimate(shard, clause.children.front());
    default:
      for (const Clause& child : clause.children) sum += documents_estimate(shard, child);
      return std::min<std::size_t>(sum, shard.last_id);
  }
}

std::size_t place_lookups(const Shard& shard, const Clause& clause, std::size_t documents) {
  const std::size_t matching = std::min(documents, documents_estimate(shard, clause));
  if (clause.kind == ClauseKind::Phrase || clause.kind == ClauseKind::Near) {
    return matching * places_in(clause);
  }
  if (clause.kind == ClauseKind::OneMeaning) return 0;  // phrases that nobody typed: synonyms
  const bool narrows = clause.kind == ClauseKind::All;  // each child by the others
  std::size_t lookups = 0;
  for (std::size_t i = 0; i < clause.children.size(); ++i) {
    const bool is_asked_of_the_first = clause.kind == ClauseKind::Except && i > 0;
    lookups += place_lookups(shard, clause.children[i],
                             narrows || is_asked_of_the_first ? matching : documents);
  }
  return lookups;
}

}  // namespace searcher
