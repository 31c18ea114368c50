#include "corpus/sniff.hpp"

#include "tests/support/catch.hpp"

using corpus::Format;
using corpus::NoFormat;
using corpus::sniff;
using namespace std::string_view_literals;

TEST_CASE("a format is told by content first, by name second", "[sniff]") {
  struct Case {
    std::string_view head;
    std::string_view name;
    Format format;
  };
  const Case cases[] = {
      {"Officers will be balloted.", "a.txt", Format::PlainText},
      {"Officers will be balloted.", "README", Format::PlainText},
      {"Officers will be balloted.", "a.story", Format::PlainText},
      {"# Officers", "a.md", Format::Markdown},
      {"---\ntitle: Ballot\n---\nText", "a.txt", Format::Markdown},
      {"\xEF\xBB\xBF---\r\ntitle: Ballot\r\n---\r\nText", "a", Format::Markdown},
      {"+++\ntitle = 'Ballot'\n+++\nText", "a.txt", Format::Markdown},
      {"---\nNo key, only a rule\n---\nText", "a.txt", Format::PlainText},
      {"<!DOCTYPE html><p>x", "a.txt", Format::Html},
      {"  <html><body>", "a", Format::Html},
      {"<!-- saved from url -->\n<HTML>", "a.php", Format::Html},
      {"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML'>\n<html>", "a.xml",
       Format::Html},
      {"<div class=story>", "a.txt", Format::Html},
      {"Fragment of a page", "a.HTM", Format::Html},
      {"<Advertisement> Officers", "a.txt", Format::PlainText},
      {"<?xml version='1.0'?><rss version='2.0'>", "a.html", Format::Feed},
      {"<!-- made by hand --><feed xmlns='http://www.w3.org/2005/Atom'>", "a", Format::Feed},
      {"<?xml version='1.0'?><rdf:RDF>", "a.xml", Format::Feed},
      {"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "a.xml", Format::Feed},
      {"{\"title\": \"x\"}", "a.txt", Format::Json},
      {"{\n \"title\": \"x\"\n}", "a.json", Format::Json},
      {"[{\"title\": \"x\"}]", "a", Format::Json},
      {"{\"a\": 1}\n{\"a\": 2}\n", "a.json", Format::JsonLines},
      {"{\"a\": broken\n{\"a\": 2}\n{\"a\": 3}\n", "a.txt", Format::JsonLines},
      {"{\"a\": 1}\n", "a.jsonl", Format::JsonLines},
      {"{\"a\": 1}\n", "a.json", Format::Json},
      {"no json at all", "a.jsonl", Format::JsonLines},
      {"no json at all", "a.json", Format::Json},
      {"[Updated] Officers will be balloted", "a.txt", Format::PlainText},
      {"{sic} Officers will be balloted", "a.txt", Format::PlainText},
      {"WARC/1.0\r\nWARC-Type: warcinfo", "a", Format::Warc},
      {"%PDF-1.4\n%\xE2\xE3", "a.txt", Format::Pdf},
      {"{\"a\": 1}\n{\"a\": 2}\n", "export.jsonl.gz", Format::JsonLines},
      {"Plain", "a.md.zst", Format::Markdown},
      {"\xFF\xFE<\0h\0t\0m\0l\0>\0"sv, "a", Format::Html},
      {"OTTO said no.", "a.txt", Format::PlainText},
      {"One NUL \0 in a long enough text is damage, and the text is read."sv, "a.txt",
       Format::PlainText},
  };
  for (const Case& c : cases) {
    INFO(c.name << ": " << c.head);
    const auto verdict = sniff(c.head, c.name);
    REQUIRE(std::holds_alternative<Format>(verdict));
    CHECK(std::get<Format>(verdict) == c.format);
  }
}

TEST_CASE("what is no article is told, with alarm only where the name promises one", "[sniff]") {
  struct Case {
    std::string_view head;
    std::string_view name;
    std::string_view reason;
    bool is_expected;
  };
  const Case cases[] = {
      {"\x89PNG\r\n\x1A\n", "a.png", "not text: looks like a PNG image", true},
      {"\x89PNG\r\n\x1A\n", "a.html", "not text: looks like a PNG image", false},
      {"\xFF\xD8\xFF\xE0", "a.jpeg", "not text: looks like a JPEG image", true},
      {"PK\3\4\x14\0"sv, "minutes.docx", "not text: looks like a ZIP archive or office document",
       true},
      {"GIF89a\1\0\1\0\x80\0\0"sv, "x.gif", "not text: looks like a GIF image", true},
      {"\0\1\2\3\4\5\6\7\0\1\2\3"sv, "a.txt", "not text: binary data", false},
      {"\0\1\2\3\4\5\6\7\0\1\2\3"sv, "a.bin", "not text: binary data", true},
      {"body { color: red }", "site.css", "no article format: a .css file", true},
      {"function f() {}", "site.js", "no article format: a .js file", true},
      {"<svg xmlns='http://www.w3.org/2000/svg'>", "x.svg",
       "no article format: looks like an SVG image", true},
      {"{\\rtf1 Officers", "a.rtf", "no article format: looks like an RTF document", true},
      {"<?xml version='1.0'?><urlset>", "sitemap.xml", "XML that is no feed: <urlset>", true},
      {"<?xml version='1.0'?><urlset>", "news.rss", "XML that is no feed: <urlset>", false},
      {"Officers", "a.pdf", "not a PDF file", false},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const auto verdict = sniff(c.head, c.name);
    REQUIRE(std::holds_alternative<NoFormat>(verdict));
    CHECK(std::get<NoFormat>(verdict).reason == c.reason);
    CHECK(std::get<NoFormat>(verdict).is_expected == c.is_expected);
  }
}

TEST_CASE("front matter ends at its second fence", "[sniff]") {
  CHECK(corpus::front_matter_size("---\ntitle: x\n---\nText") == 17);
  CHECK(corpus::front_matter_size("---\ntitle: x\n...\nText") == 17);
  CHECK(corpus::front_matter_size("+++\ntitle = 'x'\n+++") == 19);
  CHECK(corpus::front_matter_size("---\ntitle: x\n") == 0);
  CHECK(corpus::front_matter_size("--- title: x ---\n") == 0);
  CHECK(corpus::front_matter_size("---\n---\n") == 0);
}
