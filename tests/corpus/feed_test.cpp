#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::DateKind;
using reading::only;
using reading::only_reason;
using reading::read;

namespace {

std::string rss(std::string_view items, std::string_view declaration = "<?xml version=\"1.0\"?>") {
  return std::string(declaration) +
         R"(<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
              xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Public News</title>
              <link>https://news.example/</link><atom:link rel="self" href="https://news.example/feed"/>
              <image><title>Logo</title></image>)" +
         std::string(items) + "</channel></rss>";
}

}  // namespace

TEST_CASE("an RSS item is an article", "[feed]") {
  const auto article = only(read("feed.xml", rss(R"(<item>
      <title>Ballot &amp; strike</title><link>https://news.example/1</link>
      <guid isPermaLink="false">g-1</guid><pubDate>Fri, 16 Jan 2015 09:30:00 GMT</pubDate>
      <description>Staff walked …</description><media:title>A picture</media:title>
      <content:encoded><![CDATA[<p>Staff walked out.</p><p>They are back.</p>]]></content:encoded>
    </item>)")));
  CHECK(article.item == "g-1");
  CHECK(article.title == "Ballot & strike");
  CHECK(article.text == "Staff walked out.\nThey are back.\n");
  CHECK(article.source == "Public News");
  CHECK(article.url == "https://news.example/1");
  REQUIRE(!article.dates.empty());
  CHECK(article.dates[0].date == schema::Date{2015, 1, 16});
  CHECK(article.dates[0].kind == DateKind::FeedField);
}

TEST_CASE("an item without pubDate has its date from Dublin Core", "[feed]") {
  const auto article = only(read("feed.xml", rss(R"(<item><title>T</title>
      <dc:date>2015-01-16T09:30:00Z</dc:date><description>Staff walked out.</description></item>)")));
  REQUIRE(article.dates.size() == 2);
  CHECK(article.dates[0].date == schema::Date{2015, 1, 16});
}

TEST_CASE("an item without a guid is told by its address", "[feed]") {
  const auto article = only(read("feed.xml", rss(R"(<item><title>T</title>
      <link>https://news.example/1</link><description>Staff walked out.</description></item>)")));
  CHECK(article.item == "https://news.example/1");
}

TEST_CASE("a guid that is an address is one", "[feed]") {
  const auto article = only(read("feed.xml", rss(R"(<item><title>T</title>
      <guid>https://news.example/1</guid><description>Staff walked out.</description></item>)")));
  CHECK(article.item == "https://news.example/1");
  CHECK(article.url == "https://news.example/1");
}

TEST_CASE("RSS 1.0 keeps its items beside the channel", "[feed]") {
  const auto article = only(read("feed.rdf", R"(<?xml version="1.0"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
             xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://news.example/"><title>Public News</title></channel>
      <image><title>Logo</title></image>
      <item rdf:about="https://news.example/1"><title>T</title><dc:date>2015-01-16</dc:date>
        <description>Staff walked out.</description></item>
    </rdf:RDF>)"));
  CHECK(article.source == "Public News");
  CHECK(article.url == "https://news.example/1");
  CHECK(article.title == "T");
}

TEST_CASE("an Atom entry is an article", "[feed]") {
  const auto article = only(read("feed.atom", R"(<feed xmlns="http://www.w3.org/2005/Atom">
      <title>Public News</title><updated>2020-01-01T00:00:00Z</updated>
      <entry><id>tag:news.example,2015:1</id><title type="html">Ballot &amp;amp; &lt;b&gt;strike&lt;/b&gt;</title>
        <link rel="edit" href="https://news.example/edit"/><link href="https://news.example/1"/>
        <published>2015-01-16T09:30:00+00:00</published><updated>2015-02-01T00:00:00Z</updated>
        <summary>Staff …</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Pay &lt; 5% for <em>all</em> staff.</p>
          <p>They walked out.</p></div></content>
        <source><title>Union Weekly</title></source>
      </entry></feed>)"));
  CHECK(article.item == "tag:news.example,2015:1");
  CHECK(article.title == "Ballot & strike");
  CHECK(article.url == "https://news.example/1");
  CHECK(article.source == "Union Weekly");
  CHECK(article.text == "Pay < 5% for all staff.\nThey walked out.\n");
  REQUIRE(article.dates.size() == 3);
  CHECK(article.dates[0].date == schema::Date{2015, 1, 16});
  CHECK(article.dates[1].kind == DateKind::Modified);
}

TEST_CASE("a feed is read in the charset that it is in", "[feed]") {
  const std::string item =
      "<item><title>Staff\x92s \xA3"
      "5m</title><description>They walked out.</description></item>";
  for (const std::string_view declared : {"windows-1252", "ISO-8859-1", "utf-8"}) {
    const std::string declaration =
        "<?xml version=\"1.0\" encoding=\"" + std::string(declared) + "\"?>";
    CHECK(only(read("feed.xml", rss(item, declaration))).title == "Staff’s £5m");
  }
}

TEST_CASE("sloppy feeds lose no words", "[feed]") {
  const auto article =
      only(read("feed.xml", rss("<item><title>Smith & Jones&nbsp;&ndash; "
                                "R&D</title><link>https://news.example/?a=1&b=2</link>"
                                "<description>&lt;p&gt;Staff &amp;amp; unions\x08 walked "
                                "out.&lt;/p&gt;</description><foo:bar>x</foo:bar></item>")));
  CHECK(article.title == "Smith & Jones – R&D");
  CHECK(article.url == "https://news.example/?a=1&b=2");
  CHECK(article.text == "Staff & unions walked out.\n");
}

TEST_CASE("entities are neither declared nor fetched", "[feed]") {
  const support::TempDir folder;
  const auto secret = folder.write("secret", "the canary sings");
  const std::string file = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file://" + secret.string() + "\">]>";
  const std::string laughs =
      "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
      "\"&b;&b;&b;&b;\">]>";
  for (const std::string& doctype : {file, laughs}) {
    const auto outcome =
        read("feed.xml", rss("<item><title>&x;&c;</title><description>&x;</description></item>",
                             "<?xml version=\"1.0\"?>" + doctype));
    CHECK(only_reason(outcome) == "declares entities: refused");
  }
}

TEST_CASE("a description without tags may still be escaped", "[feed]") {
  const auto article =
      only(read("feed.xml", rss("<item><title>Pay &amp;amp; hours</title><description>"
                                "Staff&amp;#8217;s pay &amp;amp; hours."
                                "</description></item>")));
  CHECK(article.title == "Pay & hours");
  CHECK(article.text == "Staff\u2019s pay & hours.\n");
}

TEST_CASE("a feed that is cut is read as far as it goes", "[feed]") {
  const std::string whole =
      rss("<item><title>T</title><description>Staff walked out.</description></item>"
          "<item><title>U</title><description>They are back.</description></item>");
  const auto outcome = read("feed.xml", whole.substr(0, whole.find("They are")));
  CHECK(outcome.articles.size() == 1);
  REQUIRE(outcome.rejections.size() == 1);
  CHECK(outcome.rejections[0].reason == "the feed ends within this item");
}

TEST_CASE("hostile depth and size spoil their own item alone", "[feed]") {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  CHECK(read("feed.xml", rss("<item><description>" + deep)).articles.empty());

  const std::string large = "<item><title>Large</title><description>" + std::string(9u << 20, 'a') +
                            "</description></item>";
  const std::string small =
      "<item><title>Small</title><description>Staff walked out.</description></item>";
  const auto outcome = read("feed.xml", rss(large + small));
  CHECK(only(outcome).title == "Small");
  REQUIRE(outcome.rejections.size() == 1);
  CHECK(outcome.rejections[0].reason == "longer than 8388608 bytes");
}

TEST_CASE("a feed without items is a fault", "[feed]") {
  CHECK(only_reason(read("feed.xml", rss(""))) == "a feed without items");
}
