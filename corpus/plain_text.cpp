// A plain text to an Article: its lines are all there is.
#include "corpus/dateline.hpp"
#include "corpus/formats.hpp"

namespace corpus {

Parsed read_plain_text(std::string_view utf8, const Furniture& furniture) {
  Story story = find_story(lines_of_text(utf8), {}, furniture);
  if (story.text.empty()) return Reason{"holds no text"};
  Article article;
  article.title = std::move(story.title);
  article.text = std::move(story.text);
  article.dropped = std::move(story.dropped);
  article.dates = std::move(story.dates);
  believe_lone_update(article.dates);
  return article;
}

}  // namespace corpus
