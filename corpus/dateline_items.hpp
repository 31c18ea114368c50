// Private to corpus: what the parts of a dateline are, between its dates and separators.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/date_runs.hpp"

namespace corpus {

enum class ItemKind : std::uint8_t {
  Date,
  Bar,
  Dash,
  Published,
  Changed,
  Byline,
  Masthead,
  Issue,
  Place,
  Section,
  Region,
  Tail,
  Aside,
  Other
};

// A part of a dateline.
struct Item {
  ItemKind kind;
  std::size_t run = 0;  // of a Date: which
};

// The parts of the line that `words` are of, in order; `runs` are its dates.
std::vector<Item> items_of(const std::vector<LineWord>& words, const std::vector<DateRun>& runs);

// Whether `word` belongs to a time of day: "17:09", "9.14am", "GMT".
bool is_of_clock(std::string_view word);

}  // namespace corpus
