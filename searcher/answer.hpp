// A request answered from one state of the indexes: what is asked of which part, and in what order.
#pragma once
#include <optional>
#include <string_view>

#include "searcher/results.hpp"
#include "searcher/snapshot.hpp"

namespace searcher {

// As IndexReader has them. Throw schema::Error, Usage or Corrupt, and Xapian's own errors.
Results answer(const Request& request, const Snapshot& snapshot);
std::optional<schema::Record> article_with(std::string_view id, const Snapshot& snapshot);
Highlights highlights_in(const schema::Record& record, const Request& request,
                         const Snapshot& snapshot);

}  // namespace searcher
