// The values that documents of a set have in a slot.
//
// A remote database gives no stream of values: there the matcher lists the documents, with the
// value as their sort key.
#pragma once
#include <functional>
#include <string>

#include "searcher/clause.hpp"
#include "searcher/doc_set.hpp"
#include "searcher/shard.hpp"

namespace searcher {

// Calls `sink` for every document of `docs` that has a value in `slot`, by ascending id. `cover` is
// a clause that matches all of `docs` and not many more.
void for_each_value(const Shard& shard, const DocSet& docs, const Clause& cover, unsigned slot,
                    const std::function<void(DocId, const std::string&)>& sink);

}  // namespace searcher
