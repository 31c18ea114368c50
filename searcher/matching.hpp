// The exact set of documents that a clause matches, and the values of their slots.
//
// On this machine sets are made from posting lists, and Xapian's matcher is asked only where word
// positions decide. A remote database knows neither our bits nor our spies: there the matcher lists
// the documents, with a slot's value as their sort key.
#pragma once
#include <functional>
#include <string>

#include "searcher/clause.hpp"
#include "searcher/doc_set.hpp"
#include "searcher/shard.hpp"

namespace searcher {

// The documents that `clause` matches; with `within`, those of them that are in it.
DocSet matching(const Shard& shard, const Clause& clause);
DocSet matching(const Shard& shard, const Clause& clause, const DocSet& within);

// Calls `sink` for every document of `docs` that has a value in `slot`, by ascending id. `cover` is
// a clause that matches all of `docs` and not many more.
void for_each_value(const Shard& shard, const DocSet& docs, const Clause& cover, unsigned slot,
                    const std::function<void(DocId, const std::string&)>& sink);

}  // namespace searcher
