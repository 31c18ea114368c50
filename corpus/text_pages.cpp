#include "corpus/text_pages.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "corpus/light_markup.hpp"
#include "corpus/line_shape.hpp"

namespace corpus {
namespace {

constexpr std::size_t kEdgeLines = 2;       // of a page that may be its header or footer
constexpr std::size_t kWidestRule = 200;    // characters
constexpr std::size_t kLongestHeader = 12;  // words

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// The bytes of the invisible character at the start of `rest`, or 0.
std::size_t invisible_size(std::string_view rest) {
  const auto byte = [&](std::size_t i) {
    return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0u;
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && (byte(1) < 0xA0 || byte(1) == 0xAD)) return 2;  // C1, soft hyphen
  return rest.starts_with("\u200B") || rest.starts_with("\uFEFF") ? 3 : 0;
}

std::string cleaned(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  bool is_gap = false;
  while (!text.empty()) {
    if (text.front() == ' ' || text.front() == '\t' || text.front() == '\v') {
      is_gap = true;
      text.remove_prefix(1);
    } else if (const std::size_t size = invisible_size(text); size > 0) {
      text.remove_prefix(std::min(size, text.size()));
    } else {
      if (is_gap && !clean.empty()) clean.push_back(' ');
      is_gap = false;
      clean.push_back(text.front());
      text.remove_prefix(1);
    }
  }
  return clean;
}

// The last word or two: enough to see how a line ends.
std::string_view line_end(std::string_view line) {
  constexpr std::size_t kEnough = 40;  // bytes
  if (line.size() <= kEnough) return line;
  const std::size_t space = line.find(' ', line.size() - kEnough);
  return space == std::string_view::npos ? line : line.substr(space + 1);
}

RawLine raw_line(std::string_view text, std::size_t page) {
  RawLine line{.text = std::string(without_quote_marks(cleaned(text))), .page = page};
  if (line.text.empty()) return line;
  const std::string_view clean = line.text;
  line.width = characters(clean);
  line.first_word = characters(clean.substr(0, clean.find(' ')));
  line.starts_lower = clean.front() >= 'a' && clean.front() <= 'z';
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

}  // namespace

std::vector<RawLine> raw_lines(std::string_view utf8) {
  std::vector<RawLine> lines;
  std::size_t page = 0;
  while (!utf8.empty()) {
    const std::size_t end = std::min(utf8.find_first_of("\r\n\f"), utf8.size());
    lines.push_back(raw_line(utf8.substr(0, end), page));
    utf8.remove_prefix(end);
    if (utf8.starts_with('\f')) ++page;
    utf8.remove_prefix(std::min<std::size_t>(utf8.starts_with("\r\n") ? 2 : 1, utf8.size()));
  }
  mark_page_lines(lines);
  return lines;
}

}  // namespace corpus
