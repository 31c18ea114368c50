#include "corpus/boilerplate.hpp"

#include <algorithm>

#include "corpus/furniture_phrases.hpp"
#include "corpus/story_lines.hpp"

namespace corpus {
namespace {

constexpr std::size_t kShortestGlued = 15;  // words of a paragraph that furniture may hang on
constexpr std::size_t kMostGluedBytes = 80;

// Reads `text` into `line`.
void look_at(std::string_view text, const FurniturePhrases& phrases, StoryLine& line) {
  line.text = trimmed(text);
  line.shape = shape_of(line.text);
  line.marks = phrases.marks_of(line.text, line.shape);
}

// "... the union said. Promoted stories": where the furniture begins that hangs on a paragraph
// because its line break was lost; the size of the text where none does, or where all of the line
// may be furniture.
std::size_t glued_begin(const StoryLine& line, const FurniturePhrases& phrases) {
  const std::string_view text = line.text;
  const bool is_open = line.shape.words.size() >= kShortestGlued && !line.shape.ends_sentence &&
                       line.marks.kind(Match::Tail).empty();
  const std::size_t stop = is_open ? text.rfind(". ") : std::string_view::npos;
  if (stop == std::string_view::npos || text.size() - stop > kMostGluedBytes) return text.size();
  StoryLine rest;
  look_at(text.substr(stop + 2), phrases, rest);
  const bool is_whole = !rest.marks.kind(Match::Line).empty() || rest.has_section_mark();
  return is_whole && rest.shape.words.size() > 1 ? stop + 2 : text.size();
}

StoryLines look_at(const std::vector<Line>& lines, const FurniturePhrases& phrases) {
  StoryLines seen;
  seen.reserve(lines.size());
  for (const Line& line : lines) {
    StoryLine& added = seen.emplace_back();
    look_at(line.text, phrases, added);
    added.is_heading = line.is_heading;
    added.is_item = line.is_item;
    added.link_bytes = line.link_bytes;
    added.is_marked = !line.furniture.empty();
    added.dropped = line.furniture;
    const std::size_t glued = glued_begin(added, phrases);
    if (glued == added.text.size() || added.is_marked) continue;
    const std::string_view text = added.text;
    look_at(text.substr(0, glued), phrases, added);
    look_at(text.substr(glued), phrases, seen.emplace_back());
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
  story.dates = drop_head(seen, !story.title.empty());
  drop_repeats(seen);
  drop_furniture_sections(seen);
  drop_tail(seen);
  drop_set_between(seen);
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
