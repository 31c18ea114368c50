// A plain text to an Article: its lines are all there is.
#include <array>
#include <utility>

#include "corpus/dateline.hpp"
#include "corpus/formats.hpp"
#include "corpus/line_shape.hpp"
#include "corpus/press_tags.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLinesOnTop = 6;

// The address on top of a scrape, alone on its line or behind a label; empty: none.
std::string address_on_top(std::string_view utf8) {
  constexpr std::array<std::string_view, 4> kLabels{"url: ", "link: ", "source: ", "permalink: "};
  for (std::size_t i = 0; i < kLinesOnTop && !utf8.empty(); ++i) {
    std::string_view line = trimmed(schema::take_until(utf8, '\n'));
    const std::string lower = schema::lower_case(line.substr(0, kLabels.back().size()));
    for (const std::string_view label : kLabels) {
      if (lower.starts_with(label)) line = trimmed(line.substr(label.size()));
    }
    if (is_address(line)) return std::string(line);
  }
  return {};
}

// "Law and News          Friday 7 July 1995": what parts a line on top of a printed page from the
// date that is set at its other end. Empty: there is none.
std::string_view gap_beside_date(std::string_view utf8) {
  constexpr std::string_view kGap = "    ";
  for (std::size_t i = 0; i < kLinesOnTop && !utf8.empty(); ++i) {
    const std::string_view line = trimmed(schema::take_until(utf8, '\n'));
    const std::size_t begin = line.find(kGap);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = line.find_first_not_of(' ', begin);
    const std::string_view left = line.substr(0, begin);
    const std::string_view right = line.substr(end);
    if (date_in_dateline(right) || date_in_dateline(left)) return line.substr(begin, end - begin);
  }
  return {};
}

std::vector<Line> lines_of_page(std::string_view utf8) {
  const std::string_view gap = gap_beside_date(utf8);
  if (gap.empty()) return lines_of_text(utf8);
  const auto at = static_cast<std::size_t>(gap.data() - utf8.data());
  std::string parted(utf8);
  return lines_of_text(parted.replace(at, gap.size(), " | "));
}

}  // namespace

Parsed read_plain_text(std::string_view utf8, const Furniture& furniture) {
  Article article;
  std::vector<Line> lines = lines_of_page(utf8);
  take_press_tags(lines, article);
  Story story = find_story(lines, article.title, furniture);
  if (story.text.empty()) return Reason{"holds no text"};
  article.title = std::move(story.title);
  article.text = std::move(story.text);
  article.url = address_on_top(utf8);
  article.dropped = std::move(story.dropped);
  article.dates = std::move(story.dates);
  believe_lone_update(article.dates);
  return article;
}

}  // namespace corpus
