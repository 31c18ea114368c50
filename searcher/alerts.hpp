// Alerts: what every kept search finds among the articles first indexed since it last told.
#pragma once
#include <string>

#include "searcher/options.hpp"

namespace searcher {

// A search that is kept now has seen what its index holds now.
void mark_as_seen(const std::string& name, const Options& options);
// Prints what is new for each kept search and then remembers it as seen. One that no longer parses
// or cannot be run is named on stderr and stays unseen; the others go on. The exit status: 0 there
// was something new, 1 nothing, 2 a search failed.
int run_alerts(const Options& options);

}  // namespace searcher
