#include "searcher/screen.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace searcher {
namespace {

// SGR parameters that stay legible on light and on dark backgrounds.
constexpr std::string_view sgr(Style style) {
  switch (style) {
    case Style::Title:
      return "1";
    case Style::Matched:
      return "1;31";
    case Style::Faint:
      return "2";
    case Style::Heading:
      return "1;4";
    case Style::Bar:
      return "36";
    case Style::Plain:
      break;
  }
  return "";
}

// A stretch of running text that is not broken: its pieces in their styles, without spaces.
struct Word {
  std::vector<Run> pieces;
  std::size_t columns = 0;
  bool is_spaced = true;  // a space stands before it
};

bool is_plain(char byte) { return byte >= ' ' && byte <= '~'; }

// Of characters of one byte and one column, with nothing behind that joins the last of them: how
// many there are. Nearly all of an English text is one.
std::size_t plain_at_start(std::string_view text) {
  const auto plain =
      static_cast<std::size_t>(std::ranges::find_if_not(text, is_plain) - text.begin());
  return plain == text.size() || plain == 0 ? plain : plain - 1;
}

// A script that is written without spaces has wide letters, and may be broken after each.
std::size_t unbroken_at_start(std::string_view text) {
  std::size_t size = plain_at_start(text);
  while (size < text.size()) {
    const Character character = first_character(text.substr(size));
    if (size > 0 && character.columns > 1) break;
    size += character.size_bytes;
    if (character.columns > 1) break;
  }
  return size;
}

std::vector<Word> words_of(const std::vector<Run>& runs) {
  std::vector<Word> words;
  bool is_spaced = true, is_open = false;
  for (const Run& run : runs) {
    for (std::string_view rest = run.text; !rest.empty();) {
      if (rest.front() == ' ') {
        is_spaced = true;
        is_open = false;
        rest.remove_prefix(1);
        continue;
      }
      const std::string_view solid = rest.substr(0, rest.find(' '));
      const std::string piece(solid.substr(0, unbroken_at_start(solid)));
      if (!is_open) words.push_back({.pieces = {}, .columns = 0, .is_spaced = is_spaced});
      words.back().columns += columns_of(piece);
      words.back().pieces.push_back({piece, run.style});
      is_spaced = false;
      is_open = piece.size() == solid.size() && first_character(piece).columns < 2;
      rest.remove_prefix(piece.size());
    }
  }
  return words;
}

}  // namespace

Character first_character(std::string_view text) {
  if (plain_at_start(text.substr(0, 2)) > 0) return {1, 1};
  Character character{0, 0};
  while (character.size_bytes < text.size()) {
    utf8proc_int32_t code = -1;
    const std::string_view rest = text.substr(character.size_bytes);
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(rest.data());
    const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(rest.size()), &code);
    const int columns = size <= 0 ? 1 : std::max(0, utf8proc_charwidth(code));
    if (character.size_bytes > 0 && columns > 0) break;
    character.size_bytes += size <= 0 ? 1 : static_cast<std::size_t>(size);
    character.columns += static_cast<std::size_t>(columns);
  }
  return character;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const std::size_t plain = plain_at_start(text);
    columns += plain;
    text.remove_prefix(plain);
    if (text.empty()) break;
    const Character character = first_character(text);
    columns += character.columns;
    text.remove_prefix(character.size_bytes);
  }
  return columns;
}

std::string cut_to(std::string_view text, std::size_t columns) {
  if (columns_of(text) <= columns) return std::string(text);
  std::string shown;
  std::size_t used = 1;
  while (!text.empty()) {
    const Character character = first_character(text);
    if (used + character.columns > columns) break;
    used += character.columns;
    shown += text.substr(0, character.size_bytes);
    text.remove_prefix(character.size_bytes);
  }
  return columns == 0 ? "" : shown + "\u2026";
}

std::string styled(std::string_view text, Style style, const Screen& screen) {
  const std::string_view parameters = sgr(style);
  if (!screen.is_coloured || parameters.empty() || text.empty()) return std::string(text);
  std::string out = "\033[";
  out += parameters;
  out += 'm';
  out += text;
  return out + "\033[0m";
}

std::string flow(const std::vector<Run>& runs, std::size_t used, std::size_t indent,
                 std::size_t columns, const Screen& screen) {
  std::string out;
  std::size_t column = used;
  bool is_line_start = true;
  for (const Word& word : words_of(runs)) {
    const std::size_t space = word.is_spaced ? 1 : 0;
    if (!is_line_start && column + space + word.columns > columns) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
      is_line_start = true;
    }
    if (!is_line_start) {
      out.append(space, ' ');
      column += space;
    }
    for (const Run& piece : word.pieces) out += styled(piece.text, piece.style, screen);
    column += word.columns;
    is_line_start = false;
  }
  return out;
}

std::string bar(std::size_t part, std::size_t whole, std::size_t columns, const Screen& screen) {
  constexpr std::array<std::string_view, 8> kEighths{"",       "\u258F", "\u258E", "\u258D",
                                                     "\u258C", "\u258B", "\u258A", "\u2589"};
  if (whole == 0 || columns == 0) return std::string(columns, ' ');
  std::size_t eighths = part * columns * 8 / whole;
  if (part > 0) eighths = std::max<std::size_t>(eighths, 1);
  if (!screen.has_blocks) {
    const std::size_t full = part > 0 ? std::max<std::size_t>(eighths / 8, 1) : 0;
    return styled(std::string(full, '#'), Style::Bar, screen) + std::string(columns - full, ' ');
  }
  std::string drawn;
  for (std::size_t i = 0; i < eighths / 8; ++i) drawn += "\u2588";
  drawn += kEighths[eighths % 8];
  const std::size_t used = eighths / 8 + (eighths % 8 != 0 ? 1 : 0);
  return styled(drawn, Style::Bar, screen) + std::string(columns - used, ' ');
}

}  // namespace searcher
