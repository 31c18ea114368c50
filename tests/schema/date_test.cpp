#include "schema/date.hpp"

#include <stdlib.h>
#include <time.h>

#include <string>

#include "schema/calendar_names.hpp"
#include "schema/error.hpp"
#include "tests/support/catch.hpp"

using namespace schema;
using namespace std::chrono;

namespace {

// Sets an environment variable for one test.
class Setting {
 public:
  Setting(const char* name, const char* value) : name_(name) {
    if (const char* const before = std::getenv(name)) before_ = before;
    ::setenv(name, value, 1);
    ::tzset();
  }
  ~Setting() {
    if (before_) {
      ::setenv(name_, before_->c_str(), 1);
    } else {
      ::unsetenv(name_);
    }
    ::tzset();
  }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("a date is shown to the precision that is known", "[date]") {
  CHECK(to_iso({.year = 2015, .month = 1, .day = 6}) == "2015-01-06");
  CHECK(to_iso({.year = 2015, .month = 11}) == "2015-11");
  CHECK(to_iso({.year = 2015}) == "2015");
}

TEST_CASE("a partial date spans all the days that it can mean", "[date]") {
  CHECK(span_of({.year = 2016, .month = 2, .day = 29}) ==
        DaySpan{2016y / February / 29, 2016y / February / 29});
  CHECK(span_of({.year = 2016, .month = 2}) ==
        DaySpan{2016y / February / 1, 2016y / February / 29});
  CHECK(span_of({.year = 2015, .month = 2}) ==
        DaySpan{2015y / February / 1, 2015y / February / 28});
  CHECK(span_of({.year = 2015}) == DaySpan{2015y / January / 1, 2015y / December / 31});
}

TEST_CASE("a day is a date known in full", "[date]") {
  CHECK(date_on(2016y / February / 29) == Date{.year = 2016, .month = 2, .day = 29});
}

TEST_CASE("today is the local day, in any zone and over a change of clocks", "[date]") {
  struct Row {
    const char* zone;
    const char* seconds;
    Day day;
  };
  const Row kRows[] = {
      {"UTC", "1421366400", 2015y / January / 16},  // 2015-01-16 00:00 UTC
      {"America/New_York", "1421366400", 2015y / January / 15},
      {"Pacific/Kiritimati", "1421366400", 2015y / January / 16},
      {"UTC", "1451606399", 2015y / December / 31},  // the year's last second
      {"Asia/Tokyo", "1451606399", 2016y / January / 1},
      {"Europe/London", "1711843200", 2024y / March / 31},  // 00:00, the hour before summer time
      {"Europe/London", "1711846800", 2024y / March / 31},  // 02:00, the first of summer time
      {"Europe/London", "1711924200", 2024y / March / 31},  // 23:30 summer time
      {"Europe/London", "1711926000", 2024y / April / 1},
      {"Europe/London", "1709164800", 2024y / February / 29},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.zone, row.seconds);
    const Setting zone("TZ", row.zone);
    const Setting now("PICKET_NOW", row.seconds);
    CHECK(today() == row.day);
  }
}

TEST_CASE("PICKET_NOW goes before SOURCE_DATE_EPOCH, and both before the clock", "[date]") {
  const Setting epoch("SOURCE_DATE_EPOCH", "1000000000");
  {
    const Setting now("PICKET_NOW", "1421366400");
    CHECK(now_seconds() == 1'421'366'400);
  }
  const Setting now("PICKET_NOW", "");
  CHECK(now_seconds() == 1'000'000'000);
}

TEST_CASE("a clock that is no number is refused by name", "[date]") {
  const Setting now("PICKET_NOW", "yesterday");
  CHECK_THROWS_WITH(now_seconds(), "PICKET_NOW: not a number of seconds: 'yesterday'");
}

TEST_CASE("months and weekdays are known in full and for short", "[date]") {
  CHECK(month_named("March") == 3);
  CHECK(month_named("SEPT") == 9);
  CHECK(month_named("dec") == 12);
  CHECK(month_named("Ma") == 0);
  CHECK(month_named("Marching") == 0);
  CHECK(weekday_named("Thurs") == Thursday);
  CHECK(weekday_named("sun") == Sunday);
  CHECK_FALSE(weekday_named("Sund"));
}
