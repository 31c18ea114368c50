// Where in a document words and phrases stand: for what Xapian's matcher does not know, a phrase
// near something.
#pragma once
#include "searcher/clause.hpp"
#include "searcher/shard.hpp"

namespace searcher {

// Whether the two children of `near` (Term, OneMeaning or Phrase) stand near each other in the
// document.
bool is_near(const Xapian::Database& database, DocId id, const Clause& near);

}  // namespace searcher
