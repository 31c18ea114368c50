// Lines that are furniture wherever they stand, and the lines below a heading of furniture.
#include <algorithm>
#include <array>

#include "corpus/story_lines.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLongestFurniture = 60;      // words; a longer line is the story's
constexpr std::size_t kLongestLabelled = 15;       // words of a whole sentence behind a label
constexpr std::size_t kLongestCall = 20;           // words of a sentence that asks for something
constexpr std::size_t kShortestFirstLine = 5;      // words of a headline that begins like a call
constexpr std::size_t kLongestCaption = 45;        // words, its credit included
constexpr std::size_t kLongestPageNumber = 4;      // digits
constexpr std::size_t kLongestBarPart = 14;        // words between two bars
constexpr std::size_t kStoryBeforeComments = 300;  // bytes of prose

// Whether pages say a thing of that kind in sentences as long as a story's.
bool is_said_at_length(std::string_view kind) {
  constexpr std::array<std::string_view, 4> kKinds{"cookie notice", "newsletter", "comments",
                                                   "affiliate note"};
  return std::ranges::find(kKinds, kind) != kKinds.end();
}

// Whether a headline may well begin like a thing of that kind: "Help keep our stations open".
bool begins_like_headlines(std::string_view kind) {
  constexpr std::array<std::string_view, 5> kKinds{"subscription", "reader call", "related links",
                                                   "promotion", "footer"};
  return std::ranges::find(kKinds, kind) != kKinds.end();
}

// The kind of the phrase that makes the line furniture, or nothing.
std::string_view phrase_kind(const StoryLine& line, bool may_be_headline) {
  const LineShape& shape = line.shape;
  const Marks& marks = line.marks;
  if (const auto kind = marks.kind(Match::Line); !kind.empty()) return kind;
  if (shape.starts_quote || shape.words.size() > kLongestFurniture) return {};
  if (const auto kind = marks.kind(Match::Label); !kind.empty()) {
    const bool is_sentence = shape.ends_stop && shape.words.size() > kLongestLabelled;
    if (!is_sentence) return kind;
  }
  if (const auto kind = marks.kind(Match::Start); !kind.empty()) {
    const bool is_sentence = shape.ends_stop && shape.words.size() > kLongestCall;
    const bool is_story = (is_sentence && !is_said_at_length(kind)) ||
                          (may_be_headline && begins_like_headlines(kind));
    if (!is_story) return kind;
  }
  return marks.kind(Match::Within);
}

// "Facebook | X | WhatsApp", "Tweet / Pin / Email": parts too short for sentences.
bool is_bar(const LineShape& shape) {
  return shape.bars > 0 && shape.longest_part <= kLongestBarPart &&
         (!shape.ends_stop || shape.bars > 1);
}

// Drops lines [begin, end), which all have as many bars, unless they are the rows of a table that
// was set with bars: three or more, with numbers among them.
void drop_bars(StoryLines& lines, std::size_t begin, std::size_t end) {
  std::size_t rows_with_numbers = 0;
  for (std::size_t i = begin; i < end; ++i) {
    rows_with_numbers += std::ranges::count(lines[i].shape.words, kNumberWord) > 0;
  }
  if (end - begin >= 3 && rows_with_numbers * 2 >= end - begin) return;
  for (std::size_t i = begin; i < end; ++i) {
    if (is_bar(lines[i].shape)) lines[i].drop("link bar");
  }
}

void drop_all_bars(StoryLines& lines) {
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && lines[end].shape.bars == lines[begin].shape.bars) ++end;
    drop_bars(lines, begin, end);
    begin = end;
  }
}

// "Strikers outside the town hall (Picture: Library)": a credit in the last words of a short line.
bool ends_in_credit(std::string_view text) {
  constexpr std::array<std::string_view, 10> kCredits{
      "picture:", "pictures:", "photo:",  "photos:",     "image:",
      "images:",  "pic:",      "credit:", "photograph:", "pics:"};
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || text.size() - colon > 50 || colon + 1 == text.size())
    return false;
  return std::ranges::any_of(kCredits, [&](std::string_view credit) {
    if (colon + 1 < credit.size()) return false;
    const std::size_t begin = colon + 1 - credit.size();
    if (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(' && text[begin - 1] != '[')
      return false;
    return std::equal(
        credit.begin(), credit.end(), text.begin() + static_cast<std::ptrdiff_t>(begin),
        [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
  });
}

bool is_link(const StoryLine& line) {
  const bool is_sentence = line.shape.ends_stop && line.shape.words.size() >= 12;
  return line.link_bytes * 5 >= line.text.size() * 4 && line.link_bytes > 0 && !is_sentence &&
         !line.is_heading;
}

bool is_page_number(const StoryLine& line) {
  return line.text.size() <= kLongestPageNumber &&
         line.text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view furniture_kind(const StoryLine& line, bool is_first) {
  const std::size_t words = line.shape.words.size();
  if (words == 0) return "rule";
  const bool may_be_headline = is_first && words >= kShortestFirstLine;
  if (const auto kind = phrase_kind(line, may_be_headline); !kind.empty()) return kind;
  if (words <= kLongestCaption && ends_in_credit(line.text)) return "caption";
  if (is_link(line)) return "link";
  if (is_page_number(line)) return "page number";
  return {};
}

}  // namespace

std::size_t first_prose(const StoryLines& lines) {
  const auto found = std::ranges::find_if(
      lines, [](const StoryLine& line) { return line.is_kept() && line.is_prose(); });
  return static_cast<std::size_t>(found - lines.begin());
}

void drop_furniture_lines(StoryLines& lines) {
  bool is_first = true;
  for (StoryLine& line : lines) {
    if (!line.is_kept()) continue;
    line.drop(furniture_kind(line, is_first));
    is_first = is_first && !line.is_kept();
  }
}

void drop_furniture_sections(StoryLines& lines) {
  drop_all_bars(lines);
  std::size_t prose_bytes = 0;
  std::string_view section;  // the kind of the section that the line stands in
  for (std::size_t i = first_prose(lines); i < lines.size(); ++i) {
    StoryLine& line = lines[i];
    const std::string_view comments = line.marks.kind(Match::End);
    if (!comments.empty() && prose_bytes >= kStoryBeforeComments) {
      for (std::size_t j = i; j < lines.size(); ++j) lines[j].drop(comments);
      return;
    }
    if (const auto kind = line.marks.kind(Match::Section); !kind.empty()) {
      section = kind;
    } else if (line.is_kept() && line.is_prose() && !line.shape.is_item) {
      section = {};
      prose_bytes += line.text.size();
    }
    if (!section.empty()) line.drop(section);
  }
}

}  // namespace corpus
