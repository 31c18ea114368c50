#include "indexer/recognise/calendar_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/recognise/number_names.hpp"
#include "schema/calendar_names.hpp"

namespace indexer {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 24> kMonthNames{
    "January", "Jan",  "February", "Feb",  "March",    "Mar",    "April",    "Apr",
    "May",     "June", "Jun",      "July", "Jul",      "August", "Aug",      "September",
    "Sep",     "Sept", "October",  "Oct",  "November", "Nov",    "December", "Dec"};
constexpr std::array<std::string_view, 18> kWeekdayNames{
    "Sunday", "Sun",      "Monday", "Mon",  "Tuesday", "Tue",    "Tues", "Wednesday", "Wed",
    "Weds",   "Thursday", "Thu",    "Thur", "Thurs",   "Friday", "Fri",  "Saturday",  "Sat"};
constexpr int kFirstWrittenYear = 1900;
constexpr int kLastWrittenYear = 2099;

}  // namespace

CalendarWords::CalendarWords(PhraseBook& book) {
  for (const std::string_view name : kMonthNames) {
    set_role(book.add_word(name), kMonth + schema::month_named(name) - 1);
  }
  for (const std::string_view name : kWeekdayNames) {
    set_role(book.add_word(name), kWeekday + schema::weekday_named(name)->c_encoding());
  }
  set_role(book.add_word("of"), kOf);
  set_role(book.add_word("the"), kThe);
  for (const NumberName& row : kNumberNames) {
    set_role(book.add_word(row.name), kNumber + static_cast<unsigned>(row.value));
  }
}

void CalendarWords::set_role(WordId id, unsigned role) {
  if (roles_.size() <= id) roles_.resize(id + 1, kNothing);
  roles_[id] = static_cast<std::uint8_t>(role);
}

int CalendarWords::count_of(const Word& word) const {
  if (word.number >= 0) return word.number < 100 ? word.number : -1;
  const std::uint8_t role = role_of(word);
  return role >= kNumber ? role - kNumber : -1;
}

int CalendarWords::year_of(const Word& word) {
  const bool is_year = word.size_bytes == 4 && word.number >= kFirstWrittenYear &&
                       word.number <= kLastWrittenYear && (word.shape & kOrdinal) == 0;
  return is_year ? word.number : 0;
}

unsigned CalendarWords::month_of(const Word& word) const {
  const std::uint8_t role = role_of(word);
  const bool is_month = role >= kMonth && role < kWeekday && (word.shape & kCapital) != 0;
  return is_month ? role - kMonth + 1u : 0;
}

// The date around the month at words[at].
std::optional<WrittenDate> CalendarWords::named_date_at(const ClueText& text,
                                                        const ClueSentence& sentence,
                                                        std::uint32_t at) const {
  const auto& words = text.words;
  const auto is_day = [](const Word& word) {
    return word.number >= 1 && word.number <= 31 && word.size_bytes <= 4;
  };
  WrittenDate date{.first = at, .last = at + 1, .month = month_of(words[at]), .weekday = {}};
  std::uint32_t before = at;
  if (before > sentence.first && role_of(words[before - 1]) == kOf && words[before].gap == 0) {
    --before;
  }
  if (before > sentence.first && words[before].gap == 0 && is_day(words[before - 1])) {
    date.first = before - 1;
    date.day = static_cast<unsigned>(words[date.first].number);
  } else if (date.last < sentence.last && (words[date.last].gap & ~kComma) == 0 &&
             is_day(words[date.last])) {
    date.day = static_cast<unsigned>(words[date.last++].number);
  }
  const bool has_year = date.last < sentence.last && (words[date.last].gap & ~kComma) == 0;
  if (has_year) date.year = year_of(words[date.last]);
  if (date.year != 0) ++date.last;
  if (date.day == 0 && date.year == 0) return std::nullopt;
  const year_month month = year(date.year != 0 ? date.year : 2000) / std::chrono::month(date.month);
  if (date.day != 0 && !(month / day(date.day)).ok()) return std::nullopt;
  return date;
}

void CalendarWords::take_weekday(const ClueText& text, const ClueSentence& sentence,
                                 WrittenDate& date) const {
  const auto& words = text.words;
  const auto weekday_of = [&](const Word& word) -> std::optional<weekday> {
    const std::uint8_t role = role_of(word);
    if (role < kWeekday || role >= kOf || (word.shape & kCapital) == 0) return std::nullopt;
    return weekday(static_cast<unsigned>(role - kWeekday));
  };
  std::uint32_t before = date.first;
  if (before > sentence.first && role_of(words[before - 1]) == kThe) --before;
  const std::uint8_t joint = words[before].gap;
  if (before > sentence.first && (joint & ~(kComma | kOpenBracket)) == 0) {
    date.weekday = weekday_of(words[before - 1]);
    if (date.weekday) {
      date.first = before - 1;
      return;
    }
  }
  if (date.last < sentence.last && (words[date.last].gap & kOpenBracket) != 0) {
    date.weekday = weekday_of(words[date.last]);
    if (date.weekday) ++date.last;
  }
}

std::vector<WrittenDate> CalendarWords::dates_in(const ClueText& text,
                                                 const ClueSentence& sentence) const {
  std::vector<WrittenDate> dates;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (month_of(text.words[i]) == 0) continue;
    auto date = named_date_at(text, sentence, i);
    if (!date) continue;
    if (date->day != 0) take_weekday(text, sentence, *date);
    i = date->last - 1;
    dates.push_back(*date);
  }
  return dates;
}

bool is_in_any(const std::vector<WrittenDate>& dates, std::uint32_t word) {
  return std::ranges::any_of(
      dates, [&](const WrittenDate& date) { return date.first <= word && word < date.last; });
}

DaySet days_about(const WrittenDate& date, int from, int to, int first_year, int last_year) {
  if (date.year != 0) first_year = last_year = date.year;
  DaySet set = DaySet::none();
  for (int y = first_year; y <= last_year; ++y) {
    const year_month month = year(y) / std::chrono::month(date.month);
    const year_month_day first = month / day(date.day == 0 ? 1 : date.day);
    if (!first.ok()) continue;
    const sys_days last = date.day == 0 ? sys_days(month / std::chrono::last) : sys_days(first);
    if (date.weekday && weekday(sys_days(first)) != *date.weekday) continue;
    set.add(sys_days(first) + days(from), last + days(to));
  }
  return set;
}

}  // namespace indexer
