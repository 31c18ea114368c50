// A plain text to an Article: its lines are all there is.
#include <algorithm>
#include <array>

#include "corpus/dateline.hpp"
#include "corpus/formats.hpp"
#include "corpus/line_shape.hpp"

namespace corpus {
namespace {

// The address on top of a scrape, alone on its line or behind a label; empty: none.
std::string address_on_top(std::string_view utf8) {
  constexpr std::size_t kLinesLookedAt = 6;
  constexpr std::array<std::string_view, 4> kLabels{"url: ", "link: ", "source: ", "permalink: "};
  for (std::size_t i = 0; i < kLinesLookedAt && !utf8.empty(); ++i) {
    const std::size_t end = std::min(utf8.find('\n'), utf8.size());
    std::string_view line = trimmed(utf8.substr(0, end));
    utf8.remove_prefix(std::min(end + 1, utf8.size()));
    const std::string lower = lower_case(line.substr(0, kLabels.back().size()));
    for (const std::string_view label : kLabels) {
      if (lower.starts_with(label)) line = trimmed(line.substr(label.size()));
    }
    if (is_address(line)) return std::string(line);
  }
  return {};
}

}  // namespace

Parsed read_plain_text(std::string_view utf8, const Furniture& furniture) {
  Story story = find_story(lines_of_text(utf8), {}, furniture);
  if (story.text.empty()) return Reason{"holds no text"};
  Article article;
  article.title = std::move(story.title);
  article.text = std::move(story.text);
  article.url = address_on_top(utf8);
  article.dropped = std::move(story.dropped);
  article.dates = std::move(story.dates);
  believe_lone_update(article.dates);
  return article;
}

}  // namespace corpus
