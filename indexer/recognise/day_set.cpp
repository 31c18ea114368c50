#include "indexer/recognise/day_set.hpp"

#include <algorithm>

namespace indexer {
namespace {

using namespace std::chrono;

// What stands for an open end.
constexpr sys_days kFirst = year(schema::kFirstYear) / January / 1;
constexpr sys_days kLast = year(schema::kLastYear) / December / 31;

int year_of(sys_days day) { return static_cast<int>(year_month_day(day).year()); }

}  // namespace

DaySet::DaySet() : intervals_{{kFirst, kLast}} {}

DaySet DaySet::none() {
  DaySet set;
  set.intervals_.clear();
  return set;
}

DaySet DaySet::between(std::optional<Days> first, std::optional<Days> last) {
  DaySet set = none();
  set.add(first.value_or(kFirst), last.value_or(kLast));
  return set;
}

DaySet DaySet::of_years(int first, int last) {
  return between(sys_days(year(first) / January / 1), sys_days(year(last) / December / 31));
}

void DaySet::add(Days first, Days last) {
  first = std::max(first, kFirst);
  last = std::min(last, kLast);
  if (last < first) return;
  // All that touch the new interval become one with it.
  const auto begin = std::ranges::partition_point(
      intervals_, [&](const Interval& i) { return i.last + days(1) < first; });
  const auto end = std::partition_point(
      begin, intervals_.end(), [&](const Interval& i) { return i.first <= last + days(1); });
  if (begin != end) {
    first = std::min(first, begin->first);
    last = std::max(last, std::prev(end)->last);
  }
  intervals_.insert(intervals_.erase(begin, end), Interval{first, last});
}

void DaySet::add(const DaySet& other) {
  for (const Interval& interval : other.intervals_) add(interval.first, interval.last);
}

DaySet DaySet::intersected(const DaySet& other) const {
  DaySet result = none();
  auto a = intervals_.begin();
  auto b = other.intervals_.begin();
  while (a != intervals_.end() && b != other.intervals_.end()) {
    const Days first = std::max(a->first, b->first);
    const Days last = std::min(a->last, b->last);
    if (first <= last) result.intervals_.push_back({first, last});
    if (a->last < b->last) {
      ++a;
    } else {
      ++b;
    }
  }
  return result;
}

bool DaySet::is_bounded() const {
  return is_empty() || (intervals_.front().first > kFirst && intervals_.back().last < kLast);
}

std::optional<int> DaySet::only_year() const {
  if (is_empty()) return std::nullopt;
  const int first = year_of(intervals_.front().first);
  return first == year_of(intervals_.back().last) ? std::optional(first) : std::nullopt;
}

std::optional<schema::Date> DaySet::only_day() const {
  if (is_empty() || intervals_.front().first != intervals_.back().last) return std::nullopt;
  const year_month_day day(intervals_.front().first);
  return schema::Date{.year = static_cast<int>(day.year()),
                      .month = static_cast<unsigned>(day.month()),
                      .day = static_cast<unsigned>(day.day())};
}

schema::YearRange DaySet::years() const {
  schema::YearRange range;
  if (intervals_.front().first > kFirst) range.from = year_of(intervals_.front().first);
  if (intervals_.back().last < kLast) range.to = year_of(intervals_.back().last);
  return range;
}

}  // namespace indexer
