#include "indexer/recognise/clue_text.hpp"

#include "tests/indexer/recognise/clue_fixture.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;
using support::ReadText;

namespace {

// Whether `phrase` is found in `text`.
bool finds(std::string_view phrase, const std::string& text) {
  PhraseBook book;
  book.add(phrase);
  return !ReadText(book, text).text().found.empty();
}

struct Row {
  std::string_view phrase;
  std::string text;
};

}  // namespace

TEST_CASE("a phrase is found however its words are written", "[clue_text]") {
  const Row kRows[] = {
      {"body-worn video", "They wear body worn Video now"},
      {"National Police Chiefs' Council", "the National Police Chiefs\u2019 Council said"},
      {"last summer's riots", "after last summer\u2019s riots"},
      {"police", "the police's pay"},
      {"10 July", "on 10th July"},
      {"2.5%", "a rise of 2.5 per cent."},
      {"2.5 per cent", "a rise of 2.5%"},
      {"7%", "a rise of 7pc"},
      {"7%", "a rise of 7 percent"},
      {"\u00A31,925", "the \u00A31,925 offer"},
      {"22,000", "22,000 cameras"},
      {"McCloud/Sargeant", "the McCloud / Sargeant case"},
      {"Prime Minister", "PRIME MINISTER"},
      {"UNISON", "Unison members"},
      {"NPCC", "(NPCC)"},
      {"Covid-19", "COVID\u201119"},
      {"junior doctors", "junior\u00A0doctors"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.phrase, row.text);
    CHECK(finds(row.phrase, row.text));
  }
}

TEST_CASE("a phrase is not found in other words or numbers", "[clue_text]") {
  const Row kRows[] = {
      {"2%", "a rise of 1.2%"}, {"2%", "up 2 percentage points"},
      {"925", "\u00A31,925"},   {"1,925", "\u00A31,925"},
      {"PCS", "the PCs said"},  {"PCS", "two pcs of cake"},
      {"Unite", "they unite"},  {"strike", "strikers"},
      {"30k", "30 k"},          {"last year", "It was the last. Year two begins"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.phrase, row.text);
    CHECK_FALSE(finds(row.phrase, row.text));
  }
}

TEST_CASE("a word knows its number, its capitals and what stands before it", "[clue_text]") {
  PhraseBook book;
  const ReadText read(book, "On (Friday, 23rd) PCS\u2019s 1,925 staff/2005-07");
  const auto& words = read.text().words;
  REQUIRE(words.size() == 8);
  CHECK(words[1].gap == kOpenBracket);
  CHECK(words[2].gap == kComma);
  CHECK(words[2].number == 23);
  CHECK((words[2].shape & kOrdinal) != 0);
  CHECK(words[3].gap == kCloseBracket);
  CHECK((words[3].shape & kAllCapitals) != 0);
  CHECK(words[3].size_bytes == 3);
  CHECK(words[4].number == -1);
  CHECK(words[6].gap == kSlash);
  CHECK(words[6].number == 2005);
  CHECK(words[7].gap == kDash);
  CHECK(words[7].number == 7);
}

TEST_CASE("any bytes that are UTF-8 give words", "[clue_text]") {
  PhraseBook book;
  book.add("strike");
  for (const std::string& text :
       {std::string(), std::string("$ \u00A3 \u20AC"), std::string("\u2019\u2019 '' \u2019s"),
        std::string("\U0001F525\u00E9\u00E9 \u00D7"), std::string(5000, 'x'),
        std::string("1.2.3,4,,5..6 1st2nd"), std::string("'s"), std::string("x's's")}) {
    CAPTURE(text);
    CHECK(ReadText(book, text).text().found.empty());
  }
}
