// What the texts behind options mean: dates, facets, formats; and what does not go together.
#pragma once
#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/field.hpp"
#include "searcher/options.hpp"

namespace searcher {

// Options as they were typed.
struct RawOptions {
  // The long names of the options that stood on the command line, dashes included.
  std::set<std::string, std::less<>> given;
  bool is_given(std::string_view option) const { return given.contains(option); }

  std::array<std::vector<std::string>, schema::kFacetCount> filters;
  std::vector<std::string> indexes;
  std::string since, until, added_since, match = "auto", sort = "relevance", format = "text";
  std::string facets, timeline, table, colour;
  std::string save, saved, show;
  bool null_separated = false;
  bool is_possible = false, is_all_copies = false, is_why = false, is_version = false;
};

// Fills `options` with what they ask for, and from the person's configuration file what they leave
// open. Throws schema::Error (Usage), naming the option.
void fill(Options& options, const RawOptions& raw);

}  // namespace searcher
