#include "corpus/boilerplate.hpp"

#include <algorithm>

#include "corpus/furniture_phrases.hpp"
#include "corpus/story_lines.hpp"

namespace corpus {
namespace {

StoryLines look_at(const std::vector<Line>& lines, const FurniturePhrases& phrases) {
  StoryLines seen;
  seen.reserve(lines.size());
  for (const Line& line : lines) {
    StoryLine& added = seen.emplace_back();
    added.text = trimmed(line.text);
    added.shape = shape_of(added.text);
    added.marks = phrases.marks_of(added.text, added.shape);
    added.is_heading = line.is_heading;
    added.is_item = line.is_item;
    added.link_bytes = line.link_bytes;
    added.is_marked = !line.furniture.empty();
    added.dropped = line.furniture;
  }
  std::erase_if(seen, [](const StoryLine& line) { return line.text.empty(); });
  return seen;
}

bool holds_story(const StoryLines& lines) {
  return std::ranges::any_of(lines, &StoryLine::is_kept);
}

// A text of nothing but furniture is taken as it stands: better a stray line than no story. What a
// page's markup calls furniture stays so, and lines without a word are none.
void rescue(StoryLines& lines) {
  if (holds_story(lines)) return;
  for (StoryLine& line : lines) {
    if (!line.is_marked && !line.shape.words.empty()) line.dropped = {};
  }
}

}  // namespace

Story find_story(const std::vector<Line>& lines, const std::string& title,
                 const Furniture& furniture) {
  StoryLines seen = look_at(lines, furniture.impl().phrases);
  drop_furniture_lines(seen, !title.empty());
  Story story;
  story.title = take_headline(seen, title);
  story.dates = drop_head(seen);
  drop_repeats(seen);
  drop_furniture_sections(seen);
  drop_tail(seen);
  rescue(seen);
  for (const StoryLine& line : seen) {
    if (line.is_kept()) {
      story.text.append(line.text).push_back('\n');
    } else {
      story.dropped.push_back({std::string(line.text), std::string(line.dropped)});
    }
  }
  return story;
}

}  // namespace corpus
