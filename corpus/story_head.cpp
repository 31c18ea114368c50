// What stands between the headline and the first paragraph: bylines, datelines, menus, kickers.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/dateline.hpp"
#include "corpus/dateline_words.hpp"
#include "corpus/site_lines.hpp"
#include "corpus/story_lines.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLongestByline = 14;     // words
constexpr std::size_t kLongestDateline = 200;  // bytes
constexpr std::size_t kProseOfHead = 3;        // the head ends with this paragraph

// "by our staff", "by a reporter": a byline without a name.
bool names_staff(const LineShape& shape) {
  static constexpr auto kStaff =
      word_hashes({"our", "staff", "reporter", "reporters", "correspondent", "newsdesk", "admin",
                   "editor", "writer", "desk"});
  return shape.has_any_of(kStaff);
}

// Why a line above the first paragraph is the site's and not the story's; or nothing. One that
// names the site may be the headline where no other is known.
std::string_view site_kind(const StoryLine& line, bool has_headline) {
  if (line.is_prose()) return {};
  if (is_menu_entry(line) || is_menu_bar(line)) return "menu";
  if (is_slug(line) || is_form(line) || is_release(line)) return kPressMark;
  // A headline or what stands below it may be in capitals, and end as the name of a paper does.
  const bool is_name = is_masthead(line) && !line.shape.is_all_capitals();
  return has_headline && (is_name || is_strapline(line)) ? "name of the site" : std::string_view();
}

// Drops the line as a dateline if it is one, even one in a byline or in small print; one without a
// year gives no date.
void take_date(StoryLine& line, std::vector<StatedDate>& dates) {
  std::optional<StatedDate> date = date_in_dateline(line.text);
  if (!date && line.is_above_headline) date = date_behind_name(line.text);
  if (date) dates.push_back(*date);
  if (date || yearless_dateline(line.text)) line.dropped = kDateline;
}

// Whether a line above the story that was dropped for `reason` may be its dateline: it may lead to
// the page's own address or to all of its month, stand in a <footer> that belongs to the story, say
// what it is filed under or ask for comments; "newsdesk on 7" begins a telephone number or a day.
bool may_hold_date(std::string_view reason) {
  constexpr std::array<std::string_view, 7> kReasons{kLink,      kBeside,    kFooter, kReaderCall,
                                                     kPressMark, "comments", "tags"};
  return std::ranges::count(kReasons, reason) > 0;
}

bool says_its_date(const StoryLine& line) {
  const bool is_open = line.is_kept() && !line.is_prose();
  return line.dropped == kDateline ||
         ((is_open || line.dropped == kPressMark) && is_labelled_dateline(line.text));
}

}  // namespace

bool is_byline(const StoryLine& line) {
  constexpr std::array<std::string_view, 8> kEnds{" correspondent", " reporter",   " editor",
                                                  " newsdesk",      " journalist", " columnist",
                                                  " staff writer",  " news desk"};
  const LineShape& shape = line.shape;
  if (shape.words.size() > kLongestByline || shape.ends_sentence || shape.ends_colon) return false;
  const std::string text = schema::lower_case(line.text);
  if (begins_byline(text))
    return shape.capital_words * 2 >= shape.words.size() || names_staff(shape);
  return shape.words.size() <= 8 && line.text.find(',') != std::string_view::npos &&
         std::ranges::any_of(kEnds, [&](std::string_view end) { return text.ends_with(end); });
}

std::vector<StatedDate> drop_head(StoryLines& lines, bool has_headline) {
  std::vector<StatedDate> dates;
  std::size_t prose = 0;
  bool is_other_text = false;  // comments or links begin above
  for (StoryLine& line : lines) {
    prose += line.is_kept() && line.is_prose();
    is_other_text |= prose > 0 && line.has_section_mark();
    const bool is_head = prose < kProseOfHead;
    const bool is_open = line.is_kept() && !line.is_prose() && is_head;
    const bool is_small_head = line.dropped == kSmallPrint && is_head;
    const bool is_beside = prose == 0 && may_hold_date(line.dropped);
    const bool is_own =
        is_open || is_small_head || is_beside || line.dropped == kByline || says_its_date(line);
    if (!is_own || is_other_text || line.text.size() >= kLongestDateline) continue;
    const bool is_below = !is_head && dates.empty();  // the only date may stand below the story
    if (is_head || (is_below && says_its_date(line))) take_date(line, dates);
    if (is_open && is_byline(line)) line.drop(kByline);
    if (prose == 0 && line.is_kept()) line.drop(site_kind(line, has_headline));
  }
  const std::size_t first = first_prose(lines);
  if (dates.empty() && first < lines.size()) {
    if (auto date = date_in_wire_dateline(lines[first].text)) dates.push_back(std::move(*date));
  }
  return dates;
}

}  // namespace corpus
