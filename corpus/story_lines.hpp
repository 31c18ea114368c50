// Private to corpus: the lines of one text while it is being decided which of them are the story,
// and the steps of that decision. Each step drops lines, with its reason, and takes none back.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/boilerplate.hpp"
#include "corpus/furniture_phrases.hpp"
#include "corpus/line_shape.hpp"

namespace corpus {

// Reasons that other code looks for.
inline constexpr std::string_view kBeside = "beside the story";
inline constexpr std::string_view kByline = "byline";
inline constexpr std::string_view kFooter = "footer";
inline constexpr std::string_view kLink = "link";
inline constexpr std::string_view kPressMark = "press mark";
inline constexpr std::string_view kReaderCall = "reader call";
inline constexpr std::string_view kSmallPrint = "small print";

struct StoryLine {
  std::string_view text;  // trimmed; lives in the Line it was made from
  LineShape shape;
  Marks marks;
  bool is_heading = false;
  bool is_item = false;  // by its markup, not by a bullet
  std::size_t link_bytes = 0;
  bool is_above_headline = false;
  bool is_marked = false;    // dropped by the page's markup
  std::string_view dropped;  // why the line is no story; empty: it is

  bool is_kept() const { return dropped.empty(); }
  bool is_prose() const { return shape.is_prose() && !is_heading; }
  // Whether it heads links or comments.
  bool has_section_mark() const {
    return !marks.kind(Match::Section).empty() || !marks.kind(Match::End).empty();
  }
  void drop(std::string_view reason) {
    if (dropped.empty()) dropped = reason;
  }
};
using StoryLines = std::vector<StoryLine>;

// Lines that are furniture by themselves, wherever they stand: by their phrases, as bars of links,
// as captions with a credit, as page numbers and rules.
// Where the format states no title, the first line may be one that begins like a call.
void drop_furniture_lines(StoryLines& lines, bool has_title);
// Lines below a heading of furniture: "Most read", "Comments".
void drop_furniture_sections(StoryLines& lines);
// Captions that stand twice, paragraphs that stand again, pull quotes.
void drop_repeats(StoryLines& lines);
// The headline, which is then no part of the text, or empty. `title` is what the format states.
std::string take_headline(StoryLines& lines, std::string_view title);
// Menus, bylines, datelines and names of the site above the story, and datelines below it that say
// what they are. Gives the dates that stand in them.
std::vector<StatedDate> drop_head(StoryLines& lines, bool has_headline);
// Lines between paragraphs that are no sentences and speak of something else.
void drop_set_between(StoryLines& lines);
// What stands behind the story's end: links, calls to subscribe, an advertisement.
void drop_tail(StoryLines& lines);

// "By A Reporter", "Words: A Reporter", "A Reporter, crime correspondent".
bool is_byline(const StoryLine& line);
// "Dave Prentis, general secretary", "— A union representative": who wrote or said what is above.
bool is_signature(const StoryLine& line);
// The first kept line of prose, or lines.size().
std::size_t first_prose(const StoryLines& lines);

}  // namespace corpus
