// Ranges of days as a person types them, seen from a day.
#include <algorithm>
#include <charconv>
#include <string>

#include "schema/ascii.hpp"
#include "schema/calendar_names.hpp"
#include "schema/date.hpp"

namespace schema {
namespace {

using namespace std::chrono;

constexpr std::size_t kLongestRange = 200;  // bytes

DaySpan one_day(sys_days day) { return {.first = Day(day), .last = Day(day)}; }

DaySpan week_with(sys_days day) {
  const sys_days monday = day - (weekday(day) - Monday);
  return {.first = Day(monday), .last = Day(monday + days(6))};
}

DaySpan month_of(year_month month) { return {.first = month / 1, .last = Day(month / last)}; }

DaySpan year_of(year y) { return {.first = y / January / 1, .last = y / December / 31}; }

// In lower case, without spaces at the ends, and words joined by one hyphen.
std::string normalised(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == ' ' || c == '\t') {
      if (!result.empty() && result.back() != '-') result += '-';
    } else {
      result += to_lower(c);
    }
  }
  while (result.ends_with('-')) result.pop_back();
  return result;
}

std::optional<DaySpan> span_of_words(std::string_view words, Day today) {
  const sys_days day(today);
  const year_month this_month = today.year() / today.month();
  if (words == "today") return one_day(day);
  if (words == "yesterday") return one_day(day - days(1));
  if (words == "this-week") return week_with(day);
  if (words == "last-week") return week_with(day - days(7));
  if (words == "this-month") return month_of(this_month);
  if (words == "last-month") return month_of(this_month - months(1));
  if (words == "this-year") return year_of(today.year());
  if (words == "last-year") return year_of(today.year() - years(1));
  if (const auto named = weekday_named(words)) return one_day(day - (weekday(day) - *named));
  return std::nullopt;
}

// The same day of the month `count` months before `today`, or the last that the month has.
Day months_before(Day today, int count) {
  const year_month month = today.year() / today.month() - months(count);
  return std::min(Day(month / today.day()), Day(month / last));
}

// "7d", "2w", "3m", "1y": from that long ago until today.
std::optional<DaySpan> span_of_age(std::string_view text, Day today) {
  int count = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, count);
  if (fault != std::errc() || stop + 1 != end || count < 0 || count > 99'999) return std::nullopt;
  Day first = today;
  switch (*stop) {
    case 'd':
      first = Day(sys_days(today) - days(count));
      break;
    case 'w':
      first = Day(sys_days(today) - days(7 * count));
      break;
    case 'm':
      first = months_before(today, count);
      break;
    case 'y':
      first = months_before(today, 12 * count);
      break;
    default:
      return std::nullopt;
  }
  if (static_cast<int>(first.year()) < kFirstYear) return std::nullopt;
  return DaySpan{.first = first, .last = today};
}

// One end of a range, or a range that is named as a whole.
std::optional<DaySpan> named_span(std::string_view text, Day today) {
  const std::string words = normalised(text);
  if (words.empty()) return std::nullopt;
  if (const auto span = span_of_words(words, today)) return span;
  if (const auto span = span_of_age(words, today)) return span;
  const auto date = parse_date(text);
  return date ? std::optional(span_of(*date)) : std::nullopt;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace

std::optional<DaySpan> parse_range(std::string_view text, Day today) {
  if (text.size() > kLongestRange) return std::nullopt;
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return named_span(text, today);
  const std::string_view from = text.substr(0, dots), to = text.substr(dots + 2);
  DaySpan span;
  if (!is_blank(from)) {
    const auto start = named_span(from, today);
    if (!start) return std::nullopt;
    span.first = start->first;
  }
  if (!is_blank(to)) {
    const auto end = named_span(to, today);
    if (!end) return std::nullopt;
    span.last = end->last;
  }
  if (!span.first && !span.last) return std::nullopt;
  if (span.first && span.last && *span.last < *span.first) return std::nullopt;
  return span;
}

}  // namespace schema
