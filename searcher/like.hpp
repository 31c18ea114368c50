// What an article is about, as a clause that finds others like it.
#pragma once
#include "schema/record.hpp"
#include "searcher/clause.hpp"
#include "searcher/results.hpp"
#include "searcher/snapshot.hpp"

namespace searcher {

// Articles that share enough of the words that tell `record` from the rest of the index, those that
// share its facets before others. The words are highlighted.
Clause articles_like(const schema::Record& record, const Snapshot& snapshot,
                     Highlights& highlights);

}  // namespace searcher
