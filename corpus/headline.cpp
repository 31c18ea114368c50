// Which of the first lines is the headline, if any.
//
// A headline is short, stands above the prose and does not end in a full stop. A text that starts
// with its first sentence has none, and none is made up.
#include <algorithm>
#include <array>
#include <optional>

#include "corpus/dateline.hpp"
#include "corpus/dateline_words.hpp"
#include "corpus/site_lines.hpp"
#include "corpus/story_lines.hpp"
#include "corpus/subject_words.hpp"
#include "schema/ascii.hpp"
#include "schema/date.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLinesLookedAt = 30;      // a menu of a page may stand above the headline
constexpr std::size_t kLongestHeadline = 24;    // words
constexpr std::size_t kLongestKicker = 4;       // words of "Police pay" above a headline
constexpr std::size_t kShortestHeadline = 2;    // words
constexpr std::size_t kShortestBarred = 4;      // words of a headline beside an outlet's name
constexpr std::size_t kMenuEntries = 3;         // that make a menu
constexpr std::size_t kLongestQuestion = 14;    // words of a headline that asks
constexpr std::size_t kLongestDatedItem = 200;  // bytes
constexpr std::size_t kLongestLabel = 25;       // bytes of "[Equal pay"
constexpr std::size_t kShortestText = 8;        // words of a line that may be a whole story

bool is_dateline(const StoryLine& line) {
  return date_in_dateline(line.text) || yearless_dateline(line.text);
}

// "Debate, Wednesday 24 January 2018": what was on a day.
bool is_dated_item(const StoryLine& line) {
  const std::size_t comma = line.text.find(", ");
  if (comma == std::string_view::npos || line.text.size() > kLongestDatedItem) return false;
  const auto date = schema::parse_date(line.text.substr(comma + 2));
  return date && date->day != 0;
}

bool is_question(const StoryLine& line) { return line.text.ends_with('?'); }

bool looks_like_headline(const StoryLine& line) {
  const LineShape& shape = line.shape;
  const std::size_t words = shape.words.size();
  const char last = line.text.back();
  if (!line.is_kept() || line.has_section_mark()) return false;
  if (shape.is_item || shape.letters == 0 || shape.starts_lower) return false;
  if (words < kShortestHeadline || words > kLongestHeadline) return false;
  if (is_question(line) && words > kLongestQuestion) return false;
  if (shape.bars > 0 && shape.longest_part < kShortestBarred) return false;
  if (shape.ends_stop || last == ':' || last == ',' || last == ';' || line.text.front() == '(')
    return false;
  return !is_byline(line) && !is_dateline(line) && !is_strapline(line) && !is_dated_item(line) &&
         !is_menu_bar(line) && !is_reading(line) && !is_slug(line) && !is_form(line) &&
         !is_release(line);
}

// "Police pay", "Accessibility links": a headline only where no longer line follows.
bool is_label(const StoryLine& line) {
  return !line.is_heading && line.shape.words.size() <= kShortestHeadline;
}

// "CRIME", "Police pay": what stands above a headline.
bool is_kicker(const StoryLine& line, const StoryLine& next) {
  if (line.is_heading) return false;
  if (is_masthead(line)) return true;
  const std::size_t words = line.shape.words.size();
  // Of a kicker and its headline one may be in capitals, whichever.
  const bool is_shouted = line.shape.is_all_capitals() != next.shape.is_all_capitals();
  return words <= kLongestKicker && words < next.shape.words.size() &&
         (is_label(line) || is_shouted);
}

// Whether a menu stands below line `at`: entry after entry.
bool heads_menu(const StoryLines& lines, std::size_t at) {
  std::size_t entries = 0;
  for (std::size_t i = at + 1; i < lines.size(); ++i) {
    if (!lines[i].is_kept()) continue;
    const bool is_entry = is_menu_entry(lines[i]) && !lines[i].shape.ends_sentence &&
                          !is_dateline(lines[i]) && !is_byline(lines[i]);
    if (!is_entry) return false;
    if (++entries == kMenuEntries) return true;
  }
  return false;
}

SubjectWords subject_of(const StoryLines& lines) {
  SubjectWords subject;
  for (const StoryLine& line : lines) {
    if (line.is_kept() && line.is_prose()) subject.add(line.text);
  }
  return subject;
}

// The line of the headline among those above the first prose that follows it. What stands above a
// menu is the site's; what speaks of something else gives way to what speaks of the story.
std::optional<std::size_t> headline_line(const StoryLines& lines) {
  std::optional<SubjectWords> subject;  // of the story; most need not be asked
  std::optional<std::size_t> found;
  bool is_above_menu = false;  // what was found
  for (std::size_t i = 0; i < std::min(lines.size(), kLinesLookedAt); ++i) {
    is_above_menu |= is_menu_bar(lines[i]);
    if (!lines[i].is_kept()) continue;
    const std::string_view text = lines[i].text;
    if (looks_like_headline(lines[i])) {
      if (found && !subject) subject = subject_of(lines);
      const std::size_t shared = found ? subject->shared_with(lines[*found].text) : 0;
      const bool is_issuer = found && is_body(lines[*found]) && !is_body(lines[i]) &&
                             subject->shared_with(text) >= shared;
      const bool is_foreign = found && subject->are_enough() && shared < kSharedByHeadline;
      const bool is_paper = is_foreign && names_paper(lines[*found]) && !names_paper(lines[i]);
      const bool is_outdone =
          !found || (is_above_menu && !is_label(lines[i])) || is_issuer || is_paper ||
          is_kicker(lines[*found], lines[i]) || heads_menu(lines, *found) ||
          (is_foreign && subject->shared_with(text) >= shared + kSharedByHeadline);
      const bool is_settled =
          found && !is_foreign && !is_label(lines[*found]) && !is_body(lines[*found]);
      if (!is_outdone && is_settled) break;
      if (!is_outdone) continue;
      found = i;
      is_above_menu = false;
    } else if (lines[i].is_prose()) {
      break;
    }
  }
  return found;
}

// Whether what follows line `at` is a story and no mere list of names.
bool has_story_after(const StoryLines& lines, std::size_t at) {
  return std::any_of(
      lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(), [](const StoryLine& line) {
        return line.is_kept() && (line.is_prose() || line.shape.words.size() >= kShortestText);
      });
}

// "Headline - Fens Messenger" without the paper.
std::string_view without_paper(std::string_view text) {
  const std::size_t dash = text.rfind(" - ");
  if (dash == std::string_view::npos) return text;
  const LineShape headline = shape_of(text.substr(0, dash));
  return headline.words.size() >= kShortestBarred && is_paper(text.substr(dash + 3))
             ? trimmed(text.substr(0, dash))
             : text;
}

// "Fens Messenger: Headline" and "Fens Messenger | Headline" without the paper.
std::string_view behind_paper(std::string_view text) {
  for (const std::string_view sign : {": ", " | "}) {
    const std::size_t at = text.find(sign);
    const std::string_view name = text.substr(0, std::min(at, text.size()));
    const std::string last = schema::lower_case(name.substr(name.rfind(' ') + 1));
    // "Walkout Live: ..." names no paper.
    if (at == std::string_view::npos || !is_paper(name) || !ends_paper_name(last)) continue;
    const std::string_view rest = trimmed(text.substr(at + sign.size()));
    if (shape_of(rest).words.size() >= kShortestBarred) return rest;
  }
  return text;
}

// "=== Headline ===" and "** Headline **" without what sets it off.
std::string_view undecorated(std::string_view text) {
  constexpr std::string_view kSigns = "=*#~_";
  const std::size_t begin = text.find_first_not_of(kSigns);
  const std::size_t end = text.find_last_not_of(kSigns);
  const bool is_decorated = begin != 0 && end + 1 < text.size();
  return is_decorated && begin < end ? trimmed(text.substr(begin, end + 1 - begin)) : text;
}

// "Headline | Outlet" without the outlet, "Subject: Headline" and "[Pay] Headline" without the
// label.
std::string_view bare_headline(std::string_view text) {
  text = behind_paper(undecorated(text));
  constexpr std::array<std::string_view, 12> kLabels{
      "Subject: ",       "Press release: ", "News release: ", "Media release: ",
      "Press Release: ", "PRESS RELEASE: ", "Title: ",        "Headline: ",
      "TITLE: ",         "HEADLINE: ",      "Thread: ",       "Topic: "};
  for (const std::string_view label : kLabels) {
    if (text.starts_with(label)) text = trimmed(text.substr(label.size()));
  }
  const std::size_t bracket = text.starts_with('[') ? text.find("] ") : std::string_view::npos;
  const bool has_label = bracket != std::string_view::npos && bracket <= kLongestLabel &&
                         shape_of(text.substr(bracket)).words.size() >= kShortestBarred;
  if (has_label) text = trimmed(text.substr(bracket + 1));
  const std::size_t bar = text.rfind(" | ");
  const bool has_outlet = bar != std::string_view::npos &&
                          shape_of(text.substr(0, bar)).words.size() >= kShortestBarred;
  return without_paper(has_outlet ? trimmed(text.substr(0, bar)) : text);
}

// Drops the lines above the story that say `title` again, and what stands above the first of them
// without dating the story.
void drop_title_lines(StoryLines& lines, std::string_view title) {
  const std::vector<std::uint32_t> words = shape_of(title).words;
  const std::size_t prose = first_prose(lines);
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < std::min(prose + 1, lines.size()); ++i) {
    if (lines[i].shape.words != words) continue;
    const bool is_first_paragraph = i == prose && lines[i].text.size() > title.size();
    if (is_first_paragraph) continue;
    lines[i].drop("headline again");
    if (!first) first = i;
  }
  for (std::size_t i = 0; first && i < *first; ++i) {
    if (!lines[i].is_kept() || lines[i].shape.words.size() > kLongestKicker) continue;
    if (!is_dateline(lines[i]) && !is_byline(lines[i])) lines[i].drop("above the headline");
  }
}

// Drops what stands above the headline in line `at` and is the site's: its name, its menus, and
// what shares no word with the story. What dates the story is left to be read.
void drop_lines_above(StoryLines& lines, std::size_t at) {
  std::optional<SubjectWords> subject;
  bool is_above_menu = false;
  for (std::size_t i = at; i-- > 0;) {
    StoryLine& line = lines[i];
    line.is_above_headline = true;
    is_above_menu |= is_menu_bar(line);
    const bool is_dating = is_dateline(line) || is_byline(line) || date_behind_name(line.text);
    if (!line.is_kept() || is_dating) continue;
    if (!subject) subject = subject_of(lines);
    // A shorter one may be the story's subject or place: "Prisons", "Nigeria".
    const bool is_long =
        line.shape.words.size() > kLongestKicker || line.text.find(": ") != std::string_view::npos;
    const bool is_foreign = subject->are_enough() && is_long && !line.is_prose() &&
                            subject->shared_with(line.text) == 0;
    const bool is_site = is_masthead(line) || is_strapline(line) || names_paper(line);
    if (is_above_menu || is_site || is_foreign) line.drop("above the headline");
  }
}

}  // namespace

std::string take_headline(StoryLines& lines, std::string_view title) {
  if (!trimmed(title).empty()) {
    drop_title_lines(lines, title);
    return std::string(trimmed(title));
  }
  const std::optional<std::size_t> at = headline_line(lines);
  if (!at || !has_story_after(lines, *at)) return {};
  std::string headline(bare_headline(lines[*at].text));
  drop_lines_above(lines, *at);
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(*at));
  drop_title_lines(lines, headline);
  return headline;
}

}  // namespace corpus
