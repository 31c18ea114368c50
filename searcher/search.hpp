// One run of picket-search between its options and its output.
#pragma once
#include <string>

#include "searcher/options.hpp"
#include "searcher/results.hpp"

namespace searcher {

// The request of `options` with its query parsed. Throws schema::Error (Usage) with the complaints
// about the query, each pointing at its place.
Request prepared(const Options& options);
// The results in the chosen format: the whole of what goes to stdout.
std::string rendered(const Request& request, const Results& results, const Options& options);
// What the person should know beside the results, on stderr: corrections, relaxation, what a name
// stood for, what --possible would add, what to try where nothing was found.
void say_notes(const Results& results, const Options& options);

}  // namespace searcher
