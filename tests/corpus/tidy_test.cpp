#include "corpus/tidy.hpp"

#include "tests/support/catch.hpp"

using corpus::tidy;
using corpus::tidy_line;

TEST_CASE("a tidy text holds nothing that cannot be seen", "[tidy]") {
  struct Case {
    std::string_view text;
    std::string_view tidied;
  };
  using namespace std::string_view_literals;
  const Case cases[] = {
      {"Pay and pensions\nSecond line"sv, "Pay and pensions\nSecond line"},
      {"one\r\ntwo\rthree"sv, "one\ntwo\nthree"},
      {"one\ttwo"sv, "one two"},
      {"page one\fpage two"sv, "page one\npage two"},
      {"one\u2028two\u2029three"sv, "one\ntwo\nthree"},
      {"NUL\0 and \x1B[31mred\x7F"sv, "NUL and [31mred"},
      {"re\u00ADdun\u00ADdancy"sv, "redundancy"},
      {"zero\u200Bwidth\uFEFF"sv, "zerowidth"},
      {"left\u202Eright\u2066"sv, "leftright"},
      {"cafe\u0301"sv, "café"},
      {"quotes “stay” – and £ too\u00A0"sv, "quotes “stay” – and £ too\u00A0"},
      {"C1 was windows-1252: it\u0092s"sv, "C1 was windows-1252: it’s"},
      {"👨\u200D👩\u200D👧 family"sv, "👨\u200D👩\u200D👧 family"},
      {"joiner\u200D gone"sv, "joiner gone"},
  };
  for (const Case& c : cases) CHECK(tidy(c.text) == c.tidied);
}

TEST_CASE("doubly encoded words are mended where they can mean nothing else", "[tidy]") {
  struct Case {
    std::string_view text;
    std::string_view tidied;
  };
  const Case cases[] = {
      {"Staffâ€™s pay", "Staff’s pay"},
      {"â€œNoâ€\u009D", "“No”"},
      {"â€œNoâ€ he said", "“No” he said"},
      {"a Â£5m cut", "a £5m cut"},
      {"cafÃ©", "café"},
      {"pay â€“ and â‚¬5", "pay – and €5"},
      {"thrice: Ã¢â‚¬â„¢", "thrice: ’"},
      {"fire ðŸ”¥", "fire 🔥"},
      {"damage ï¿½ stays damage", "damage \uFFFD stays damage"},
      // As people write.
      {"São João, NÃO", "São João, NÃO"},
      {"pâté and âge", "pâté and âge"},
      {"CAFÉ»", "CAFÉ»"},
      {"Å“uvre", "Å“uvre"},
      {"Å“uvre and cafÃ©", "œuvre and café"},
  };
  for (const Case& c : cases) CHECK(tidy(c.text) == c.tidied);
}

TEST_CASE("a tidy line has single blanks and no ends", "[tidy]") {
  CHECK(tidy_line("  Pay\n and\u00A0 \tpensions ") == "Pay and pensions");
  CHECK(tidy_line(" \n ").empty());
}
