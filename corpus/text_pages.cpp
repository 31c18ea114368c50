#include "corpus/text_pages.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "corpus/dateline.hpp"
#include "corpus/dateline_words.hpp"
#include "corpus/light_markup.hpp"
#include "corpus/line_shape.hpp"
#include "corpus/tidy.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kMostLines = 200'000;  // taken apart; no news text has them
constexpr std::size_t kMostPages = 10'000;
constexpr std::size_t kEdgeLines = 2;       // of a page that may be its header or footer
constexpr std::size_t kWidestRule = 200;    // characters
constexpr std::size_t kLongestHeader = 12;  // words

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// `text` with runs of blanks as one, and none at its ends.
std::string single_spaced(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n'; };
  if (text.find("  ") == text.npos && text.find('\n') == text.npos && !text.empty() &&
      !is_blank(text.front()) && !is_blank(text.back())) {
    return std::string(text);
  }
  std::string result;
  result.reserve(text.size());
  bool is_gap = false;
  for (const char c : text) {
    if (is_blank(c)) {
      is_gap = true;
      continue;
    }
    if (is_gap && !result.empty()) result.push_back(' ');
    is_gap = false;
    result.push_back(c);
  }
  return result;
}

// The last word or two: enough to see how a line ends.
std::string_view line_end(std::string_view line) {
  constexpr std::size_t kEnough = 40;  // bytes
  if (line.size() <= kEnough) return line;
  const std::size_t space = line.find(' ', line.size() - kEnough);
  return space == std::string_view::npos ? line : line.substr(space + 1);
}

// "by Admin | 3 March 2015", "by A Reporter": begins in lower case, yet continues no line.
bool is_credit(std::string_view line) { return is_lone_byline(line) || date_in_dateline(line); }

RawLine raw_line(std::string_view text, std::size_t page) {
  RawLine line{.text = std::string(without_quote_marks(single_spaced(text))), .page = page};
  if (line.text.empty()) return line;
  const std::string_view clean = line.text;
  line.width = characters(clean);
  line.first_word = characters(clean.substr(0, clean.find(' ')));
  line.starts_lower = schema::is_lower(clean.front()) && !is_credit(clean);
  const LineShape end = shape_of(line_end(clean));
  line.ends_open = !end.ends_sentence && !end.ends_colon;
  line.is_rule = line.width < kWidestRule && shape_of(clean).words.empty();
  return line;
}

// What a header says on every page: its words, numbers alike.
using Header = std::vector<std::uint32_t>;

// The indices of the lines at the edges of each page.
std::vector<std::vector<std::size_t>> page_edges(const std::vector<RawLine>& lines) {
  std::vector<std::vector<std::size_t>> pages(lines.empty() ? 0 : lines.back().page + 1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].text.empty()) pages[lines[i].page].push_back(i);
  }
  for (std::vector<std::size_t>& page : pages) {
    if (page.size() > 2 * kEdgeLines)
      page.erase(page.begin() + kEdgeLines, page.end() - kEdgeLines);
  }
  return pages;
}

void mark_page_lines(std::vector<RawLine>& lines) {
  const std::vector<std::vector<std::size_t>> pages = page_edges(lines);
  if (pages.size() < 2) return;
  std::map<Header, std::set<std::size_t>> pages_of;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const std::size_t i : pages[page]) pages_of[shape_of(lines[i].text).words].insert(page);
  }
  for (const std::vector<std::size_t>& page : pages) {
    for (const std::size_t i : page) {
      const Header header = shape_of(lines[i].text).words;
      const bool recurs = header.size() <= kLongestHeader && pages_of[header].size() >= 2;
      lines[i].is_page_line = recurs || (header.size() == 1 && header.front() == kNumberWord);
    }
  }
}

// Appends the lines of a page. Once there are too many, all that is left is one.
void add_lines(std::string_view text, std::size_t page, std::vector<RawLine>& lines) {
  while (!text.empty()) {
    const bool is_last = lines.size() + 1 >= kMostLines;
    const std::size_t end = is_last ? text.size() : std::min(text.find('\n'), text.size());
    lines.push_back(raw_line(text.substr(0, end), page));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

std::vector<RawLine> raw_lines(std::string_view utf8) {
  std::vector<RawLine> lines;
  for (std::size_t page = 0;; ++page) {
    const std::size_t feed = page + 1 < kMostPages ? utf8.find('\f') : utf8.npos;
    const std::size_t end = std::min(feed, utf8.size());
    add_lines(tidy(utf8.substr(0, end)), page, lines);
    if (end == utf8.size()) break;
    utf8.remove_prefix(end + 1);
  }
  mark_page_lines(lines);
  return lines;
}

}  // namespace corpus
