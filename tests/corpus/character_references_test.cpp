#include "corpus/character_references.hpp"

#include <array>

#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::without_references;

TEST_CASE("references become the characters that they stand for", "[character references]") {
  struct Case {
    std::string_view text;
    std::string_view read;
  };
  constexpr std::array kCases{
      Case{"Fish &amp; chips", "Fish & chips"},
      Case{"&pound;3,000", "\u00A33,000"},
      Case{"&#8216;Enough&#x2019;", "\u2018Enough\u2019"},
      Case{"&quot;No&quot;, it&apos;s over", "\"No\", it's over"},
      Case{"2&nbsp;%", "2\u00A0%"},
      Case{"a &lt;b&gt; c", "a <b> c"},
      Case{"&amp;amp;", "&amp;"},
      Case{"AT&T; B&Q; R&D", "AT&T; B&Q; R&D"},
      Case{"&;&#;&#x;&#0;&#xD800;&#x110000;&#99999999999;",
           "&;&#;&#x;&#0;&#xD800;&#x110000;&#99999999999;"},
      Case{"pay & conditions; hours", "pay & conditions; hours"},
      Case{"&", "&"},
      Case{"", ""},
  };
  for (const Case& row : kCases) {
    CAPTURE(row.text);
    CHECK(without_references(row.text) == row.read);
  }
}

TEST_CASE("a plain text with references is read as the text that it was",
          "[character references]") {
  const corpus::Article article = reading::article_of(
      "Staff reject &pound;500 offer\n\nCouncil staff have said &#8216;no&#8217; to the offer.\n");
  CHECK(article.title == "Staff reject \u00A3500 offer");
  CHECK(article.text == "Council staff have said \u2018no\u2019 to the offer.\n");
}
