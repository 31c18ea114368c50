// From the fields that a format states and the lines of its text to the article.
#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/formats.hpp"
#include "corpus/tidy.hpp"

namespace corpus {

Parsed with_story(Article stated, const std::vector<Line>& lines, const Furniture& furniture) {
  Story story = find_story(lines, stated.title, furniture);
  if (story.text.empty() && story.title.empty()) return Reason{"holds no text"};
  stated.title = std::move(story.title);
  stated.text = std::move(story.text);
  stated.dropped = std::move(story.dropped);
  std::ranges::move(story.dates, std::back_inserter(stated.dates));
  return stated;
}

Parsed with_story(Article stated, std::string_view body, const Furniture& furniture) {
  const std::string text = tidy(body);
  return with_story(std::move(stated),
                    looks_like_html(text) ? lines_of_html(text) : lines_of_text(text), furniture);
}

}  // namespace corpus
