#include "schema/folding.hpp"

#include "tests/support/catch.hpp"

using namespace schema;

TEST_CASE("case, marks, width and kinds of apostrophes fold away", "[folding]") {
  CHECK(fold("UNISON") == "unison");
  CHECK(fold("Siân Müller") == "sian muller");
  CHECK(fold("Sia\u0302n") == "sian");
  CHECK(fold("ﬁre ﬁghters ＰＣＳ") == "fire fighters pcs");
  CHECK(fold("unison’s unison's unisonʼs") == "unison's unison's unison's");
  CHECK(fold("Straße ΣΊΣΥΦΟΣ") == "strasse σισυφοσ");
  CHECK(fold("İstanbul") == "istanbul");
}

TEST_CASE("what is no letter stays in a folded text", "[folding]") {
  CHECK(fold("T&G, 2.5% – £1,925") == "t&g, 2.5% – £1,925");
}

TEST_CASE("folding drops bytes that are no UTF-8 and invisible characters", "[folding]") {
  CHECK(fold("pay\xFF\xC3 strike") == "pay strike");
  CHECK(fold("red\u00ADundancy") == "redundancy");
}

TEST_CASE("bytes that are no UTF-8 are found where they stand, however far", "[folding]") {
  CHECK_FALSE(invalid_utf8(""));
  CHECK_FALSE(invalid_utf8("Siân and the others"));
  for (std::size_t before = 0; before < 20; ++before) {
    CHECK(invalid_utf8(std::string(before, 'a') + "\xC3(") == before);
    CHECK(invalid_utf8(std::string(before, 'a') + "\xE2\x80") == before);
  }
}

TEST_CASE("folding twice changes nothing", "[folding]") {
  for (std::int32_t c = 1; c < 0x11000; ++c) {
    std::string once;
    append_folded_letters(once, c);
    if (fold(once) != once) FAIL("U+" << std::hex << c << " folds to " << once);
  }
}
