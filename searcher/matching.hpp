// The exact set of documents that a clause matches.
//
// On this machine sets are made from posting lists. A remote database knows neither our bits nor
// our spies: there Xapian's matcher lists the documents. Phrases and NEAR are read off the word
// order.
#pragma once
#include "searcher/clause.hpp"
#include "searcher/doc_set.hpp"
#include "searcher/shard.hpp"

namespace searcher {

// The documents that `clause` matches; with `within`, those of them that are in it.
DocSet matching(const Shard& shard, const Clause& clause);
DocSet matching(const Shard& shard, const Clause& clause, const DocSet& within);

}  // namespace searcher
