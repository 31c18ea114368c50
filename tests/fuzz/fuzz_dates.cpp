// Any bytes as a date, a range, a dateline, an address and a path: what is read exists, and a date
// as ISO reads as itself.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/dateline.hpp"
#include "schema/date.hpp"
#include "tests/fuzz/expect.hpp"

namespace {

void expect_sound(const schema::Date& date) {
  EXPECT(date.year >= schema::kFirstYear && date.year <= schema::kLastYear);
  EXPECT(date.month <= 12 && (date.month != 0 || date.day == 0));
  const schema::DaySpan span = schema::span_of(date);
  EXPECT(span.first && span.last && span.first->ok() && span.last->ok());
  EXPECT(*span.first <= *span.last);
  EXPECT(schema::parse_date(schema::to_iso(date)) == date);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto date = schema::parse_date(text)) expect_sound(*date);
  using namespace std::chrono;
  if (const auto range = schema::parse_range(text, 2016y / February / 29)) {
    EXPECT(range->first || range->last);
    EXPECT(!range->first || range->first->ok());
    EXPECT(!range->last || range->last->ok());
    EXPECT(!range->first || !range->last || *range->first <= *range->last);
  }
  if (const auto stated = corpus::date_in_dateline(text)) {
    expect_sound(stated->date);
    EXPECT(stated->date.month != 0 && stated->text == text);
  }
  if (const auto stated = corpus::yearless_dateline(text)) {
    EXPECT((year(2000) / month(stated->month) / day(stated->day)).ok());
  }
  if (const auto stated = corpus::date_in_url(text)) expect_sound(stated->date);
  for (const auto& stated : corpus::dates_in_path("/root/" + std::string(text), "/root")) {
    expect_sound(stated.date);
  }
  return 0;
}
