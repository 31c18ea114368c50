#include "searcher/selection.hpp"

#include <algorithm>
#include <utility>

#include "searcher/estimates.hpp"
#include "searcher/matching.hpp"
#include "searcher/query_refusal.hpp"

namespace searcher {
namespace {

using schema::kFacetCount;

// So often a query may have a word's places looked up: about a second's worth.
constexpr std::size_t kMaxPlaceLookups = 800'000;
constexpr double kHeldWorth = 4.0;  // a word that tells much is worth about 5

// The ways to take the words of a query, the strictest first.
std::vector<Clause> ways_to_take(const std::vector<Clause>& words, Match match) {
  if (words.size() <= 1) return {joined(ClauseKind::All, words)};
  if (match == Match::Any) return {joined(ClauseKind::Any, words)};
  std::vector<Clause> ways{joined(ClauseKind::All, words)};
  if (match == Match::All) return ways;
  const auto half = static_cast<unsigned>((words.size() + 1) / 2);
  if (half > 1) ways.push_back(joined(ClauseKind::AtLeast, words, half));
  ways.push_back(joined(ClauseKind::Any, words));
  return ways;
}

std::vector<DocSet> matching_everywhere(const Snapshot& snapshot, const Clause& clause) {
  std::vector<DocSet> sets;
  for (const Shard& shard : snapshot.shards()) sets.push_back(matching(shard, clause));
  return sets;
}

bool are_empty(const std::vector<DocSet>& sets) {
  return std::ranges::all_of(sets, &DocSet::is_empty);
}

// Whether some article has what was typed or what means the same; what is only akin to it widens a
// list, but is no reason to hold on to it.
bool is_held_somewhere(const Snapshot& snapshot, const Clause& words) {
  const Clause typed = as_typed(words);
  return std::ranges::any_of(
      snapshot.shards(), [&](const Shard& shard) { return !matching(shard, typed).is_empty(); });
}

const schema::Node* first_of_places(const schema::Node& node) {
  if (node.kind == schema::NodeKind::Phrase || node.kind == schema::NodeKind::Near) return &node;
  for (const schema::Node& child : node.children) {
    if (const schema::Node* found = first_of_places(child)) return found;
  }
  return nullptr;
}

// Throws schema::Error (Usage) where `clause`, asked of `sets` (empty: of all documents), would
// have somebody wait.
void refuse_if_dear(const Request& request, const Snapshot& snapshot, const Clause& clause,
                    const std::vector<DocSet>& sets = {}) {
  std::size_t lookups = 0;
  for (std::size_t i = 0; i < snapshot.shards().size(); ++i) {
    const Shard& shard = snapshot.shards()[i];
    lookups += place_lookups(shard, clause, sets.empty() ? shard.last_id : sets[i].size());
  }
  if (lookups <= kMaxPlaceLookups) return;
  const schema::Node* place = first_of_places(request.query);
  refuse_query(request.text, {{place ? place->offset : 0,
                               "phrases and NEARs of such common words take too long: "
                               "leave some out, or add a rarer word"}});
}

// What a request asks for besides words.
struct Demands {
  Clause always;                           // of the query text, dates, when it was added
  std::array<Clause, kFacetCount> facets;  // Everything where a facet is not filtered by
  bool has_dates = false;
};

Demands demands_of(const Request& request, const Plan& plan, Filters& filters, Reading reading) {
  Demands demands;
  demands.has_dates = plan.has_dates;
  const auto read = [&](const Condition& condition) {
    demands.has_dates = demands.has_dates || condition.reads_dates();
    return condition.as(reading);
  };
  std::vector<Clause> always;
  const auto add = [&](Clause clause) {
    if (clause.kind != ClauseKind::Everything) always.push_back(std::move(clause));
  };
  add(plan.demands);
  if (request.published) add(read(filters.published(*request.published)));
  if (request.added_since) add(read(filters.added_since(*request.added_since)));
  demands.always = except(joined(ClauseKind::All, std::move(always)), plan.excluded);
  for (std::size_t facet = 0; facet < kFacetCount; ++facet) {
    demands.facets[facet] = read(filters.any(schema::kFacets[facet], request.filters[facet]));
  }
  return demands;
}

// `docs` narrowed by the filters of all facets, and by those of all but each.
ShardMatches narrowed(const Shard& shard, const DocSet& docs,
                      const std::array<Clause, kFacetCount>& facets) {
  std::array<std::optional<DocSet>, kFacetCount> kept;
  ShardMatches matches{&shard, docs, {}};
  for (std::size_t facet = 0; facet < kFacetCount; ++facet) {
    if (facets[facet].kind == ClauseKind::Everything) continue;
    kept[facet] = matching(shard, facets[facet], docs);
    matches.hits &= *kept[facet];
  }
  for (std::size_t facet = 0; facet < kFacetCount; ++facet) {
    if (!kept[facet]) continue;
    DocSet aside = docs;
    for (std::size_t other = 0; other < kFacetCount; ++other) {
      if (other != facet && kept[other]) aside &= *kept[other];
    }
    matches.aside[facet] = std::move(aside);
  }
  return matches;
}

// `words` with what adds to a rank and decides nothing. Where not all words need be there, each
// that is counts for itself, however common it is.
Clause lifted(Clause words, const Plan& plan, bool is_relaxed) {
  std::vector<Clause> clauses{std::move(words)};
  clauses.insert(clauses.end(), plan.lifts.begin(), plan.lifts.end());
  if (is_relaxed) {
    for (const Clause& word : plan.words) clauses.push_back(flag_clause(word, kHeldWorth));
  }
  return clauses.size() == 1 ? std::move(clauses.front())
                             : joined(ClauseKind::Lifted, std::move(clauses));
}

}  // namespace

Selection select(const Request& request, const Plan& plan, const Snapshot& snapshot,
                 Filters& filters, Reading reading) {
  Selection selection;
  std::vector<DocSet> found;
  Clause words;
  const std::vector<Clause> ways = ways_to_take(plan.words, request.match);
  for (std::size_t way = 0; way < ways.size() && are_empty(found); ++way) {
    const bool is_last = way + 1 == ways.size();
    words = ways[way];
    refuse_if_dear(request, snapshot, words);
    if (!is_last && !is_held_somewhere(snapshot, words)) continue;
    found = matching_everywhere(snapshot, words);
    selection.is_relaxed = way > 0 && !are_empty(found);
  }
  const Demands demands = demands_of(request, plan, filters, reading);
  selection.has_dates = demands.has_dates;
  refuse_if_dear(request, snapshot, demands.always, found);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Shard& shard = snapshot.shards()[i];
    const bool is_free = demands.always.kind == ClauseKind::Everything;
    const DocSet docs = is_free ? found[i] : matching(shard, demands.always, found[i]);
    selection.shards.push_back(narrowed(shard, docs, demands.facets));
  }
  selection.cover = filtered(words, demands.always);
  words = lifted(std::move(words), plan, selection.is_relaxed);
  selection.ranking = filtered(std::move(words), demands.always);
  for (const Clause& facet : demands.facets) {
    selection.ranking = filtered(std::move(selection.ranking), facet);
  }
  return selection;
}

}  // namespace searcher
