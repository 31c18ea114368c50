#include "schema/hash128.hpp"

#include "tests/support/catch.hpp"

using namespace schema;

TEST_CASE("a hash is the same 32 digits after a round trip", "[hash128]") {
  CHECK(to_hex(hash_from_hex("0123456789abcdeffedcba9876543210")) ==
        "0123456789abcdeffedcba9876543210");
  CHECK(hash_from_hex("0123") == Hash128{});
}

TEST_CASE("a hash is XXH3's of 128 bits", "[hash128]") {
  // The first test vector of its authors: no bytes, no seed.
  CHECK(to_hex(hash128_of("")) == "99aa06d3014798d86001c324468d497f");
  CHECK(hash128_of("strike") != hash128_of("strikes"));
}
