#include <string>

#include "corpus/dateline.hpp"
#include "tests/support/catch.hpp"

using namespace corpus;

namespace {

std::string in_url(std::string_view url) {
  const auto stated = date_in_url(url);
  if (!stated) return "none";
  CHECK(stated->kind == DateKind::Url);
  return to_iso(stated->date);
}

// "file 2015-01-16 folder 2015-01": all dates with their kinds.
std::string in_path(std::string_view below_root) {
  std::string found;
  for (const StatedDate& stated :
       dates_in_path(std::string("/news/") + std::string(below_root), "/news")) {
    found += found.empty() ? "" : " ";
    found += stated.kind == DateKind::FileName ? "file " : "folder ";
    found += to_iso(stated.date);
  }
  return found.empty() ? "none" : found;
}

struct Row {
  std::string_view text;
  std::string_view date;
};

}  // namespace

TEST_CASE("the path of an address states a date", "[dateline]") {
  constexpr Row kRows[] = {
      {"https://a.example/2015/01/16/strike", "2015-01-16"},
      {"https://a.example/news/2003/jan/07/crime.penal?tag=x", "2003-01-07"},
      {"https://a.example/2015/1/6/", "2015-01-06"},
      {"https://a.example/2019/06/ford-bridgend", "2019-06"},
      {"https://a.example/2015-01-16-strike.html", "2015-01-16"},
      {"https://a.example/news/2015-01-16/strike", "2015-01-16"},
      {"https://a.example/20150116/strike", "2015-01-16"},
      {"https://a.example/20150116-strike", "2015-01-16"},
      {"https://a.example/20150116.html", "2015-01-16"},
      {"a.example/2015/01/16/strike", "2015-01-16"},
      {"https://a.example/1926/05/04/general-strike", "1926-05-04"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(in_url(row.text) == row.date);
  }
}

TEST_CASE("a number in an address that may be anything is no date", "[dateline]") {
  constexpr std::string_view kNone[] = {
      "",
      "https://a.example",
      "https://2015.example/strike",
      "https://a.example/2015/strike",
      "https://a.example/budget-2015",
      "https://a.example/hi/2635067.stm",
      "https://a.example/news/17000001.equal-pay",
      "https://a.example/sport/20120814",
      "https://a.example/news/uk-england-20120430",
      "https://a.example/?date=2015-01-16",
      "https://a.example/#2015-01-16",
      "https://a.example/2015/13/strike",
      "https://a.example/2015-01-163",
      "https://a.example/2100/01/01/",
      "https://a.example/20150230-strike",
      "https://a.example/201501167/x",
      "https://a.example/g4s-2020/12345678",
  };
  for (const std::string_view url : kNone) {
    CAPTURE(url);
    CHECK(in_url(url) == "none");
  }
}

TEST_CASE("a day that does not exist leaves the month of an address", "[dateline]") {
  CHECK(in_url("https://a.example/2015/02/30/strike") == "2015-02");
}

TEST_CASE("file and folder names state dates, the nearest first", "[dateline]") {
  constexpr Row kRows[] = {
      {"2015-01-16-strike.txt", "file 2015-01-16"},
      {"2015_01_16_strike.txt", "file 2015-01-16"},
      {"20150116_x.html", "file 2015-01-16"},
      {"20150116.txt", "file 2015-01-16"},
      {"16-01-2015-strike.txt", "file 2015-01-16"},
      {"strike-2015-01-16.txt.gz", "file 2015-01-16"},
      {"Police strike (16 Jan 2015).html", "file 2015-01-16"},
      {"Police-strike-January-16-2015.html", "file 2015-01-16"},
      {"2015/01/16/strike.txt", "folder 2015-01-16"},
      {"2015/January/strike.txt", "folder 2015-01"},
      {"2015/01-January/strike.txt", "folder 2015-01"},
      {"2015/police/strike.txt", "folder 2015"},
      {"2015-01/strike.txt", "folder 2015-01"},
      {"20150116/strike.txt", "folder 2015-01-16"},
      {"January 2015/strike.txt", "folder 2015-01"},
      {"2015/01/2015-01-16-strike.txt", "file 2015-01-16 folder 2015-01"},
      {"2014/2015-01/strike.txt", "folder 2015-01 folder 2014"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(in_path(row.text) == row.date);
  }
}

TEST_CASE("a number inside a name is no date", "[dateline]") {
  constexpr std::string_view kNone[] = {
      "strike.txt",
      "g4s-2020.txt",
      "2015.txt",
      "2015-strike.txt",
      "2015-01.txt",
      "article-20120814.html",
      "20150116120000.html",
      "201501161.html",
      "v2015-01-16.txt",
      "2015-01-16_to_2015-01-20.txt",
      "20159901.txt",
      "12345678.txt",
      "uk-2635067.stm",
      "norfolk2020/strike.txt",
      "1234/strike.txt",
      "17000001/strike.txt",
      "01/16/strike.txt",
      "May/strike.txt",
  };
  for (const std::string_view name : kNone) {
    CAPTURE(name);
    CHECK(in_path(name) == "none");
  }
}

TEST_CASE("folders at and above the root state nothing", "[dateline]") {
  CHECK(dates_in_path("/2015/01/strike.txt", "/2015/01").empty());
  CHECK(dates_in_path("/2015/01/strike.txt", "/2015/01/strike.txt").empty());
  CHECK(dates_in_path("/2015/01/strike.txt", "/other").empty());
}
