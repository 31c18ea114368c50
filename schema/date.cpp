#include "schema/date.hpp"

#include <time.h>

#include <cstdio>
#include <cstdlib>

#include "schema/error.hpp"
#include "schema/whole_number.hpp"

namespace schema {
namespace {

std::optional<long long> seconds_of_environment(const char* name) {
  const char* const text = std::getenv(name);
  if (text == nullptr || *text == '\0') return std::nullopt;
  const auto seconds = whole_number<long long>(text);
  if (!seconds) {
    throw Error(Fault::Usage, std::string(name) + ": not a number of seconds: '" + text + "'");
  }
  return seconds;
}

}  // namespace

std::string to_iso(const Date& date) {
  char text[16];
  int size = std::snprintf(text, sizeof text, "%04d", date.year);
  if (date.month != 0) {
    size += std::snprintf(text + size, sizeof text - static_cast<std::size_t>(size), "-%02u",
                          date.month % 100);
  }
  if (date.day != 0) {
    std::snprintf(text + size, sizeof text - static_cast<std::size_t>(size), "-%02u",
                  date.day % 100);
  }
  return text;
}

DaySpan span_of(const Date& date) {
  using namespace std::chrono;
  const year y(date.year);
  if (date.month == 0) return {.first = y / January / 1, .last = y / December / 31};
  const month m(date.month);
  if (date.day != 0) return {.first = y / m / day(date.day), .last = y / m / day(date.day)};
  return {.first = y / m / 1, .last = Day(y / m / last)};
}

Date date_on(Day day) {
  return {.year = static_cast<int>(day.year()),
          .month = static_cast<unsigned>(day.month()),
          .day = static_cast<unsigned>(day.day())};
}

long long now_seconds() {
  for (const char* const name : {"PICKET_NOW", "SOURCE_DATE_EPOCH"}) {
    if (const auto seconds = seconds_of_environment(name)) return *seconds;
  }
  return static_cast<long long>(::time(nullptr));
}

Day today() {
  const time_t now = static_cast<time_t>(now_seconds());
  tm local{};
  if (::localtime_r(&now, &local) == nullptr) {
    throw Error(Fault::Usage, "the clock is set outside all years");
  }
  return Day{std::chrono::year(local.tm_year + 1900),
             std::chrono::month(static_cast<unsigned>(local.tm_mon) + 1),
             std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

}  // namespace schema
