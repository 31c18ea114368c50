// The way out: stdout, the person's pager, and what is said on stderr beside the results.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "schema/query.hpp"
#include "schema/terminal_text.hpp"
#include "searcher/screen.hpp"

namespace searcher {

// The screen that stdout is: its width where it is a terminal, else $COLUMNS or 80.
Screen screen_of_stdout(schema::Colour colour);

// The whole of `text` to stdout. Throws schema::Error (Io) where it cannot be written.
void print(std::string_view text);
// The same through $PICKET_PAGER, $PAGER or less where stdout is a terminal; an empty one: none.
void print_paged(std::string_view text);
// A line on stderr: "picket-search: " and `line`.
void say(std::string_view line);
// The complaints about a query, each with the query below it and a mark at its place: what an Error
// about the query says.
std::string complaints_text(std::string_view query,
                            const std::vector<schema::Complaint>& complaints);

}  // namespace searcher
