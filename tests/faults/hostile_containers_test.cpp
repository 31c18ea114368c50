// Bombs, lies and damage in packed files, JSON, feeds and web archives: a refusal names the file,
// the record and the reason, and the neighbours are read.
#include "tests/corpus/packed.hpp"
#include "tests/faults/hostile_folder.hpp"

using namespace faults;

namespace {

std::string json_line(const std::string& id, const std::string& text) {
  return cli::Json({{"id", id}, {"title", "Depot " + id}, {"text", text}}).dump() + "\n";
}

std::string rss(const std::string& items, const std::string& doctype = "") {
  return "<?xml version=\"1.0\"?>" + doctype + "<rss version=\"2.0\"><channel><title>News</title>" +
         items + "</channel></rss>";
}

std::string item(const std::string& text) {
  return "<item><title>Depot</title><description>" + text + "</description></item>";
}

std::string http(const std::string& body, const std::string& more = "") {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + more + "\r\n" + body;
}

std::string page(const std::string& text) {
  return "<html><head><title>Depot staff walk out</title></head><body><h1>Depot staff walk "
         "out</h1><p>" +
         text + "</p></body></html>";
}

// A record of a web archive that says it is `length` bytes long.
std::string warc(const std::string& id, const std::string& content,
                 const std::string& length = "") {
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:" + id +
         ">\r\nWARC-Target-URI: https://paper.example/" + id +
         "\r\nWARC-Date: 2015-01-16T09:00:00Z\r\nContent-Type: application/http;msgtype=response"
         "\r\nContent-Length: " +
         (length.empty() ? std::to_string(content.size()) : length) + "\r\n\r\n" + content +
         "\r\n\r\n";
}

}  // namespace

TEST_CASE("packed files are unpacked to the cap and no further", "[hostile]") {
  HostileFolder folder;
  const std::string bomb = packed::gzip(std::string(80 * kMiB, 'a'));
  const std::string story = "Depot staff walk out\n\n" + kSentence + "\n";
  folder.add({"bomb.txt.gz", bomb, {"longer than 8388608 bytes"}});
  folder.add(
      {"bomb.txt.zst", packed::zstd(std::string(80 * kMiB, 'a')), {"longer than 8388608 bytes"}});
  folder.add({"lines.jsonl.gz",
              packed::gzip(json_line("a", kSentence) + "{\"id\": \"b\", \"text\": \"" +
                           std::string(40 * kMiB, 'a')),
              {"longer than", "times its size"},
              1});
  folder.add({"twice.txt.gz", packed::gzip(packed::gzip(story)), {"packed twice"}});
  folder.add({"twice.txt.zst", packed::zstd(packed::gzip(story)), {"packed twice"}});
  folder.add({"members.jsonl.gz", times(500, packed::gzip(json_line("m", kSentence))), {}, 500});
  const std::string whole = packed::gzip(json_line("a", kSentence) + json_line("b", kSentence));
  folder.add({"cut.jsonl.gz",
              whole.substr(0, whole.size() - 12),
              {"line 2: not JSON", "ends too soon"},
              1});
  folder.add({"noise.txt.gz", "\x1F\x8B\x08 and then no gzip at all", {"damaged"}});
  folder.add({"noise.txt.zst", "\x28\xB5\x2F\xFD and then no zstd at all", {"damaged"}});
  folder.examine();
}

TEST_CASE("a line of JSON that is hostile is refused by its number", "[hostile]") {
  HostileFolder folder;
  const std::string good = json_line("good", kSentence);
  const std::string last = json_line("last", kSentence);
  const auto between = [&](const std::string& line) { return good + line + "\n" + last; };
  folder.add({"deep.jsonl", between("{\"text\": " + times(200'000, "[")), {"line 2"}, 2});
  folder.add({"deep-object.jsonl", between(times(50'000, "{\"a\":")), {"line 2"}, 2});
  folder.add({"closed.jsonl",
              between("{\"text\": " + times(5000, "[") + times(5000, "]") + "}"),
              {"line 2"},
              2});
  folder.add({"cut.jsonl", between("{\"text\": \"Staff"), {"line 2"}, 2});
  folder.add({"words.jsonl", between("Staff walked out"), {"line 2"}, 2});
  folder.add({"long.jsonl",
              between("{\"text\": \"" + std::string(9 * kMiB, 'a') + "\"}"),
              {"longer than 8388608 bytes"},
              2});
  // Mended, or read with a mark of damage.
  folder.add({"bytes.jsonl", between("{\"text\": \"Staff \xFF\xC0\x80 left the depot.\"}"), {}, 2});
  folder.add({"halves.jsonl", between("{\"text\": \"Staff \\uD800 left the depot.\"}"), {}, 2});
  folder.add({"nul.jsonl",
              between(std::string("{\"text\": \"Staff ") + '\0' + " left the depot.\"}"),
              {},
              2});
  folder.add({"numbers.jsonl",
              between("{\"id\": 1e400, \"text\": \"Staff left the depot.\", \"date\": -1e308}"),
              {},
              2});
  folder.add({"keys.jsonl", between("{\"text\": \"One.\", \"text\": \"Two.\"}"), {}, 2});
  folder.examine();
}

TEST_CASE("no entity of a feed is expanded and no file behind one is read", "[hostile]") {
  HostileFolder folder;
  const std::string secret = "pangolin";
  const std::string canary = folder.desk().write(".canary", secret).string();
  std::string laughs = "<!DOCTYPE rss [<!ENTITY l0 \"lol\">";
  for (int i = 1; i <= 12; ++i) {
    const std::string before = "&l" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY l" + std::to_string(i) + " \"" + times(10, before) + "\">";
  }
  const std::string refused = "declares entities: refused";
  folder.add({"laughs.xml", rss(item("&l12;"), laughs + "]>"), {refused}});
  folder.add({"quadratic.xml",
              rss(item(times(40'000, "&a;")),
                  "<!DOCTYPE rss [<!ENTITY a \"" + times(50'000, "a") + "\">]>"),
              {refused}});
  folder.add({"file.xml",
              rss(item("&x;"), "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file://" + canary + "\">]>"),
              {refused}});
  folder.add(
      {"parameter.xml",
       rss(item("&x;"), "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"file://" + canary + "\"> %p;]>"),
       {refused}});
  folder.add({"outside.xml",
              rss(item(kSentence), "<!DOCTYPE rss SYSTEM \"file://" + canary + "\">"),
              {},
              1});
  folder.add({"include.xml",
              rss(item("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file://" +
                       canary + "\" parse=\"text\"/>" + kSentence)),
              {},
              1});
  folder.add({"deep.xml",
              rss(item(kSentence) + "<item>" + times(100'000, "<a>")),
              {"nested too deep"},
              1});
  const std::string whole = rss(item(kSentence) + item("They left"));
  folder.add({"cut.xml", whole.substr(0, whole.find("They")), {"ends within"}, 1});
  folder.add({"large.xml",
              rss(item(kSentence) + item(std::string(9 * kMiB, 'a')) + item(kSentence)),
              {"longer than 8388608 bytes"},
              2});
  folder.examine();
  CHECK(folder.desk().search_program({secret}).status == 1);
}

TEST_CASE("a record of a web archive that lies spoils itself alone", "[hostile]") {
  HostileFolder folder;
  const std::string good = warc("good", http(page(kSentence)));
  const std::string last = warc("last", http(page(kSentence)));
  const std::string other = http(page("Staff left the depot."));
  const auto between = [&](const std::string& record) { return good + record + last; };
  folder.add({"short.warc",
              between(warc("x", other, "10")),
              {"shorter or longer", "not a WARC record"},
              2});
  folder.add({"long.warc", between(warc("x", other, "900")), {"urn:x:x"}, 2});
  folder.add({"huge.warc",
              between(warc("x", other, "99999999999999999999")),
              {"without its length", "not a WARC record"},
              2});
  folder.add({"minus.warc",
              between(warc("x", other, "-5")),
              {"without its length", "not a WARC record"},
              2});
  folder.add({"words.warc",
              between(warc("x", other, "many")),
              {"without its length", "not a WARC record"},
              2});
  folder.add({"chunks.warc",
              between(warc("x", http("FFFFFFFF\r\n" + page("Staff left.") + "\r\n0\r\n\r\n",
                                     "Transfer-Encoding: chunked\r\n"))),
              {},
              2});
  folder.add({"bomb.warc",
              between(warc("x", http(packed::gzip(std::string(64 * kMiB, 'a')),
                                     "Content-Encoding: gzip\r\n"))),
              {"longer than 8388608 bytes"},
              2});
  folder.add({"brotli.warc",
              between(warc("x", http("\x0B\x02\x80 some brotli", "Content-Encoding: br\r\n"))),
              {"brotli"},
              2});
  std::string member = packed::gzip(warc("x", other));
  member[10] = 0x07;  // a block of no type
  folder.add({"member.warc.gz",
              packed::gzip(good) + member + packed::gzip(last),
              {"gzip data is damaged"},
              2});
  folder.examine();
}
