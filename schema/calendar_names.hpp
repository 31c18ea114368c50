// What months and weekdays are called in English, in full and for short.
#pragma once
#include <chrono>
#include <optional>
#include <string_view>

namespace schema {

// 1..12 for "March", "mar", "Sept" in any case, without a full stop; 0: no month.
unsigned month_named(std::string_view word);
// For "Friday", "fri", "Thurs" in any case, without a full stop; none: no weekday.
std::optional<std::chrono::weekday> weekday_named(std::string_view word);

}  // namespace schema
