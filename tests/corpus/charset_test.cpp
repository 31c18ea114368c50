#include "corpus/charset.hpp"

#include "corpus/utf8.hpp"
#include "tests/support/catch.hpp"

using corpus::charset_named;
using corpus::to_utf8;

TEST_CASE("charsets go by many names", "[charset]") {
  struct Case {
    std::string_view label;
    std::string_view charset;
  };
  const Case cases[] = {
      {"UTF-8", "UTF-8"},
      {"utf8", "UTF-8"},
      {"'ISO-8859-1'", "WINDOWS-1252"},
      {"latin1", "WINDOWS-1252"},
      {"iso8859-1", "WINDOWS-1252"},
      {"ISO_8859-15", "ISO-8859-15"},
      {"cp1252", "WINDOWS-1252"},
      {"x-cp1251", "WINDOWS-1251"},
      {"Shift_JIS", "CP932"},
      {"macintosh", "MACINTOSH"},
      {"klingon", ""},
      {"", ""},
      {"UTF-8//TRANSLIT", ""},
      {"../../gconv", ""},
  };
  for (const Case& c : cases) {
    INFO(c.label);
    CHECK(charset_named(c.label) == c.charset);
  }
}

TEST_CASE("text is read in the charset that it is in, whatever it says", "[charset]") {
  struct Case {
    std::string_view what;
    std::string_view bytes;
    std::string_view outer;
    std::string_view text;
  };
  using namespace std::string_view_literals;
  const Case cases[] = {
      {"plain ASCII", "Pay rise of 5%"sv, "", "Pay rise of 5%"},
      {"UTF-8",
       "Pay: \xC2\xA3"
       "5m \xE2\x80\x93 more"sv,
       "", "Pay: £5m – more"},
      {"UTF-8 with a mark",
       "\xEF\xBB\xBF"
       "Pay"sv,
       "", "Pay"},
      {"UTF-8 that a server calls Latin-1",
       "\xC2\xA3"
       "5m"sv,
       "iso-8859-1", "£5m"},
      {"windows-1252, undeclared",
       "\xA3"
       "5m \x96 it\x92s \x93"
       "final\x94"sv,
       "", "£5m – it’s “final”"},
      {"windows-1252 called Latin-1",
       "it\x92s \xA3"
       "5m"sv,
       "ISO-8859-1", "it’s £5m"},
      {"windows-1252 called UTF-8",
       "it\x92s \xA3"
       "5m"sv,
       "utf-8", "it’s £5m"},
      {"Mac OS Roman, undeclared",
       "it\xD5s \xA3"
       "5m \xD0 \xD2"
       "final\xD3"sv,
       "", "it’s £5m – “final”"},
      {"DOS, undeclared",
       "\x9C"
       "5m for caf\x82s"sv,
       "", "£5m for cafés"},
      {"UTF-16 LE with a mark", "\xFF\xFEP\0a\0y\0\xA3\0"sv, "", "Pay£"},
      {"UTF-16 BE with a mark", "\xFE\xFF\0P\0a\0y\0\xA3"sv, "", "Pay£"},
      {"UTF-16 LE without one", "S\0t\0a\0f\0f\0 \0p\0a\0y\0"sv, "", "Staff pay"},
      {"declared in a page", "<meta charset=iso-8859-2><p>\xB1"sv, "",
       "<meta charset=iso-8859-2><p>ą"},
      {"declared in old style",
       "<META http-equiv=Content-Type content='text/html; charset=windows-1251'>\xCF"sv, "",
       "<META http-equiv=Content-Type content='text/html; charset=windows-1251'>П"},
      {"declared in XML", "<?xml version='1.0' encoding='ISO-8859-15'?><a>\xA4</a>"sv, "",
       "<?xml version='1.0' encoding='ISO-8859-15'?><a>€</a>"},
      {"a declaration of UTF-16 in bytes that are not", "<meta charset='utf-16'>Pay"sv, "",
       "<meta charset='utf-16'>Pay"},
      {"a stray byte among UTF-8",
       "\xE2\x80\x9CPay\xE2\x80\x9D is \xA3"
       "5"sv,
       "", "“Pay” is £5"},
      {"broken UTF-8 among good", "\xE2\x80\x9CPay\xE2\x80\x9D \xE2\x80 and \xC3\xA9"sv, "",
       "“Pay” \uFFFD and é"},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    CHECK(to_utf8(c.bytes, c.outer) == c.text);
  }
}

TEST_CASE("a Cyrillic text without a declaration is told by its bytes", "[charset]") {
  // "Profsoyuz politsii obyavil o nachale golosovaniya o zabastovke iz-za oplaty truda" in KOI8-R.
  const std::string_view koi8 =
      "\xF0\xD2\xCF\xC6\xD3\xCF\xC0\xDA \xD0\xCF\xCC\xC9\xC3\xC9\xC9 \xCF\xC2\xDF\xD1\xD7\xC9\xCC "
      "\xCF \xCE\xC1\xDE\xC1\xCC\xC5 \xC7\xCF\xCC\xCF\xD3\xCF\xD7\xC1\xCE\xC9\xD1 \xCF "
      "\xDA\xC1\xC2\xC1\xD3\xD4\xCF\xD7\xCB\xC5 \xC9\xDA-\xDA\xC1 \xCF\xD0\xCC\xC1\xD4\xD9 "
      "\xD4\xD2\xD5\xC4\xC1";
  CHECK(to_utf8(koi8).starts_with("Профсоюз полиции объявил"));
}

TEST_CASE("a text that comes in pieces is the text in one piece", "[charset]") {
  const std::string_view utf8 =
      "Staff\xE2\x80\x99s pay: \xC2\xA3"
      "5m \xF0\x9F\x94\xA5";
  for (std::size_t cut = 0; cut <= utf8.size(); ++cut) {
    corpus::Decoder decoder("UTF-8");
    std::string out;
    decoder.decode(utf8.substr(0, cut), out);
    decoder.decode(utf8.substr(cut), out);
    decoder.finish(out);
    INFO(cut);
    CHECK(out == utf8);
  }
  corpus::Decoder wide("UTF-16LE");
  std::string out;
  for (const char byte : std::string_view("\xFF\xFE\xA3\0"
                                          "5\0m\0",
                                          8))
    wide.decode({&byte, 1}, out);
  CHECK(out == "£5m");
}

TEST_CASE("a character that never ends is replaced", "[charset]") {
  CHECK(to_utf8("caf\xC3\xA9 caf\xC3") == "café caf\uFFFD");
  CHECK(to_utf8(std::string_view("\xFF\xFEP\0a", 5)) == "P\uFFFD");
}

TEST_CASE("any bytes become valid UTF-8", "[charset]") {
  std::uint32_t seed = 1;
  for (int round = 0; round < 500; ++round) {
    std::string bytes = "<meta charset=\"gb2312\">The union\xE2\x80\x99s ballot. ";
    for (int i = 0; i < 60; ++i) {
      seed = seed * 1664525u + 1013904223u;
      bytes[(seed >> 8) % bytes.size()] = static_cast<char>(seed >> 24);
    }
    CHECK(corpus::is_valid_utf8(to_utf8(bytes)));
  }
}
