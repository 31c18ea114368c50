#include <string>

#include "schema/date.hpp"
#include "tests/support/catch.hpp"

using namespace schema;

namespace {

// The date as ISO, or "none".
std::string read(std::string_view text) {
  const auto date = parse_date(text);
  return date ? to_iso(*date) : "none";
}

struct Row {
  std::string_view text;
  std::string_view iso;
};

}  // namespace

TEST_CASE("a date is read in every form that people and machines write", "[date]") {
  constexpr Row kRows[] = {
      {"2024-03-01", "2024-03-01"},
      {"2024/3/1", "2024-03-01"},
      {"2024.03.01", "2024-03-01"},
      {"20240301", "2024-03-01"},
      {"20240301120400", "2024-03-01"},
      {"202403011204", "2024-03-01"},
      {"20240301T090000Z", "2024-03-01"},
      {"2024-03-01T09:00Z", "2024-03-01"},
      {"2024-03-01T09:00:00.123+01:00", "2024-03-01"},
      {"2024-03-01T23:30:00-0500", "2024-03-01"},
      {"2024-03-01 09:00:00 UTC", "2024-03-01"},
      {"2024-03-01Z", "2024-03-01"},
      {"1 March 2024", "2024-03-01"},
      {"01 Mar 2024", "2024-03-01"},
      {"1st March, 2024", "2024-03-01"},
      {"the 1st of March 2024", "2024-03-01"},
      {"March 1, 2024", "2024-03-01"},
      {"March 1st, 2024", "2024-03-01"},
      {"2024 March 1", "2024-03-01"},
      {"FRIDAY 1 MARCH 2024", "2024-03-01"},
      {"Fri, 01 Mar 2024 12:04:00 +0000", "2024-03-01"},
      {"Fri Mar  1 12:04:00 GMT 2024", "2024-03-01"},
      {"Fri Mar 01 2024 12:04:00 GMT+0000 (Coordinated Universal Time)", "2024-03-01"},
      {"Friday (1 March 2024)", "2024-03-01"},
      {"Tuesday, 20 May 2008 19:08 GMT 20:08 UK", "2008-05-20"},
      {"14:58 19 October 2017", "2017-10-19"},
      {"October 19, 2017 2.58 pm", "2017-10-19"},
      {"19 October 2017 at 9am", "2017-10-19"},
      {"19 October 2017, 2.58 p.m.", "2017-10-19"},
      {"01-Mar-2024", "2024-03-01"},
      {"3 Sept. 2012", "2012-09-03"},
      {"18 Oct 13", "2013-10-18"},
      {"18 Oct \u201913", "2013-10-18"},
      {"18 October 97", "1997-10-18"},
      {"1\u00A0March\u00A02024", "2024-03-01"},
      {"29 February 2024", "2024-02-29"},
      {"31 December 1999", "1999-12-31"},
      {"1 January 2000", "2000-01-01"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.iso);
  }
}

TEST_CASE("numbers alone are in British order", "[date]") {
  CHECK(read("3/4/2015") == "2015-04-03");
  CHECK(read("03-04-2015") == "2015-04-03");
  CHECK(read("3.4.15") == "2015-04-03");
  CHECK(read("26/01/2021 09:30") == "2021-01-26");
  CHECK(read("01/26/2021") == "none");
}

TEST_CASE("a date keeps the precision that stands there", "[date]") {
  CHECK(read("2024") == "2024");
  CHECK(read("2024-03") == "2024-03");
  CHECK(read("3/2024") == "2024-03");
  CHECK(read("March 2024") == "2024-03");
  CHECK(read("Mar. 2024") == "2024-03");
}

TEST_CASE("what is no date, or none that exists, is none", "[date]") {
  constexpr std::string_view kNone[] = {
      "",
      " ",
      "soon",
      "May",
      "13",
      "12:04",
      "1 March",
      "Friday",
      "29 February 2023",
      "31 April 2020",
      "2023-02-29",
      "2023-13-01",
      "2023-00-10",
      "2023-01-00",
      "00000000",
      "20231301",
      "0000-00-00",
      "1799",
      "2200-01-01",
      "99999",
      "12345678",
      "2015-16",
      "3.4",
      "Saturday 1 March 2024",
      "Friday March 2024",
      "Friday Saturday 1 March 2024",
      "1 March 2024 2 March 2024",
      "1 2 March 2024",
      "March March 2024",
      "1 March 2024 strike",
      "2024-03-01Tea",
      "25:00 1 March 2024",
      "+-+-+-",
      "-",
      "1-",
      "'",
      "\u2019",
      "32 March 2024",
      "2024-3-1-1",
  };
  for (const std::string_view text : kNone) {
    CAPTURE(text);
    CHECK(read(text) == "none");
  }
  CHECK(read(std::string(100'000, '1')) == "none");
}

TEST_CASE("an instant is the date that stands there, whatever the zone", "[date]") {
  CHECK(read("2024-12-31T23:59:59-11:00") == "2024-12-31");
  CHECK(read("2025-01-01T00:00:00+14:00") == "2025-01-01");
  CHECK(read("Sun, 31 Mar 2024 01:30:00 BST") == "2024-03-31");
}
