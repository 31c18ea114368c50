// Exact counts of what matches: by facet value, by period, and by pairs of facet values.
//
// The number beside a value is the number of hits that choosing it would list, everything else
// unchanged. So a facet's own filter does not narrow its own counts, and the copies of a story
// count once for each value that any of them has.
#pragma once
#include <array>
#include <vector>

#include "searcher/results.hpp"
#include "searcher/selection.hpp"
#include "searcher/snapshot.hpp"
#include "searcher/stories.hpp"

namespace searcher {

struct Counts {
  std::array<std::vector<FacetCount>, schema::kFacetCount> facets;  // as Results has them
  std::vector<PeriodCount> timeline;
  std::vector<TableCell> table;
};

// What `request` wants counted.
Counts count(const Request& request, const Snapshot& snapshot, const Selection& selection,
             const Stories& stories);

}  // namespace searcher
