#include "tests/corpus/packed.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using corpus::DateKind;
using reading::read;
using reading::reasons;

namespace {

using Lines = std::vector<std::string>;

std::string record(std::string_view type, std::string_view id, std::string_view headers,
                   std::string_view block, std::string_view version = "WARC/1.0") {
  return std::string(version) + "\r\nWARC-Type: " + std::string(type) +
         "\r\nWARC-Record-ID: <urn:uuid:" + std::string(id) +
         ">\r\nWARC-Date: 2017-03-07T10:11:12Z\r\n" + std::string(headers) +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + std::string(block) +
         "\r\n\r\n";
}

std::string response(std::string_view id, std::string_view http_headers, std::string_view body,
                     std::string_view status = "200 OK") {
  const std::string block = "HTTP/1.1 " + std::string(status) + "\r\n" + std::string(http_headers) +
                            "\r\n" + std::string(body);
  return record("response", id,
                "WARC-Target-URI: https://news.example/" + std::string(id) +
                    "\r\nContent-Type: application/http; msgtype=response\r\n",
                block);
}

std::string page(std::string_view headline, std::string_view sentence) {
  return "<html><head><title>" + std::string(headline) + "</title></head><body><article><h1>" +
         std::string(headline) + "</h1><p>" + std::string(sentence) +
         "</p><p>The dispute, which began in the spring, concerns the pay of some four hundred "
         "people.</p>"
         "</article></body></html>";
}

const std::string kHtml = "Content-Type: text/html; charset=utf-8\r\n";
const std::string kSentence = "Staff at the council walked out this morning over pay and hours.";

Lines items(const reading::Outcome& outcome) {
  Lines lines;
  for (const auto& article : outcome.articles) lines.push_back(article.item);
  return lines;
}

}  // namespace

TEST_CASE("a response that holds a page is an article", "[warc]") {
  const auto outcome = read("a.warc", record("warcinfo", "0", "", "software: x\r\n") +
                                          response("1", kHtml, page("Ballot opens", kSentence)));
  REQUIRE(outcome.articles.size() == 1);
  const auto& article = outcome.articles[0];
  CHECK(article.item == "urn:uuid:1");
  CHECK(article.title == "Ballot opens");
  CHECK(article.text.starts_with(kSentence));
  CHECK(article.url == "https://news.example/1");
  REQUIRE(!article.dates.empty());
  CHECK(article.dates[0].date == schema::Date{2017, 3, 7});
  CHECK(article.dates[0].kind == DateKind::Captured);
  CHECK(outcome.rejections.empty());
}

TEST_CASE("resources and conversions are read, everything else is passed over", "[warc]") {
  const std::string archive =
      record("request", "1", "Content-Type: application/http; msgtype=request\r\n",
             "GET / HTTP/1.1\r\n\r\n") +
      response("2", "Content-Type: image/png\r\n", "\x89PNG\r\n\x1A\n") +
      response("3", kHtml, page("Not found", kSentence), "404 Not Found") +
      response("4", "Location: https://news.example/5\r\n" + kHtml, page("Moved", kSentence),
               "301 Moved") +
      response("5", "Content-Type: application/javascript\r\n", "function f() {}") +
      record("resource", "6",
             "WARC-Target-URI: https://news.example/6\r\nContent-Type: text/html\r\n",
             page("Kept", kSentence), "WARC/1.1") +
      record("conversion", "7",
             "WARC-Target-URI: <https://news.example/7>\r\nContent-Type: text/plain\r\n",
             kSentence) +
      record("revisit", "8", "Content-Type: application/http; msgtype=response\r\n",
             "HTTP/1.1 200 OK\r\n\r\n") +
      record("metadata", "9", "Content-Type: application/warc-fields\r\n", "via: x\r\n") +
      record("resource", "10",
             "WARC-Target-URI: https://news.example/robots.txt\r\nContent-Type: text/plain\r\n",
             "User-agent: *\r\n");
  const auto outcome = read("a.warc", archive);
  CHECK(items(outcome) == Lines{"urn:uuid:6", "urn:uuid:7"});
  CHECK(reasons(outcome).empty());
  CHECK(outcome.articles[1].url == "https://news.example/7");
}

TEST_CASE("transfer and content coding are undone", "[warc]") {
  const std::string html = page("Ballot opens", kSentence);
  const auto chunked = [](std::string_view body) {
    std::string out;
    for (std::size_t at = 0; at < body.size(); at += 100) {
      const std::string_view chunk = body.substr(at, 100);
      char size[16];
      std::snprintf(size, sizeof size, "%zx;ext=1\r\n", chunk.size());
      out += size + std::string(chunk) + "\r\n";
    }
    return out + "0\r\n\r\n";
  };
  const std::string is_chunked = "Transfer-Encoding: chunked\r\n" + kHtml;
  const std::string archive =
      response("1", is_chunked, chunked(html)) +
      response("2", "Content-Encoding: gzip\r\n" + kHtml, packed::gzip(html)) +
      response("3", "Content-Encoding: gzip\r\n" + is_chunked, chunked(packed::gzip(html))) +
      response("4", "Content-Encoding: deflate\r\n" + kHtml, packed::deflated(html, 15)) +
      response("5", "Content-Encoding: deflate\r\n" + kHtml, packed::deflated(html, -15)) +
      response("6", "Content-Encoding: zstd\r\n" + kHtml, packed::zstd(html)) +
      response("7", "Content-Encoding: gzip\r\n" + is_chunked, html) +
      response("8", "Content-Encoding: br\r\n" + kHtml, "\x8B\x01\x80\x03");
  const auto outcome = read("a.warc", archive);
  REQUIRE(outcome.articles.size() == 7);
  for (const auto& article : outcome.articles) CHECK(article.title == "Ballot opens");
  CHECK(reasons(outcome) == Lines{"urn:uuid:8|packed by Brotli, which is not read"});
}

TEST_CASE("a page is in the charset that its server says, unless its bytes say otherwise",
          "[warc]") {
  const auto outcome =
      read("a.warc", response("1", "Content-Type: text/html; charset=windows-1251\r\n",
                              page("\xCF\xEE\xEB\xE8\xF6\xE8\xFF", kSentence)) +
                         response("2", "Content-Type: text/html; charset=iso-8859-1\r\n",
                                  page("Staff\xE2\x80\x99s pay", kSentence)));
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].title == "Полиция");
  CHECK(outcome.articles[1].title == "Staff’s pay");
}

TEST_CASE("an archive may have a gzip member a record", "[warc]") {
  const auto outcome =
      read("a.warc.gz", packed::gzip(record("warcinfo", "0", "", "x")) +
                            packed::gzip(response("1", kHtml, page("Ballot opens", kSentence))) +
                            packed::gzip(response("2", kHtml, page("Ballot closes", kSentence))));
  CHECK(items(outcome) == Lines{"urn:uuid:1", "urn:uuid:2"});
}

TEST_CASE("a broken record is named and its neighbours are read", "[warc]") {
  const std::string good = response("2", kHtml, page("Ballot opens", kSentence));
  std::string too_long = response("1", kHtml, page("Cut", kSentence));
  too_long.replace(too_long.find("Content-Length: "), 19, "Content-Length: 999");
  CHECK(reasons(read("a.warc", too_long + good)) ==
        Lines{"urn:uuid:1|a WARC record that is shorter or longer than it states"});
  CHECK(items(read("a.warc", too_long + good)) == Lines{"urn:uuid:2"});

  std::string no_length = good;
  no_length.replace(no_length.find("Content-Length"), 14, "Content-Lenght");
  const auto outcome = read("a.warc", no_length + good);
  CHECK(items(outcome) == Lines{"urn:uuid:2"});
  CHECK(outcome.rejections.at(0).reason == "a WARC record without its length");

  const auto junk = read(
      "a.warc", good + "junk\r\nmore junk\r\n" + response("3", kHtml, page("Third", kSentence)));
  CHECK(items(junk) == Lines{"urn:uuid:2", "urn:uuid:3"});
  CHECK(reasons(junk) == Lines{"2|not a WARC record"});

  const auto cut = read("a.warc", good + good.substr(0, good.size() - 100));
  CHECK(items(cut) == Lines{"urn:uuid:2"});
  CHECK(cut.rejections.size() == 1);
}

TEST_CASE("a record larger than an article may be is passed over", "[warc]") {
  const auto outcome = read("a.warc", response("1", kHtml, std::string(9u << 20, 'a')) +
                                          response("2", "Content-Encoding: gzip\r\n" + kHtml,
                                                   packed::gzip(std::string(64u << 20, 'a'))) +
                                          response("3", kHtml, page("Ballot opens", kSentence)));
  CHECK(items(outcome) == Lines{"urn:uuid:3"});
  CHECK(reasons(outcome) ==
        Lines{"urn:uuid:1|longer than 8388608 bytes", "urn:uuid:2|longer than 8388608 bytes"});
}
