// Untrusted text made fit for a terminal, a log or a mail; and whether to colour what is printed.
//
// Titles, texts, addresses and file names come from strangers: an escape sequence or a
// bidirectional override in them must reach no terminal alive.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace schema {

enum class LineBreaks : std::uint8_t { Shown, Kept };

// `text`, whatever its bytes, as valid UTF-8 without control characters (C0, DEL, C1), line and
// paragraph separators, bidirectional marks, embeddings, overrides and isolates: each is shown as
// ‹U+XXXX›, a tab as a space, bytes that are no UTF-8 as U+FFFD. A line feed is shown too, or kept.
std::string printable(std::string_view text, LineBreaks line_breaks = LineBreaks::Shown);

// Whether TERM says that the terminal knows no escape sequences.
bool is_dumb_terminal();

enum class Colour : std::uint8_t { Auto, Always, Never };

// Whether what goes to the open file `descriptor` is coloured. Auto: only on a terminal, not where
// TERM is "dumb" or NO_COLOR is set to anything.
bool is_coloured(Colour asked, int descriptor);

}  // namespace schema
