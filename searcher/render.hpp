// Results as what is printed: for a person, for a script, for a spreadsheet.
//
// Each function gives the whole text, and writes it nowhere.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include "searcher/results.hpp"
#include "searcher/screen.hpp"

namespace searcher {

enum class Why : std::uint8_t { Hidden, Shown };  // the evidence of each facet value

// The screen: hits, then what of facets, timeline and table was asked for. `facet_limit` values of
// a facet are shown, 0: all.
std::string render_text(const Request& request, const Results& results, const Screen& screen,
                        Why why, std::size_t facet_limit);
// The paths of the hits, each ended by a NUL: for xargs -0.
std::string render_text0(const Results& results);
// One object, as docs/OUTPUT.md has it: valid ASCII JSON whatever the articles hold.
std::string render_json(const Request& request, const Results& results, Why why);
// One hit object a line.
std::string render_jsonl(const Results& results, Why why);
// A header line and a line a hit, or a line a cell where a table was asked for (RFC 4180); no cell
// that a spreadsheet would run as a formula.
std::string render_csv(const Request& request, const Results& results);
// One article to read, wrapped, with the highlights marked.
std::string render_article(const schema::Record& record, const Highlights& highlights,
                           const Screen& screen);

// "18 Oct 2013", "Oct 2013", "2013", "2015 or 2016", "2015-2018?", "undated"; inferred ones say so.
std::string shown_date(const schema::Dating& dating);

}  // namespace searcher
