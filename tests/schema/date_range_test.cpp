#include <string>

#include "schema/date.hpp"
#include "tests/support/catch.hpp"

using namespace schema;
using namespace std::chrono;

namespace {

constexpr Day kFriday = 2015y / January / 16;

std::string shown(const std::optional<Day>& day) { return day ? to_iso(date_on(*day)) : "open"; }

// "first..last", or "none".
std::string read(std::string_view text, Day today = kFriday) {
  const auto span = parse_range(text, today);
  return span ? shown(span->first) + ".." + shown(span->last) : "none";
}

struct Row {
  std::string_view text;
  std::string_view span;
};

}  // namespace

TEST_CASE("a range is read as a person types it", "[date]") {
  constexpr Row kRows[] = {
      {"2015-01-16", "2015-01-16..2015-01-16"},
      {"2014-12", "2014-12-01..2014-12-31"},
      {"2012-02", "2012-02-01..2012-02-29"},
      {"2014", "2014-01-01..2014-12-31"},
      {"December 2014", "2014-12-01..2014-12-31"},
      {"2014..2015-02", "2014-01-01..2015-02-28"},
      {"2014-12-24 .. 1 March 2015", "2014-12-24..2015-03-01"},
      {"2014..", "2014-01-01..open"},
      {"..2014", "open..2014-12-31"},
      {"today", "2015-01-16..2015-01-16"},
      {"Yesterday", "2015-01-15..2015-01-15"},
      {"this-week", "2015-01-12..2015-01-18"},
      {"this week", "2015-01-12..2015-01-18"},
      {"last  week", "2015-01-05..2015-01-11"},
      {"this-month", "2015-01-01..2015-01-31"},
      {"last-month", "2014-12-01..2014-12-31"},
      {"this-year", "2015-01-01..2015-12-31"},
      {"last-year", "2014-01-01..2014-12-31"},
      {"friday", "2015-01-16..2015-01-16"},
      {"Thu", "2015-01-15..2015-01-15"},
      {"saturday", "2015-01-10..2015-01-10"},
      {"0d", "2015-01-16..2015-01-16"},
      {"7d", "2015-01-09..2015-01-16"},
      {"2w", "2015-01-02..2015-01-16"},
      {"3m", "2014-10-16..2015-01-16"},
      {"1y", "2014-01-16..2015-01-16"},
      {"7d..", "2015-01-09..open"},
      {"monday..today", "2015-01-12..2015-01-16"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.span);
  }
}

TEST_CASE("a range over the end of a month or year keeps to days that exist", "[date]") {
  CHECK(read("1m", 2015y / March / 31) == "2015-02-28..2015-03-31");
  CHECK(read("1y", 2024y / February / 29) == "2023-02-28..2024-02-29");
  CHECK(read("yesterday", 2015y / January / 1) == "2014-12-31..2014-12-31");
  CHECK(read("this-week", 2015y / January / 1) == "2014-12-29..2015-01-04");
  CHECK(read("this-week", 2023y / January / 1) == "2022-12-26..2023-01-01");
  CHECK(read("last-month", 2015y / January / 31) == "2014-12-01..2014-12-31");
  CHECK(read("3d", 2024y / March / 1) == "2024-02-27..2024-03-01");
}

TEST_CASE("a range that makes no sense is none", "[date]") {
  constexpr std::string_view kNone[] = {"",           " ",
                                        "..",         " .. ",
                                        "2015..2014", "2015-01-17..2015-01-16",
                                        "soon",       "7",
                                        "7x",         "-7d",
                                        "d",          "999999999999d",
                                        "99999y",     "99999m",
                                        "next-year",  "2015...2016",
                                        "2014..soon", "soon..2014",
                                        "2015-02-30", "last",
                                        "week",       "2014..2015..2016"};
  for (const std::string_view text : kNone) {
    CAPTURE(text);
    CHECK(read(text) == "none");
  }
  CHECK(read(std::string(1000, '.')) == "none");
}
