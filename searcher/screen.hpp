// The terminal as a page: how wide it is, how wide a character is, how styles are written, and how
// running text is broken into lines.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace searcher {

enum class Style : std::uint8_t { Plain, Title, Matched, Faint, Heading, Bar };

struct Screen {
  std::size_t columns = 80;  // at least 20
  bool is_coloured = false;  // escape sequences may be written
  bool has_blocks = true;    // bars of block characters rather than '#'
};

// A piece of text in one style. Its text must be fit for a terminal (schema::printable).
struct Run {
  std::string text;
  Style style = Style::Plain;
};

// What a reader takes for one character: a letter with the marks that combine with it.
struct Character {
  std::size_t size_bytes, columns;
};
// The first of `text`, which is not empty; a byte that is no UTF-8 is one character.
Character first_character(std::string_view text);
// How many columns `text` takes; text must be valid UTF-8.
std::size_t columns_of(std::string_view text);
// `text` cut to at most `columns`, with "…" where it was cut.
std::string cut_to(std::string_view text, std::size_t columns);
std::string styled(std::string_view text, Style style, const Screen& screen);
// The runs one after the other, broken at spaces and beside wide letters (which are written without
// spaces) into lines of at most `columns`, each line but the
// first beginning with `indent` spaces and the first standing behind `used` columns already
// written. Ends without a line break.
std::string flow(const std::vector<Run>& runs, std::size_t used, std::size_t indent,
                 std::size_t columns, const Screen& screen);
// A bar of `part` / `whole` of `columns`, padded with spaces; anything above nothing shows.
std::string bar(std::size_t part, std::size_t whole, std::size_t columns, const Screen& screen);

}  // namespace searcher
