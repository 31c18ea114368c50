// Counts on the screen: facets and timeline as aligned bars, tables as nested lists.
#pragma once
#include <cstddef>
#include <string>

#include "searcher/results.hpp"
#include "searcher/screen.hpp"

namespace searcher {

// What of facets, timeline and table `request` asks for; empty where it asks for none.
// `facet_limit` values of each facet, 0: all.
std::string render_counts(const Request& request, const Results& results, const Screen& screen,
                          std::size_t facet_limit);

}  // namespace searcher
