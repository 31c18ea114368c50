// The way out: stdout, the person's pager, and what is said on stderr beside the results.
#pragma once
#include <string_view>

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

}  // namespace searcher
