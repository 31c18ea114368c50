// The exact set of documents that a clause matches.
//
// On this machine sets are made from posting lists, and Xapian's matcher is asked only where word
// positions decide. A remote database knows neither our bits nor our spies: there the matcher lists
// the documents.
#pragma once
#include "searcher/clause.hpp"
#include "searcher/doc_set.hpp"
#include "searcher/shard.hpp"

namespace searcher {

// The documents that `clause` matches; with `within`, those of them that are in it.
DocSet matching(const Shard& shard, const Clause& clause);
DocSet matching(const Shard& shard, const Clause& clause, const DocSet& within);

}  // namespace searcher
