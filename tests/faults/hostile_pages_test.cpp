// Hostile markup, text and bytes: the story within is kept, or the file is refused with its reason.
#include <random>

#include "tests/faults/hostile_folder.hpp"

using namespace faults;

namespace {

constexpr std::size_t kPatternBytes = 256u << 10;

std::string filled(std::string_view piece) { return times(kPatternBytes / piece.size(), piece); }

std::string page(const std::string& before, const std::string& after = "") {
  return "<!DOCTYPE html><html><head><title>Depot staff walk out</title></head><body>" + before +
         "<p>" + kSentence + "</p>" + after + "</body></html>";
}

}  // namespace

TEST_CASE("hostile markup takes no time and hides no story", "[hostile]") {
  HostileFolder folder;
  folder.add({"divs.html", page(times(100'000, "<div>")), {}, 1});
  folder.add({"closed-divs.html", page(times(100'000, "<div>"), times(100'000, "</div>")), {}, 1});
  std::string attributes = "<p";
  for (int i = 0; i < 20'000; ++i) attributes += " a" + std::to_string(i) + "=\"1\"";
  folder.add({"attributes.html", page(attributes + ">Staff left.</p>"), {}, 1});
  const std::vector<std::string> pieces{
      "<",           "</",   "<a ",         "<a href=\"",       "<!--",   "<!",           "<?",
      "&",           "&#x",  "&#99999999;", "<table><tr><td>",  "<b><i>", "</p>",         "<p>",
      "<svg><math>", "<li>", "<script",     "<select><option>", "]]>",    "<form><input>"};
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    // Behind the story: what stands open may swallow all that follows it.
    folder.add({"pattern-" + std::to_string(i) + ".html", page("", filled(pieces[i])), {}, 1});
  }
  folder.add({"scripts.html", page(times(20'000, "<script>x</script>")), {}, 1});
  folder.add({"json-ld.html",
              page("<script type=\"application/ld+json\">" + filled("[") + "</script>"),
              {},
              1});
  folder.examine();
}

// Each file is as long as a record may be; what takes most is words of one letter in a plain text.
TEST_CASE("the longest hostile files are read in half a gigabyte of memory a job", "[hostile]") {
  constexpr std::size_t kLongest = 8u << 20;
  const auto to_length = [](std::string_view piece, std::size_t taken) {
    return times((kLongest - taken) / piece.size(), piece);
  };
  const auto long_page = [&](const std::string& before, std::string_view piece) {
    const std::string around = page(before);
    return page("", before + to_length(piece, around.size()));
  };
  HostileFolder folder(1u << 30);
  folder.add({"attribute.html", long_page("<p title=\"", "a"), {}, 1});
  folder.add({"attributes.html", long_page("<p ", "a=\"b\" "), {}, 1});
  folder.add({"elements.html", long_page("", "<b>a</b>"), {}, 1});
  folder.add({"open-elements.html", long_page("", "<div>"), {}, 1});
  folder.add({"paragraphs.html", long_page("", "<p>a"), {}, 1});
  folder.add({"links.html", long_page("", "<a href=b>a</a>"), {}, 1});
  folder.add({"one-line.html", long_page("<p>", "a b "), {}, 1});
  folder.add({"comment.html", long_page("<!--", "-"), {}, 1});
  folder.add({"references.html", long_page("<p>", "&amp;"), {}, 1});
  const std::string story = "Depot staff walk out\n\n" + kSentence + "\n\n";
  folder.add({"one-word.txt", story + to_length("a", story.size()), {}, 1});
  folder.add({"one-line.txt", story + to_length("a b ", story.size()), {}, 1});
  folder.add({"lines.txt", story + to_length("a\n", story.size()), {}, 1});
  folder.add({"marks.md", "# " + story + to_length("**a** ", story.size() + 2), {}, 1});
  const std::string record = R"({"title": "Depot", "text": ")" + kSentence + R"(", "tags": [)";
  folder.add({"values.json", record + to_length("1,", record.size() + 4) + "1]}", {}, 1});
  const std::string item =
      "<rss><channel><item><title>Depot</title><description>" + kSentence + "</description>";
  const std::string end = "</item></channel></rss>";
  const std::size_t around = item.size() + end.size();
  folder.add({"elements.xml", item + to_length("<a/>", around) + end, {}, 1});
  folder.add(
      {"attribute.xml", item + "<a b=\"" + to_length("c", around + 20) + "\"/>" + end, {}, 1});
  folder.examine();
}

TEST_CASE("hostile front matter is read line by line or not at all", "[hostile]") {
  HostileFolder folder;
  const auto markdown = [](const std::string& matter, const std::string& fence = "---") {
    return fence + "\ntitle: Depot staff walk out\n" + matter + "\n" + fence + "\n\n" + kSentence +
           "\n";
  };
  std::string aliases = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    aliases += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + ", " +
               before + "]\n";
  }
  folder.add({"aliases.md", markdown(aliases), {}, 1});
  folder.add({"deep.md", markdown("x: " + times(100'000, "[")), {}, 1});
  folder.add({"open.md", "---\ntitle: Depot\n\n" + kSentence + "\n", {}, 1});
  folder.add({"deep-toml.md",
              "+++\ntitle = \"Depot\"\nx = " + times(100'000, "[") + "\n+++\n\n" + kSentence + "\n",
              {},
              1});
  folder.add(
      {"quotes.md", "# Depot staff walk out\n\n" + kSentence + "\n\n" + filled("> "), {}, 1});
  folder.add(
      {"links.md", "# Depot staff walk out\n\n" + kSentence + "\n\n" + filled("[a]("), {}, 1});
  folder.examine();
}

TEST_CASE("what is no text is refused, whatever it is called", "[hostile]") {
  HostileFolder folder;
  folder.add({"endless.txt", std::string(9 * kMiB, 'a'), {"longer than 8388608 bytes"}});
  folder.add({"nul.txt", std::string(100'000, '\0'), {"not text"}});
  folder.add({"some-nul.txt", kSentence + times(5000, std::string("\0\x01\x02", 3)), {"not text"}});
  folder.add({"picture.txt", "\x89PNG\r\n\x1A\n" + std::string(1000, '\x07'), {"PNG"}});
  folder.add({"empty.txt", "", {"empty"}});
  folder.add({"blank.txt", times(100'000, " \n"), {"empty"}});
  folder.add({"rules.txt", times(50'000, "-----\n"), {"holds no text"}});
  folder.add(
      {"noise.pdf", "%PDF-1.7\n" + times(5000, "obj << /Kids [ 1 0 R ] >> stream "), {"PDF"}});
  folder.add({"cut.pdf", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog", {"PDF"}});
  folder.add(
      {"lines.txt", "Depot staff walk out\n\n" + kSentence + "\n" + times(1'000'000, "\n"), {}, 1});
  folder.add(
      {"pages.txt", "Depot staff walk out\n\n" + kSentence + "\n" + times(500'000, "\f"), {}, 1});
  folder.examine();
}

TEST_CASE("words of any length are indexed, and lose no neighbour", "[hostile]") {
  HostileFolder folder;
  for (const std::size_t length :
       {1u, 199u, 200u, 201u, 202u, 244u, 245u, 246u, 247u, 300u, 70'000u}) {
    const std::string word = times(length, "q");
    const std::string name = "word-" + std::to_string(length);
    folder.add(
        {name + ".txt", "Depot staff\n\n" + kSentence + " " + word + " " + word + ".\n", {}, 1});
    folder.add({name + "-nul.jsonl",
                "{\"id\": \"" + word + "\\u0000\", \"title\": \"" + word + "\", \"text\": \"" +
                    kSentence + " " + word + "\\u0000" + word + "\"}\n",
                {},
                1});
  }
  for (int i = 0; i < 100; ++i) {
    folder.add({"near-" + std::to_string(i) + ".txt",
                "Depot " + std::to_string(i) + "\n\n" + kSentence + " Bay " +
                    std::to_string(i * 37) + " was shut.\n",
                {},
                1});
  }
  folder.add(
      {"many.txt", "Depot staff\n\n" + kSentence + " " + times(300'000, "pay ") + ".\n", {}, 1});
  folder.examine();
}

TEST_CASE("whatever bytes a file holds, all that is printed of it is UTF-8", "[hostile]") {
  const cli::Desk desk;
  std::mt19937 random(20150116);
  const std::string story =
      "Staff of Kent Police vote on strike\n\nMembers of UNISON at the depot "
      "will be balloted on strike action over pay, the union said.\n";
  for (int i = 0; i < 500; ++i) {
    std::string bytes = story;
    for (int j = 0; j < 1 + i % 20; ++j) {
      bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    }
    desk.write("mutant-" + std::to_string(i) + (i % 3 == 0 ? ".html" : ".txt"), bytes);
  }
  desk.index_program({"update", desk.news(), "--quiet"});
  const cli::Finished done =
      desk.search_program({"--all-copies", "--limit", "1000", "--why", "--format", "jsonl"});
  REQUIRE(done.status == 0);
  std::istringstream lines(done.out);
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    // Escaped as ASCII: invalid UTF-8 in a string would have made the dump throw or the parse fail.
    CHECK_NOTHROW(cli::Json::parse(line));
    CHECK(std::ranges::all_of(line, [](unsigned char c) { return c >= 0x20 && c < 0x7F; }));
  }
  CHECK(count > 450);
}
