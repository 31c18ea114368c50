#include "schema/tokenizer.hpp"

#include "tests/support/catch.hpp"

using namespace schema;

namespace {

// The words of `text`, each after its position: "1:walk 1:walkout 2:out".
std::string words(std::string_view text) {
  std::string line;
  for (const Token& token : tokenize(text)) {
    if (!line.empty()) line += ' ';
    line += std::to_string(token.position) + ':' + token.word;
  }
  return line;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

void check_words(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(words(c.text) == c.expected);
  }
}

}  // namespace

TEST_CASE("words are runs of letters and digits, in lower case", "[tokenizer]") {
  check_words({
      {"", ""},
      {"Police staff: 46% voted YES!", "1:police 2:staff 3:46 4:voted 5:yes"},
      {"pay/conditions (2015–16)", "1:pay 2:conditions 3:2015 4:16"},
      {"www.unison.org.uk unite@pcs.uk", "1:www 2:unison 3:org 4:uk 5:unite 6:pcs 7:uk"},
      {"snake_case covid19", "1:snake 2:case 3:covid19"},
      {"- -- & ' ’ . , ! \u0301", ""},
  });
}

TEST_CASE("an apostrophe joins and a possessive is cut off", "[tokenizer]") {
  check_words({
      {"UNISON's unison’s UNISON'S", "1:unison 2:unison 3:unison"},
      {"officers' officers’ officersʼ pay", "1:officers 2:officers 3:officers 4:pay"},
      {"don’t O'Neill o'neill's", "1:don't 2:o'neill 3:o'neill"},
      {"‘strike’ 'ballot' “vote”", "1:strike 2:ballot 3:vote"},
      {"rock 'n' roll, the '90s", "1:rock 2:n 3:roll 4:the 5:90s"},
  });
}

TEST_CASE("the plural of an abbreviation in capitals loses its s", "[tokenizer]") {
  check_words({
      {"PCs and PCS", "1:pc 2:and 3:pcs"},
      {"PCSOs, PCCs, GPs, MSPs, P45s", "1:pcso 2:pcc 3:gp 4:msp 5:p45"},
      {"PCSOs’ PCSO's PCs' PCS's", "1:pcso 2:pcso 3:pc 4:pcs"},
      {"As Is McGs OFFICERS pcsos", "1:as 2:is 3:mcgs 4:officers 5:pcsos"},
  });
}

TEST_CASE("an ampersand joins single letters alone", "[tokenizer]") {
  check_words({
      {"T&G, A&E’s, t&gwu", "1:t&g 2:a&e 3:t 4:gwu"},
      {"Marks & Spencer, AT&T", "1:marks 2:spencer 3:at 4:t"},
      {"&amp; R&", "1:amp 2:r"},
  });
}

TEST_CASE("points and commas join digits", "[tokenizer]") {
  check_words({
      {"2.5% of 1,925 and £1,234,567.89", "1:2.5 2:of 3:1925 4:and 5:1234567.89"},
      {"£1.5m 1,9 1,2345 12345,678", "1:1.5m 2:1 3:9 4:1 5:2345 6:12345 7:678"},
      {"16.01.2015 in 2014,2015", "1:16.01 2:2015 3:in 4:2014 5:2015"},
      {"Yes.2 ended.The 5.", "1:yes 2:2 3:ended 4:the 5:5"},
  });
}

TEST_CASE("points join single capitals", "[tokenizer]") {
  check_words({
      {"the U.K. and P.C.S.", "1:the 2:uk 3:and 4:pcs"},
      {"J.R.Smith a.m.", "1:jr 2:smith 3:a 4:m"},
  });
}

TEST_CASE("hyphenated parts are words, and a compound of two is one more", "[tokenizer]") {
  check_words({
      {"a walk-out today", "1:a 2:walk 2:walkout 3:out 4:today"},
      {"re‑ballot re‐ballot", "1:re 1:reballot 2:ballot 3:re 3:reballot 4:ballot"},
      {"out-of-hours pay", "1:out 2:of 3:hours 4:pay"},
      {"ex-PCs' walk-out’s", "1:ex 1:expc 2:pc 3:walk 3:walkout 4:out"},
      {"24-hour covid-19 2015-16", "1:24 2:hour 3:covid 3:covid19 4:19 5:2015 6:16"},
      {"pay--strike -pay- T&G-led", "1:pay 2:strike 3:pay 4:t&g 5:led"},
  });
}

TEST_CASE("without compounds every position has one word", "[tokenizer]") {
  CHECK(words_of_phrase("A walk-out, re-ballot") ==
        std::vector<std::string>{"a", "walk", "out", "re", "ballot"});
  const auto tokens = tokens_without_compounds("walk-out now");
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[1].position == 2);
  CHECK(tokens[1].offset == 5);
}

TEST_CASE("marks and letters beyond ASCII fold", "[tokenizer]") {
  check_words({
      {"Siân’s Sia\u0302n CAFÉ", "1:sian 2:sian 3:cafe"},
      {"ﬁre-ﬁghter", "1:fire 1:firefighter 2:fighter"},
      {"red\u00ADundancy", "1:redundancy"},
      {"Πολιτεία №5 ½", "1:πολιτεια 2:5"},
  });
}

TEST_CASE("a token says where its word stands", "[tokenizer]") {
  const auto tokens = tokenize("“UNISON’s” walk-out");
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[0].offset == 3);
  CHECK(tokens[0].size_bytes == std::string_view("UNISON’s").size());
  CHECK(tokens[2].word == "walkout");
  CHECK(tokens[2].offset == tokens[1].offset);
  CHECK(tokens[2].size_bytes == 8);
  CHECK(tokens[3].offset == tokens[1].offset + 5);
}

TEST_CASE("a word too long is cut at a character", "[tokenizer]") {
  const auto plain = tokenize(std::string(100'000, 'a') + " b");
  REQUIRE(plain.size() == 2);
  CHECK(plain[0].word == std::string(kMaxWordBytes, 'a'));
  CHECK(plain[0].size_bytes == 100'000);
  CHECK(plain[1].position == 2);

  std::string thetas = "a";
  for (int i = 0; i < 100; ++i) thetas += "θ";
  CHECK(tokenize(thetas).at(0).word == thetas.substr(0, kMaxWordBytes - 1));
}

TEST_CASE("a compound too long is cut too", "[tokenizer]") {
  const auto tokens = tokenize(std::string(50, 'a') + '-' + std::string(50, 'b'));
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[1].word == std::string(50, 'a') + std::string(10, 'b'));
}

TEST_CASE("bytes that are no UTF-8 part words and break nothing", "[tokenizer]") {
  CHECK(words("pay\xFFstrike \xE2\x80 x\xC3") == "1:pay 2:strike 3:x");
  CHECK(words(std::string_view("pay\0strike", 10)) == "1:pay 2:strike");
}

TEST_CASE("a word that a token holds gives that token again", "[tokenizer]") {
  // Found by tests/fuzz: joiners of two kinds, marks where a joiner looks ahead, letters that fold
  // to an apostrophe and more.
  for (const char* text :
       {"Y.Z&a", "f's&g", "T&s'd", "T&G\u0301s", "t&g\u00ADs", "1.5's", "o'\u0149"}) {
    for (const Token& token : tokenize(text)) {
      INFO(text << " gives " << token.word);
      CHECK(words(token.word) == "1:" + token.word);
    }
  }
}
