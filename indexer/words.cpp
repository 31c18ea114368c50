#include "indexer/words.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace indexer {
namespace {

std::string written(const std::tm& time, const char* form) {
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), form, &time);
  return text.data();
}

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string human_bytes(std::uint64_t bytes) {
  constexpr std::array kUnits{"B", "kB", "MB", "GB", "TB"};
  auto size = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; size >= 1000 && unit + 1 < kUnits.size(); ++unit) size /= 1000;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), unit == 0 || size >= 100 ? "%.0f %s" : "%.1f %s", size,
                kUnits[unit]);
  return text.data();
}

std::string local_time(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm broken{};
  localtime_r(&time, &broken);
  return written(broken, "%Y-%m-%d %H:%M:%S");
}

std::string iso_time(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm broken{};
  gmtime_r(&time, &broken);
  return written(broken, "%Y-%m-%dT%H:%M:%SZ");
}

double rounded(double seconds) { return std::round(seconds * 1000) / 1000; }

}  // namespace indexer
