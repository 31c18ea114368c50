// A hash of 128 bits: names what has no short name of its own, an article or the bytes of a file.
// Two different things have the same one with a chance too small to matter.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace schema {

struct Hash128 {
  std::uint64_t high = 0, low = 0;
  friend auto operator<=>(const Hash128&, const Hash128&) = default;
};

// XXH3-128 of the bytes.
Hash128 hash128_of(std::string_view bytes);
// 32 hex digits; and back: zero for what is not 32 characters.
std::string to_hex(const Hash128& hash);
Hash128 hash_from_hex(std::string_view hex);

}  // namespace schema
