// Private to corpus: the words of a line as a byline parts them, and the dates among them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/dateline.hpp"
#include "schema/date.hpp"

namespace corpus {

enum class Separator : std::uint8_t {
  None,
  Bar,   // "|", a bullet: shows that the line is a byline
  Dash,  // a dash between spaces
};

// Views live as long as the line.
struct LineWord {
  std::string_view text;  // as it stands, with its punctuation
  Separator separator = Separator::None;
};

// A bar is a word though no space is around it, a dash only between spaces.
std::vector<LineWord> words_of_line(std::string_view line);

// The part of the line that words `first` to `last` (exclusive) cover; there must be one.
std::string_view cover(const std::vector<LineWord>& words, std::size_t first, std::size_t last);

// `text` without the commas, colons and stops at its end.
std::string_view without_ending(std::string_view text);

enum class Year : std::uint8_t { Stated, LeftOut };

// A run of words that is a date, and what it says.
struct DateRun {
  std::size_t first = 0, last = 0;   // words, the last exclusive
  std::optional<schema::Date> date;  // to the month at least; none: the year is left out
  YearlessDate yearless;
};

// The dates of a line, in their order, the longest at each place.
std::vector<DateRun> date_runs(const std::vector<LineWord>& words, Year year);

}  // namespace corpus
