#include "schema/index_format.hpp"

#include "tests/support/catch.hpp"

using namespace schema;

TEST_CASE("a term is its prefix and its word", "[format]") {
  CHECK(make_term("S", "strike") == "Sstrike");
  CHECK(facet_term(Field::Force, "west-mercia-police") == "XFOwest-mercia-police");
}

TEST_CASE("a term is never longer than Xapian takes", "[format]") {
  const std::string long_word(300, 'a');
  CHECK(make_term("", long_word).size() == kMaxTermBytes);
  CHECK(make_term("", long_word) != make_term("", long_word + "b"));
  std::string accents;
  for (int i = 0; i < 150; ++i) accents += "\u00e9";
  const std::string term = make_term("X", accents);
  CHECK(term.size() <= kMaxTermBytes);
  CHECK((static_cast<unsigned char>(term[term.size() - 17]) & 0xC0) == 0x80);
}

TEST_CASE("NULs never reach a term", "[format]") {
  CHECK(make_term("X", std::string_view("a\0b", 3)) == "Xab");
}

TEST_CASE("packed facets come back as they went in", "[format]") {
  const std::vector<FacetKey> keys{1, 0x01020304, 0xFFFFFFFF};
  CHECK(unpack_facets(pack_facets(keys)) == keys);
  CHECK(unpack_facets(pack_facets(keys) + "ab") == keys);
  CHECK(facet_key(Field::Force, "x") != facet_key(Field::Union, "x"));
}

TEST_CASE("a day sorts as its digits do", "[format]") {
  using namespace std::chrono;
  CHECK(encode_day(2015y / January / 6) == "20150106");
}
