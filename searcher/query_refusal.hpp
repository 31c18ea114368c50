// How a query that cannot be run is refused: each fault pointed at where it stands.
#pragma once
#include <string_view>
#include <vector>

#include "schema/query.hpp"

namespace searcher {

// Throws schema::Error (Usage) with the complaints, each with the query below it and a mark at its
// place.
[[noreturn]] void refuse_query(std::string_view query,
                               const std::vector<schema::Complaint>& complaints);

}  // namespace searcher
