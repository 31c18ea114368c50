// Which documents answer a request: how strictly its words are taken, and what its filters leave,
// with and without the filter of each facet.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "schema/field.hpp"
#include "searcher/clause.hpp"
#include "searcher/doc_set.hpp"
#include "searcher/filters.hpp"
#include "searcher/query_plan.hpp"
#include "searcher/results.hpp"
#include "searcher/snapshot.hpp"

namespace searcher {

// The matches of one shard.
struct ShardMatches {
  const Shard* shard = nullptr;
  DocSet hits;
  // By facet_index, where the request filters by that facet: what matches but for this one filter.
  std::array<std::optional<DocSet>, schema::kFacetCount> aside;

  // The documents whose values of `facet` are counted.
  const DocSet& counted(std::size_t facet) const { return aside[facet] ? *aside[facet] : hits; }
};

struct Selection {
  std::vector<ShardMatches> shards;  // as in the snapshot
  Clause cover;                      // matches all of the above, and little else
  Clause ranking;                    // matches every hit, and ranks it
  bool is_relaxed = false;           // no article has all words
  bool has_dates = false;            // some filter reads dates: the other reading may differ
};

Selection select(const Request& request, const Plan& plan, const Snapshot& snapshot,
                 Filters& filters, Reading reading);

}  // namespace searcher
