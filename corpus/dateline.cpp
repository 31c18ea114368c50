#include "corpus/dateline.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/date_runs.hpp"
#include "corpus/dateline_items.hpp"
#include "corpus/line_shape.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLongestLine = 200;  // bytes; a longer line is a paragraph

bool is_whole_date(const DateRun& run) { return run.date && run.date->day != 0; }

// Whether items of such kinds, in their order, are a dateline: beside dates and separators only
// labels and bylines, and the names of sections where a separator keeps them from the dates.
bool is_dateline(const std::vector<Item>& items, const std::vector<DateRun>& runs) {
  const auto has = [&](ItemKind kind) {
    return std::ranges::find(items, kind, &Item::kind) != items.end();
  };
  const bool has_label = has(ItemKind::Published) || has(ItemKind::Changed);
  // "8 September 2014 - 4 minute read - Police": dashes for bars.
  const bool has_dashes = std::ranges::count(items, ItemKind::Dash, &Item::kind) > 1;
  const bool may_have_sections = has_label || has(ItemKind::Byline) || has(ItemKind::Bar) ||
                                 has(ItemKind::Issue) || (has_dashes && has(ItemKind::Aside));
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool is_before_date = i + 1 < items.size() && items[i + 1].kind == ItemKind::Date;
    const bool is_after_date = i > 0 && items[i - 1].kind == ItemKind::Date;
    switch (items[i].kind) {
      case ItemKind::Other:
        return false;
      case ItemKind::Place:
        if (items.size() == 2 && is_before_date) break;
        if (items.size() == 3 && items[1].kind == ItemKind::Dash) break;
        [[fallthrough]];
      case ItemKind::Region:
        if (items.size() == 2 && is_after_date && is_whole_date(runs.front())) break;
        [[fallthrough]];
      case ItemKind::Section:
        if (!may_have_sections || is_before_date || is_after_date) return false;
        break;
      case ItemKind::Tail:
        if (items.size() == 2 && is_after_date && is_whole_date(runs.front())) break;
        if (!has_label || !is_after_date) return false;
        break;
      default:
        break;
    }
  }
  return has(ItemKind::Date);
}

// "10.04 GMTLast modified on" as "10.04 GMT Last modified on": scrapes lose what stood between.
std::string with_labels_apart(std::string_view line) {
  constexpr std::array<std::string_view, 8> kLabels{
      "Last modified", "Last updated", "First published", "Published",
      "Updated",       "Modified",     "PUBLISHED",       "UPDATED"};
  std::string apart(line);
  for (const std::string_view label : kLabels) {
    const std::size_t at = apart.find(label);
    const bool is_glued = at != std::string::npos && at > 0 && apart[at - 1] > ' ' &&
                          apart[at - 1] != '(' && apart[at - 1] != '|';
    if (is_glued) apart.insert(at, 1, ' ');
  }
  return apart;
}

// "Posted 12.01.10" as "Posted 12/01/10": behind a label, or alone on a line, three pairs of digits
// are a date, and elsewhere as often a time.
std::string with_dotted_dates(std::string line) {
  constexpr std::array<std::string_view, 5> kLabels{"ublished ", "osted ", "ssued ",
                                                    "ate: ", "isted "};
  constexpr std::string_view kForm = "00.00.00";
  const auto mend_at = [&](std::size_t at) {
    const bool ends = at + kForm.size() >= line.size() || line[at + kForm.size()] == ' ';
    bool fits = at + kForm.size() <= line.size() && ends;
    for (std::size_t i = 0; fits && i < kForm.size(); ++i) {
      const char c = line[at + i];
      fits = kForm[i] == '.' ? c == '.' : schema::is_digit(c);
    }
    if (fits) line[at + 2] = line[at + 5] = '/';
  };
  if (line.size() == kForm.size()) mend_at(0);
  for (const std::string_view label : kLabels) {
    std::size_t at = line.find(label);
    if (at == std::string::npos) continue;
    at += label.size();
    if (std::string_view(line).substr(at).starts_with("on ")) at += 3;
    mend_at(at);
  }
  return line;
}

// "Tue 02 Apr 2013, Issue No. 2347", "Issue 2347, 2 April 2013" and "2 April 2013, p. 4" without
// the number of the issue, page or column.
std::string_view without_issue(std::string_view text) {
  const std::size_t comma = text.find(", ");
  if (text.starts_with("Issue ") && comma != std::string_view::npos) return text.substr(comma + 2);
  constexpr std::array<std::string_view, 6> kNumbered{", Issue ", ", p.",       ", p ",
                                                      ", page ",  " : Column ", ", Page "};
  if (text.starts_with("Vol")) return text;
  for (const std::string_view numbered : kNumbered) text = text.substr(0, text.find(numbered));
  return text;
}

// "31 July 2014 (updated 17:20)" without what says that it was changed.
std::string_view without_update(std::string_view line) {
  if (!line.ends_with(')')) return line;
  return line.substr(0, std::min(line.find(" (updated "), line.find(" (Updated ")));
}

// "[3 March 2015]" without what it stands in.
std::string_view without_brackets(std::string_view line) {
  if (!line.starts_with('[') || line.find(']') + 1 != line.size()) return line;
  return line.substr(1, line.size() - 2);
}

struct DateOfLine {
  DateRun run;
  bool is_change = false;
  bool is_labelled = false;  // begins by saying what date it is
};

// The date that `line` is about as a dateline, the publication's before a change's.
std::optional<DateOfLine> date_of_line(std::string_view line, Year year) {
  if (line.size() > kLongestLine || line.find_first_of("0123456789") == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string apart =
      with_dotted_dates(with_labels_apart(without_issue(without_update(without_brackets(line)))));
  const std::vector<LineWord> words = words_of_line(apart);
  const std::vector<DateRun> runs = date_runs(words, year);
  if (runs.empty()) return std::nullopt;
  const std::vector<Item> items = items_of(words, runs);
  if (!is_dateline(items, runs)) return std::nullopt;
  const bool is_labelled =
      items.front().kind == ItemKind::Published || items.front().kind == ItemKind::Changed;
  std::optional<DateOfLine> change;
  bool is_change = false;
  for (const Item& item : items) {
    if (item.kind == ItemKind::Published) is_change = false;
    if (item.kind == ItemKind::Changed) is_change = true;
    if (item.kind != ItemKind::Date) continue;
    if (!is_change) return DateOfLine{runs[item.run], false, is_labelled};
    if (!change) change = DateOfLine{runs[item.run], true, is_labelled};
  }
  return change;
}

}  // namespace

std::optional<StatedDate> date_in_dateline(std::string_view line) {
  const auto found = date_of_line(line, Year::Stated);
  if (!found) return std::nullopt;
  return StatedDate{.date = *found->run.date,
                    .kind = found->is_change ? DateKind::Modified : DateKind::Dateline,
                    .text = std::string(line)};
}

std::optional<StatedDate> date_behind_name(std::string_view line) {
  constexpr std::size_t kLongestName = 5;  // words
  for (const std::string_view sign : {" - ", " \u2013 ", " \u2014 ", " | ", ", "}) {
    const std::size_t at = line.find(sign);
    if (at == std::string_view::npos) continue;
    const LineShape name = shape_of(line.substr(0, at));
    const bool is_name =
        name.words.size() <= kLongestName && name.capital_words == name.words.size();
    const auto date = schema::parse_date(trimmed(line.substr(at + sign.size())));
    if (!is_name || !date || date->day == 0) continue;
    return StatedDate{.date = *date, .kind = DateKind::Dateline, .text = std::string(line)};
  }
  return std::nullopt;
}

bool is_labelled_dateline(std::string_view line) {
  const auto found = date_of_line(line, Year::Stated);
  return found && found->is_labelled;
}

std::optional<YearlessDate> yearless_dateline(std::string_view line) {
  auto found = date_of_line(line, Year::LeftOut);
  if (!found) return std::nullopt;
  found->run.yearless.is_change = found->is_change;
  return found->run.yearless;
}

void believe_lone_update(std::vector<StatedDate>& dates) {
  const auto is_change = [](const StatedDate& date) { return date.kind == DateKind::Modified; };
  const auto is_to_the_minute = [](const StatedDate& date) {
    const std::vector<LineWord> words = words_of_line(date.text);
    return date.text.find("pdated") != std::string::npos &&
           std::ranges::any_of(words, [](const LineWord& word) {
             return word.text.find_first_of(":.") < 3 && is_of_clock(word.text);
           });
  };
  if (!std::ranges::all_of(dates, is_change)) return;
  const auto lone = std::ranges::find_if(dates, is_to_the_minute);
  if (lone != dates.end()) lone->kind = DateKind::Dateline;
}

}  // namespace corpus
