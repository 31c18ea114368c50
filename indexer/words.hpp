// Numbers, sizes and times as people read them.
#pragma once
#include <cstdint>
#include <string>

namespace indexer {

std::string grouped(std::uint64_t number);     // "12,345"
std::string human_bytes(std::uint64_t bytes);  // "812 B", "1.4 MB"
std::string local_time(std::int64_t seconds);  // of 1970: "2024-03-01 02:00:07"
std::string iso_time(std::int64_t seconds);    // the same in UTC: "2024-03-01T02:00:07Z"
double rounded(double seconds);                // to milliseconds

}  // namespace indexer
