#include "indexer/recognise/day_set.hpp"

#include "tests/support/catch.hpp"

using namespace indexer;
using namespace std::chrono;

namespace {

constexpr sys_days kMay = 2014y / May / 1;
constexpr sys_days kJune = 2014y / June / 1;
constexpr sys_days kJuly = 2014y / July / 1;
constexpr sys_days kNextMarch = 2015y / March / 1;

}  // namespace

TEST_CASE("a set of days that touch is one interval", "[day_set]") {
  DaySet pieces = DaySet::none();
  pieces.add(kJune, kJuly);
  pieces.add(kMay, kJune - days(1));
  CHECK(pieces == DaySet::between(kMay, kJuly));
  pieces.add(kMay + days(3), kJune);
  CHECK(pieces == DaySet::between(kMay, kJuly));
}

TEST_CASE("intervals the wrong way round hold no day", "[day_set]") {
  CHECK(DaySet::between(kJuly, kMay).is_empty());
  CHECK_FALSE(DaySet::between(kMay, kMay).is_empty());
}

TEST_CASE("sets are intersected interval by interval", "[day_set]") {
  DaySet gaps = DaySet::between(std::nullopt, kMay);
  gaps.add(kJuly, kNextMarch);
  DaySet left = DaySet::between(kMay, kMay);
  left.add(kJuly, kNextMarch);
  CHECK(gaps.intersected(DaySet::between(kMay, std::nullopt)) == left);
  CHECK(gaps.intersected(DaySet()) == gaps);
  CHECK(gaps.intersected(DaySet::none()).is_empty());
}

TEST_CASE("a year or a day is the only one when no other is left", "[day_set]") {
  CHECK(DaySet::between(kMay, kJuly).only_year() == 2014);
  CHECK_FALSE(DaySet::between(kMay, kNextMarch).only_year());
  CHECK_FALSE(DaySet().only_year());
  CHECK_FALSE(DaySet::none().only_year());
  CHECK(DaySet::between(kMay, kMay).only_day() == schema::Date{.year = 2014, .month = 5, .day = 1});
  CHECK_FALSE(DaySet::between(kMay, kJune).only_day());
}

TEST_CASE("the years of a set leave out an end that is not known", "[day_set]") {
  CHECK(DaySet::between(kMay, kNextMarch).years() == schema::YearRange{2014, 2015});
  CHECK(DaySet::between(kMay, std::nullopt).years() == schema::YearRange{2014, std::nullopt});
  CHECK(DaySet().years() == schema::YearRange{std::nullopt, std::nullopt});
  CHECK_FALSE(DaySet::between(kMay, std::nullopt).is_bounded());
  CHECK(DaySet::between(kMay, kJune).is_bounded());
}
