#include "schema/stemmer.hpp"

#include "schema/tokenizer.hpp"
#include "schema/vocabulary.hpp"
#include "tests/support/catch.hpp"

using namespace schema;

namespace {

Stemmer built_in_stemmer() { return Stemmer(Vocabulary::built_in()); }

struct Pair {
  const char* one;
  const char* other;
};

}  // namespace

TEST_CASE("inflected forms share a stem", "[stemmer]") {
  const Stemmer stemmer = built_in_stemmer();
  for (const Pair p : {Pair{"strike", "strikes"}, Pair{"ballot", "balloted"},
                       Pair{"privatise", "privatisation"}, Pair{"union", "unions"}}) {
    INFO(p.one << ' ' << p.other);
    CHECK(stemmer.stem(p.one) == stemmer.stem(p.other));
  }
}

TEST_CASE("words of this field that Snowball merges stay apart", "[stemmer]") {
  const Stemmer stemmer = built_in_stemmer();
  for (const Pair p : {Pair{"office", "officer"}, Pair{"unite", "unit"}, Pair{"united", "unite"},
                       Pair{"force", "forced"}, Pair{"prison", "prisoner"}, Pair{"fire", "fired"},
                       Pair{"general", "generally"}, Pair{"control", "controller"},
                       Pair{"organic", "organization"}}) {
    INFO(p.one << ' ' << p.other);
    CHECK(stemmer.stem(p.one) != stemmer.stem(p.other));
  }
}

TEST_CASE("words of this field that Snowball parts share a stem", "[stemmer]") {
  const Stemmer stemmer = built_in_stemmer();
  for (const Pair p :
       {Pair{"staff", "staffing"}, Pair{"pay", "paid"}, Pair{"strike", "strikers"},
        Pair{"suspend", "suspension"}, Pair{"settle", "settlement"}, Pair{"freeze", "frozen"},
        Pair{"organise", "organize"}, Pair{"labour", "labor"}, Pair{"recognise", "recognition"},
        Pair{"close", "closure"}, Pair{"vacant", "vacancies"}}) {
    INFO(p.one << ' ' << p.other);
    CHECK(stemmer.stem(p.one) == stemmer.stem(p.other));
  }
}

TEST_CASE("words whose joining would do harm are left apart", "[stemmer]") {
  const Stemmer stemmer = built_in_stemmer();
  for (const Pair p : {Pair{"strike", "struck"}, Pair{"meet", "met"}, Pair{"leave", "left"},
                       Pair{"police", "policy"}, Pair{"union", "unison"}}) {
    INFO(p.one << ' ' << p.other);
    CHECK(stemmer.stem(p.one) != stemmer.stem(p.other));
  }
}

TEST_CASE("PCs and PCS are two words, and PCSOs are PCSO", "[stemmer]") {
  const Stemmer stemmer = built_in_stemmer();
  const auto tokens = tokenize("PCs PCS PCSOs PCSO");
  REQUIRE(tokens.size() == 4);
  CHECK(stemmer.stem(tokens[0].word) != stemmer.stem(tokens[1].word));
  CHECK(stemmer.stem(tokens[2].word) == stemmer.stem(tokens[3].word));
}

TEST_CASE("the exceptions of a stem are listed, for words with another beginning", "[stemmer]") {
  const Stemmer stemmer = built_in_stemmer();
  CHECK(stemmer.exceptions_with("pay") == std::vector<std::string>{"paid"});
  CHECK(stemmer.exceptions_with("strike") == std::vector<std::string>{"striker", "strikers"});
  CHECK(stemmer.exceptions_with("ballot").empty());
}

TEST_CASE("any word has a stem", "[stemmer]") {
  const Stemmer stemmer = built_in_stemmer();
  CHECK(stemmer.stem("").empty());
  CHECK(stemmer.stem("t&g") == "t&g");
  CHECK(stemmer.stem("1925.50") == "1925.50");
  CHECK(stemmer.stem("πολιτεια") == "πολιτεια");
  const std::string longest(5000, 's');
  CHECK(stemmer.stem(longest) == longest);
}
