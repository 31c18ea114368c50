// Dates as people write them, in articles and in queries: to a day, a month, a year or a range.
//
// A date here is of the calendar, with no time zone: a story dated 3 March stays on 3 March
// wherever it is indexed. British order rules: 3/4/2015 is 3 April.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace schema {

using Day = std::chrono::year_month_day;

// A date with the precision that is known. `month` 0: only the year is; `day` 0: only the month is.
// A value of this type always names days that exist, between kFirstYear and kLastYear.
struct Date {
  int year = 0;
  unsigned month = 0;  // 1..12, or 0
  unsigned day = 0;    // 1..31, or 0; 0 whenever month is
  friend auto operator<=>(const Date&, const Date&) = default;
};
inline constexpr int kFirstYear = 1800;
inline constexpr int kLastYear = 2199;

// Both ends inclusive; an absent end is open.
struct DaySpan {
  std::optional<Day> first;
  std::optional<Day> last;
  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

// Both ends inclusive; an absent end is not known.
struct YearRange {
  std::optional<int> from;
  std::optional<int> to;
  friend bool operator==(const YearRange&, const YearRange&) = default;
};

// `2015-01-16`, `2015-01` or `2015`.
std::string to_iso(const Date& date);
// The whole date of a day between kFirstYear and kLastYear.
Date date_on(Day day);
// The first and the last day that `date` can mean; both ends are set.
DaySpan span_of(const Date& date);

// The date that the whole of `text` names, alone: "2024-03-01", "1 March 2024", "March 1st, 2024",
// "Fri, 01 Mar 2024 12:04:00 +0000", "2024-03-01T09:00Z", "01/03/2024", "March 2024", "2024".
// A weekday that does not fit, a day that does not exist or a year outside the bounds: none.
// An instant with a time zone is read as the date that stands there, never shifted.
// "18 Oct 13" is of 2013 and "18 Oct 97" of 1997: two digits are of 1950 to 2049.
std::optional<Date> parse_date(std::string_view text);

// What a person types where a range of days is wanted, resolved against `today`: a date of any
// precision, `A..B`, `A..`, `..B`, "today", "yesterday", "this-week", "last-week", "this-month",
// "last-month", "this-year", "last-year", a weekday ("monday": the latest one, not after today),
// "7d", "2w", "3m", "1y" (that long ago until today). Words may be joined by '-' or spaces. Case is
// ignored. None when it makes no sense, also when the ends are the wrong way round. A week starts
// on Monday; "this-week" and its like are whole, past today too.
std::optional<DaySpan> parse_range(std::string_view text, Day today);

// Today by the machine's clock in local time; by PICKET_NOW (seconds since 1970, for tests) or else
// SOURCE_DATE_EPOCH where set. Throws Error (Usage) where that is no number.
Day today();
// The same instant as seconds since 1970.
long long now_seconds();

}  // namespace schema
