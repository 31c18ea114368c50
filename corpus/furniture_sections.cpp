// What is furniture by the lines around it: bars of links, what stands below a heading of links,
// threads of comments, advertisements behind their markers.
#include <algorithm>

#include "corpus/story_lines.hpp"

namespace corpus {
namespace {

constexpr std::string_view kAdMarker = "ad marker";
constexpr std::string_view kComments = "comments";
constexpr std::size_t kLongestSpeaker = 4;          // words of "Anon, Eltham:"
constexpr std::size_t kLongestBarPart = 14;         // words between two bars
constexpr std::size_t kLongestLinkedQuestion = 14;  // words
constexpr std::size_t kMostSetLines = 5;            // of an advertisement whose end is marked
constexpr std::size_t kLongestSetLine = 40;         // words
constexpr std::size_t kShortestSlogan = 5;          // words
constexpr std::size_t kStoryBeforeComments = 300;   // bytes of prose, or
constexpr std::size_t kLinesBeforeComments = 3;     // lines of it

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

// "Anon: Sack the lot.", "Reader, Eltham: My dad was there.", "quay_bob: No.", "Old Hand, Truro - A
// shame.", "Jo, Kirkby 16/07/08 12:14: At last!": as comments are printed.
bool is_said_by_reader(const StoryLine& line) {
  const std::size_t end = std::min(line.text.find(": "), line.text.find(" - "));
  if (end == std::string_view::npos || line.shape.starts_quote) return false;
  const LineShape name = shape_of(line.text.substr(0, end));
  const auto words =
      name.words.size() - static_cast<std::size_t>(std::ranges::count(name.words, kNumberWord));
  const bool is_handle = line.text.find(' ') > end;
  const bool is_name = name.capital_words > 0 && !name.starts_lower;
  return words > 0 && words <= kLongestSpeaker && (is_handle || is_name);
}

// Whether comments follow line `at`: a name, a time or a button of theirs before the first
// sentence. A count of comments within a story heads none, nor does one in a share bar.
bool begins_thread(const StoryLines& lines, std::size_t at) {
  const std::string_view comments = lines[at].marks.kind(Match::End);
  if (lines[at].is_heading) return true;
  std::size_t next = at + 1;
  const auto is_passed = [&](const StoryLine& line) {
    return !line.marks.kind(Match::End).empty() || (!line.is_kept() && line.dropped != comments);
  };
  while (next < lines.size() && is_passed(lines[next])) ++next;
  if (next == lines.size() || lines[next].dropped == comments || !lines[next].is_prose()) {
    return true;
  }
  const bool is_counted = std::ranges::count(lines[at].shape.words, kNumberWord) > 0;
  std::size_t sentences = 0;
  std::size_t said = 0;
  for (std::size_t i = next; i < lines.size(); ++i) {
    if (!lines[i].is_kept() || !lines[i].is_prose()) continue;
    ++sentences;
    said += is_said_by_reader(lines[i]);
  }
  // A line of the paper's own may follow the last of them.
  return is_counted && is_said_by_reader(lines[next]) && said * 3 >= sentences * 2;
}

// "1. Market hall gets a roof", "Night ferry: who would use it?": a headline among links.
bool is_linked_headline(const StoryLine& line) {
  const bool is_question =
      line.text.ends_with('?') && line.shape.words.size() <= kLongestLinkedQuestion;
  return line.shape.is_item || is_question;
}

bool sells(const StoryLine& line) {
  static constexpr auto kSales = word_hashes(
      {"sale", "save", "offer", "offers", "deals", "discount", "win", "tickets", "quote"});
  return line.marks.sales > 0 || line.text.find("\u00A3") != std::string_view::npos ||
         line.text.find('%') != std::string_view::npos || line.shape.has_any_of(kSales);
}

// Whether the line says that an advertisement ends here.
bool ends_advert(const StoryLine& line) {
  static constexpr auto kEnds = word_hashes({"end", "ends"});
  return line.dropped == kAdMarker && line.shape.has_any_of(kEnds);
}

// Where the advertisement ends that the marker in line `at` announces: behind what an end is marked
// of, or behind a line that sells; `at` + 1 where nothing does.
std::size_t advert_end(const StoryLines& lines, std::size_t at) {
  const std::size_t last = std::min(lines.size(), at + 1 + kMostSetLines);
  for (std::size_t i = at + 1; i < last; ++i) {
    if (ends_advert(lines[i])) return i;
    if (lines[i].shape.words.size() > kLongestSetLine) break;
  }
  if (at + 1 == lines.size()) return at + 1;
  const StoryLine& next = lines[at + 1];
  const bool is_slogan = next.is_kept() && !next.is_prose() && !next.shape.ends_colon &&
                         next.shape.words.size() >= kShortestSlogan && sells(next);
  return is_slogan ? at + 2 : at + 1;
}

// Advertisements that stand where a marker says so.
void drop_set_adverts(StoryLines& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].dropped != kAdMarker) continue;
    const std::size_t end = advert_end(lines, i);
    for (std::size_t j = i + 1; j < end; ++j) lines[j].drop("advert");
  }
}

// Drops what readers say in the lines right before or behind one about their comments.
void drop_loose_comments(StoryLines& lines, std::size_t begin) {
  const auto drop_beside = [&](std::size_t i, std::size_t neighbour) {
    const bool is_beside = lines[neighbour].dropped == kComments;
    if (is_beside && lines[i].is_kept() && is_said_by_reader(lines[i])) lines[i].drop(kComments);
  };
  for (std::size_t i = begin + 1; i < lines.size(); ++i) drop_beside(i, i - 1);
  for (std::size_t i = lines.size(); i > begin + 1; --i) drop_beside(i - 2, i - 1);
}

}  // namespace

void drop_furniture_sections(StoryLines& lines) {
  drop_all_bars(lines);
  drop_set_adverts(lines);
  std::size_t prose_bytes = 0;
  std::size_t prose_lines = 0;
  std::string_view section;                // the kind of the section that the line stands in
  std::size_t story_lines = lines.size();  // as many must stand above comments without a heading
  for (std::size_t i = first_prose(lines); i < lines.size(); ++i) {
    StoryLine& line = lines[i];
    const std::string_view comments = line.marks.kind(Match::End);
    const bool is_behind_story =
        prose_bytes >= kStoryBeforeComments || prose_lines >= kLinesBeforeComments;
    if (is_behind_story) story_lines = std::min(story_lines, i);
    if (!comments.empty() && is_behind_story && begins_thread(lines, i)) {
      for (std::size_t j = i; j < lines.size(); ++j) lines[j].drop(comments);
      return;
    }
    if (!comments.empty()) line.drop(comments);
    if (const auto kind = line.marks.kind(Match::Section); !kind.empty()) {
      section = kind;
    } else if (line.is_kept() && line.is_prose() && !is_linked_headline(line)) {
      section = {};
      prose_bytes += line.text.size();
      ++prose_lines;
    }
    if (!section.empty()) line.drop(section);
  }
  drop_loose_comments(lines, story_lines);
}

}  // namespace corpus
