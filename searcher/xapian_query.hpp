// A clause as the Xapian::Query that matches its documents: what a remote database is asked.
#pragma once
#include <xapian.h>

#include "searcher/clause.hpp"

namespace searcher {

// Matches every document that `clause` matches, and no other where is_exact(clause): what Xapian
// has no operator for (at least so many of) or the index no positions (phrases, NEAR) is asked for
// more loosely.
Xapian::Query to_xapian(const Clause& clause);
bool is_exact(const Clause& clause);

}  // namespace searcher
