// The order of the hits: by relevance or by date, ties always broken in the same way, copies of a
// story behind the first of them.
#pragma once
#include <vector>

#include "searcher/results.hpp"
#include "searcher/selection.hpp"
#include "searcher/snapshot.hpp"
#include "searcher/stories.hpp"

namespace searcher {

struct RankedPlace {
  Place place;
  double score = 0;  // 0 where the order is by date
};

// The hits [request.offset, request.offset + request.limit). Of the copies of a story the one that
// comes first stands for all. Equal scores are ordered by date, the newest first, equal dates by
// id; undated articles come last.
std::vector<RankedPlace> ranked(const Request& request, const Snapshot& snapshot,
                                const Selection& selection, const Stories& stories);

}  // namespace searcher
