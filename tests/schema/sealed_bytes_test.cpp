#include "schema/sealed_bytes.hpp"

#include <limits>

#include "schema/error.hpp"
#include "tests/support/catch.hpp"

using namespace schema;

namespace {

constexpr std::uint64_t kGreatest = std::numeric_limits<std::uint64_t>::max();

std::string sample() {
  SealedWriter out("opening\n");
  for (const std::uint64_t number :
       {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, kGreatest}) {
    out.number(number);
  }
  out.fixed(kGreatest - 1);
  out.real(84.4);
  out.text("ballot");
  out.maybe(std::optional<int>(), [](int) {});
  out.maybe(std::optional<std::string>("yes"), [&](const std::string& text) { out.text(text); });
  return std::move(out).sealed();
}

SealedReader reading(std::string_view bytes) { return {bytes, "the sample", "opening\n"}; }

}  // namespace

TEST_CASE("sealed bytes give back what was written, in order", "[sealed_bytes]") {
  const std::string bytes = sample();
  SealedReader in = reading(bytes);
  for (const std::uint64_t number :
       {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, kGreatest}) {
    CHECK(in.number() == number);
  }
  CHECK(in.fixed() == kGreatest - 1);
  CHECK(in.real() == 84.4);
  CHECK_THROWS_AS(in.finish(), Error);
  CHECK(in.text() == "ballot");
  CHECK_FALSE(in.maybe([&] { return in.text(); }));
  CHECK(in.maybe([&] { return in.text(); }) == "yes");
  CHECK_NOTHROW(in.finish());
}

TEST_CASE("no cut and no flipped bit of sealed bytes goes unnoticed", "[sealed_bytes]") {
  const std::string bytes = sample();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string flipped = bytes;
    flipped[i] = static_cast<char>(flipped[i] ^ 0x10);
    CHECK_THROWS_WITH(reading(flipped), "the sample is damaged");
    CHECK_THROWS_AS(reading(std::string_view(bytes).substr(0, i)), Error);
  }
}

TEST_CASE("a text, a count or a number that the bytes cannot hold is damage", "[sealed_bytes]") {
  SealedWriter out;
  out.number(1'000'000);
  const std::string bytes = std::move(out).sealed();
  CHECK_THROWS_AS(SealedReader(bytes, "it").text(), Error);
  CHECK_THROWS_AS(SealedReader(bytes, "it").count(), Error);
  SealedWriter endless;
  endless.fixed(kGreatest);
  endless.fixed(kGreatest);
  const std::string no_end = std::move(endless).sealed();
  CHECK_THROWS_AS(SealedReader(no_end, "it").number(), Error);
}
