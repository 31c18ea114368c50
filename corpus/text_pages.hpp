// Private to corpus: the lines of a plain text as they stand, and which of them belong to its pages
// and not to it.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

struct RawLine {
  std::string text;            // tidy; no marks of quoted mail, no blanks at its ends or in runs
  std::size_t page = 0;        // form feeds before it
  std::size_t width = 0;       // characters
  std::size_t first_word = 0;  // characters
  bool starts_lower = false;   // and is no byline
  bool ends_open = false;      // no full stop or colon at the end
  bool is_rule = false;        // "====", "* * *"
  bool is_page_line = false;   // said at the edge of several pages, or a page's number
};

// All lines, empty ones too.
std::vector<RawLine> raw_lines(std::string_view utf8);

}  // namespace corpus
