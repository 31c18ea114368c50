// One date, read word by word: whatever order its day, month and year stand in.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "schema/ascii.hpp"
#include "schema/calendar_names.hpp"
#include "schema/date.hpp"

namespace schema {
namespace {

constexpr std::size_t kLongestDate = 100;  // bytes; "Friday, 1 March 2024 12:04:00 GMT+0000 (...)"

// The number that all of `text` is, if it is one to four digits.
std::optional<unsigned> small_number(std::string_view text) {
  if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, is_digit)) return std::nullopt;
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<Date> checked(unsigned year, unsigned month, unsigned day) {
  const Date date{.year = static_cast<int>(year), .month = month, .day = day};
  if (date.year < kFirstYear || date.year > kLastYear || month > 12) return std::nullopt;
  if (month == 0) return day == 0 ? std::optional(date) : std::nullopt;
  if (day == 0) return date;
  const Day whole{std::chrono::year(date.year), std::chrono::month(month), std::chrono::day(day)};
  return whole.ok() ? std::optional(date) : std::nullopt;
}

unsigned century_added(unsigned two_digits) { return two_digits + (two_digits < 50 ? 2000 : 1900); }

// 20150116, or that with a time of day behind it.
std::optional<Date> date_of_digits(std::string_view digits) {
  if (digits.size() != 8 && digits.size() != 12 && digits.size() != 14) return std::nullopt;
  const auto month = small_number(digits.substr(4, 2));
  const auto day = small_number(digits.substr(6, 2));
  if (*month == 0 || *day == 0) return std::nullopt;
  return checked(*small_number(digits.substr(0, 4)), *month, *day);
}

// Two or three numbers with the same sign between them: 2015-01-16, 16/1/2015, 16.01.15, 2015-01.
std::optional<Date> date_of_numbers(std::string_view token) {
  if (std::ranges::all_of(token, is_digit)) return date_of_digits(token);
  const std::size_t first_sign = token.find_first_of("-/.");
  if (first_sign == std::string_view::npos) return std::nullopt;
  const char sign = token[first_sign];
  const std::size_t second_sign = token.find(sign, first_sign + 1);
  const std::string_view a = token.substr(0, first_sign);
  const std::string_view b = token.substr(first_sign + 1, second_sign - first_sign - 1);
  const bool has_three = second_sign != std::string_view::npos;
  const std::string_view c = has_three ? token.substr(second_sign + 1) : std::string_view();
  const auto x = small_number(a), y = small_number(b), z = small_number(c);
  if (!x || !y || (has_three && !z) || *x == 0 || *y == 0 || (has_three && *z == 0)) {
    return std::nullopt;
  }
  if (!has_three) {
    if (sign == '.') return std::nullopt;  // a time or a decimal
    if (a.size() == 4 && b.size() == 2) return checked(*x, *y, 0);
    if (a.size() <= 2 && b.size() == 4) return checked(*y, *x, 0);
    return std::nullopt;
  }
  if (a.size() == 4 && b.size() <= 2 && c.size() <= 2) return checked(*x, *y, *z);
  if (a.size() > 2 || b.size() > 2) return std::nullopt;
  if (c.size() == 4) return checked(*z, *y, *x);
  return c.size() == 2 ? checked(century_added(*z), *y, *x) : std::nullopt;
}

constexpr std::array<std::string_view, 30> kZoneWords{
    "z",    "ut",        "utc",         "gmt",      "bst",  "ist",      "wet", "west",
    "cet",  "cest",      "est",         "edt",      "cst",  "cdt",      "mst", "mdt",
    "pst",  "pdt",       "akst",        "hst",      "uk",   "am",       "pm",  "aest",
    "time", "greenwich", "coordinated", "standard", "mean", "universal"};
constexpr std::array<std::string_view, 6> kFillers{"of", "at", "on", "the", "british", "summer"};

// "+0100", "-05:00", "+1".
bool is_zone_offset(std::string_view token) {
  if (token.size() < 2 || (token[0] != '+' && token[0] != '-')) return false;
  const std::string_view digits = token.substr(1);
  return digits.size() <= 5 && is_digit(digits[0]) &&
         std::ranges::all_of(digits, [](char c) { return is_digit(c) || c == ':'; });
}

bool is_zone(std::string_view token) {
  const std::size_t sign = token.find_first_of("+-");
  if (sign != std::string_view::npos && !is_zone_offset(token.substr(sign))) return false;
  const std::string_view word = token.substr(0, sign);
  return (word.empty() && sign == 0) || std::ranges::find(kZoneWords, word) != kZoneWords.end();
}

// "12:04", "12.04pm", "9am", "09:00:00.000Z", "12:04:00+01:00"; behind an ISO date "0900" too.
bool is_time(std::string_view token, bool follows_iso_date) {
  const std::size_t hour_size = std::min(token.find_first_not_of("0123456789"), token.size());
  if (hour_size == 0) return false;
  std::string_view rest = token.substr(hour_size);
  if (follows_iso_date && (hour_size == 4 || hour_size == 6)) return rest.empty() || is_zone(rest);
  if (hour_size > 2 || *small_number(token.substr(0, hour_size)) > 24) return false;
  bool has_minutes = false;
  while (rest.size() >= 3 && (rest[0] == ':' || rest[0] == '.') && is_digit(rest[1]) &&
         is_digit(rest[2])) {
    if (*small_number(rest.substr(1, 2)) > 60) return false;
    rest.remove_prefix(3);
    has_minutes = true;
    if (!rest.empty() && is_digit(rest[0])) {  // a fraction of a second
      rest.remove_prefix(std::min(rest.find_first_not_of("0123456789"), rest.size()));
    }
  }
  if (rest.starts_with("am") || rest.starts_with("pm")) {
    rest.remove_prefix(2);
    has_minutes = true;
  }
  return has_minutes && (rest.empty() || is_zone(rest));
}

// 1 to 31 for "1", "01", "1st"; 0 for anything else.
unsigned day_number(std::string_view token) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (token.size() > 2 && token.ends_with(ending)) {
      token.remove_suffix(2);
      break;
    }
  }
  const auto number = small_number(token);
  return number && token.size() <= 2 && *number <= 31 ? *number : 0;
}

// The words of `text` in lower case: cut at spaces, commas and brackets, and where letters and
// numbers are joined by hyphens ("01-Mar-2024").
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool is_wide_space =
        rest.starts_with("\u00A0") || rest.starts_with("\u202F") || rest.starts_with("\u2009");
    if (is_wide_space || std::string_view(" \t\n,()").find(text[i]) != std::string_view::npos) {
      if (!words.back().empty()) words.emplace_back();
      if (is_wide_space) i += rest.starts_with("\u00A0") ? 1 : 2;
    } else if (rest.starts_with("\u2019")) {
      words.back() += '\'';
      i += 2;
    } else {
      words.back() += to_lower(text[i]);
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// What the words of a date have said so far.
struct Pieces {
  std::string order;  // 'd', 'm', 'y' as they came; 'n' for a date in numbers
  unsigned year = 0, month = 0, day = 0;
  std::optional<std::chrono::weekday> weekday;
  std::optional<Date> numeric;
  bool has_time = false;
};

bool take_number(std::string_view word, Pieces& pieces) {
  if (word.size() == 4 && small_number(word)) {
    pieces.year = *small_number(word);
    pieces.order += 'y';
    return true;
  }
  if (word.size() == 3 && word[0] == '\'') word.remove_prefix(1);
  if (pieces.order == "dm" && word.size() == 2 && small_number(word)) {
    pieces.year = century_added(*small_number(word));
    pieces.order += 'y';
    return true;
  }
  const unsigned day = day_number(word);
  if (day == 0) return false;
  pieces.day = day;
  pieces.order += 'd';
  return true;
}

bool take_date_and_time(std::string_view word, Pieces& pieces) {
  const std::size_t size = std::min(word.find_first_of("tz+_"), word.size());
  pieces.numeric = date_of_numbers(word.substr(0, size));
  if (!pieces.numeric) return false;
  pieces.order += 'n';
  std::string_view rest = word.substr(size);
  if (rest.starts_with('t') || rest.starts_with('_')) {
    rest.remove_prefix(1);
    pieces.has_time = true;
    return is_time(rest, true);
  }
  return rest.empty() || is_zone(rest);
}

bool take_word(std::string_view word, Pieces& pieces);

// "01-mar-2024": each part for itself.
bool take_hyphenated(std::string_view word, Pieces& pieces) {
  while (!word.empty()) {
    const std::size_t hyphen = std::min(word.find('-'), word.size());
    if (hyphen == 0 || !take_word(word.substr(0, hyphen), pieces)) return false;
    word.remove_prefix(std::min(hyphen + 1, word.size()));
  }
  return true;
}

bool take_word(std::string_view word, Pieces& pieces) {
  if (word.ends_with('.') && !is_digit(word[0])) word.remove_suffix(1);
  if (word == "a.m" || word == "p.m") return true;
  if (word.size() == 4 && take_number(word, pieces)) return true;
  if (is_time(word, false)) {
    pieces.has_time = true;
    return true;
  }
  if (is_zone(word) || std::ranges::find(kFillers, word) != kFillers.end()) return true;
  if (const unsigned month = month_named(word)) {
    pieces.month = month;
    pieces.order += 'm';
    return true;
  }
  if (const auto weekday = weekday_named(word)) {
    if (pieces.weekday) return false;
    pieces.weekday = weekday;
    return true;
  }
  if (take_number(word, pieces) || take_date_and_time(word, pieces)) return true;
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen > 0 && take_hyphenated(word, pieces);
}

std::optional<Date> date_of(const Pieces& pieces) {
  const std::string& order = pieces.order;
  if (order == "n") return pieces.numeric;
  if (order == "dmy" || order == "mdy" || order == "ymd") {
    return checked(pieces.year, pieces.month, pieces.day);
  }
  if (pieces.has_time || pieces.weekday) return std::nullopt;
  if (order == "my" || order == "ym") return checked(pieces.year, pieces.month, 0);
  return order == "y" ? checked(pieces.year, 0, 0) : std::nullopt;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.empty() || text.size() > kLongestDate) return std::nullopt;
  Pieces pieces;
  for (const std::string& word : words_of(text)) {
    if (!take_word(word, pieces) || pieces.order.size() > 3) return std::nullopt;
  }
  const std::optional<Date> date = date_of(pieces);
  if (!date || !pieces.weekday) return date;
  if (date->day == 0) return std::nullopt;
  const std::chrono::weekday actual{std::chrono::sys_days(*span_of(*date).first)};
  return actual == *pieces.weekday ? date : std::nullopt;
}

}  // namespace schema
