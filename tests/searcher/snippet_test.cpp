#include "searcher/snippet.hpp"

#include "searcher/screen.hpp"
#include "tests/support/catch.hpp"

using namespace searcher;

namespace {

std::string marked(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  std::size_t at = 0;
  for (const Span& span : spans) {
    out += text.substr(at, span.offset - at);
    out += '[';
    out += text.substr(span.offset, span.size_bytes);
    out += ']';
    at = span.offset + span.size_bytes;
  }
  return out + std::string(text.substr(at));
}

std::string shown(std::string_view text, const Highlights& highlights, std::size_t columns) {
  const Snippet snippet = make_snippet(text, highlights, columns);
  return marked(snippet.text, snippet.spans);
}

}  // namespace

TEST_CASE("every form of a word that matches is marked, and no other word", "[snippet]") {
  Highlights wanted;
  wanted.words = {"strike", "strikes", "officer"};
  CHECK(marked("Strikes hit the office; one officer struck.",
               matched_spans("Strikes hit the office; one officer struck.", wanted)) ==
        "[Strikes] hit the office; one [officer] struck.");
}

TEST_CASE("a phrase is marked as a whole, its words alone are not", "[snippet]") {
  Highlights wanted;
  wanted.phrases = {{"no", "confidence"}};
  const std::string text = "They had no\u00a0confidence, and no doubt.";
  CHECK(marked(text, matched_spans(text, wanted)) ==
        "They had [no\u00a0confidence], and no doubt.");
}

TEST_CASE("a beginning marks every word that starts so", "[snippet]") {
  Highlights wanted;
  wanted.beginnings = {"privat"};
  const std::string text = "Private firms, privatisation.";
  CHECK(marked(text, matched_spans(text, wanted)) == "[Private] firms, [privatisation].");
}

TEST_CASE("a compound is found by its parts and by itself", "[snippet]") {
  Highlights wanted;
  wanted.words = {"walkout"};
  CHECK(marked("A walk-out began.", matched_spans("A walk-out began.", wanted)) ==
        "A [walk-out] began.");
}

TEST_CASE("the sentence that answers most of the query is shown", "[snippet]") {
  Highlights wanted;
  wanted.words = {"pay", "strike"};
  const std::string text =
      "The weather was fine today.\nThey asked about pay.\nA strike over pay was near.\nEnd.\n";
  CHECK(shown(text, wanted, 30) == "A [strike] over [pay] was near.");
}

TEST_CASE("passages that answer different words are joined by a gap", "[snippet]") {
  Highlights wanted;
  wanted.words = {"pay", "strike"};
  const std::string text =
      "They asked about pay.\nThe weather was fine today.\nA strike was near.\n";
  CHECK(shown(text, wanted, 60) == "They asked about [pay]. \u2026 A [strike] was near.");
}

TEST_CASE("with nothing to mark the story's beginning is shown", "[snippet]") {
  CHECK(shown("First sentence. Second one.\n", {}, 40) == "First sentence. Second one.");
  CHECK(shown("First sentence. Second one.\n", {}, 20) == "First sentence.");
  CHECK(shown("", {}, 40).empty());
}

TEST_CASE("a sentence that is too long is cut between words around the match", "[snippet]") {
  Highlights wanted;
  wanted.words = {"ballot"};
  std::string text;
  for (int i = 0; i < 40; ++i) text += "slowly ";
  text += "came the ballot that nobody in the whole of the county had asked for at all.\n";
  const std::string snippet = shown(text, wanted, 60);
  CHECK(snippet.starts_with("\u2026came the [ballot] that"));
  CHECK(snippet.find("[ballot]") != std::string::npos);
  CHECK(snippet.ends_with("\u2026"));
}

TEST_CASE("a character is never cut", "[snippet]") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "\u00e9";
  for (std::size_t columns = 1; columns < 20; ++columns) {
    const Snippet snippet = make_snippet(text, {}, columns);
    CHECK((static_cast<unsigned char>(snippet.text.front()) & 0xC0) != 0x80);
    CHECK(snippet.text.size() == columns * 2 + 3);
  }
}

TEST_CASE("a passage of wide letters is as wide as asked, not twice that", "[snippet]") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "\u65e5\u672c";
  const Snippet snippet = make_snippet(text, {}, 60);
  CHECK(columns_of(snippet.text) <= 61);  // and the ellipsis
  CHECK(columns_of(snippet.text) >= 59);
}

TEST_CASE("marks stay with the letter that they combine with", "[snippet]") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "e\u0301\u0323";
  const Snippet snippet = make_snippet(text, {}, 60);
  REQUIRE(snippet.text.ends_with("\u2026"));
  CHECK(snippet.text.substr(0, snippet.text.size() - 3).ends_with("e\u0301\u0323"));
}

TEST_CASE("a word longer than the passage is cut, and still marked", "[snippet]") {
  const std::string word(50, 'w');
  Highlights highlights;
  highlights.words = {word};
  const Snippet snippet = make_snippet("Before. " + word + " after.", highlights, 30);
  REQUIRE(snippet.spans.size() == 1);
  CHECK(columns_of(snippet.text) <= 32);
}
