// What a clause costs, told before it is run from how many documents have its words.
#pragma once
#include <cstddef>

#include "searcher/clause.hpp"
#include "searcher/shard.hpp"

namespace searcher {

// About how many documents match, rather more than fewer; exact for a term.
std::size_t documents_estimate(const Shard& shard, const Clause& clause);

// How often the phrases and NEARs that were typed have a word's places looked up in an order of
// words, at most, where it is asked of `documents` documents.
std::size_t place_lookups(const Shard& shard, const Clause& clause, std::size_t documents);

}  // namespace searcher
