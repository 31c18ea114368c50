#include "tests/corpus/reading.hpp"
#include "tests/support/catch.hpp"

using reading::only_reason;
using reading::read;

namespace {

// A PDF with these lines on each of its pages, in Helvetica; no other program is needed to make it.
std::string pdf(const std::vector<std::vector<std::string>>& pages) {
  std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", ""};
  objects.push_back("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  std::string kids;
  for (const auto& lines : pages) {
    std::string content = "BT /F1 11 Tf 60 780 Td 14 TL\n";
    for (const std::string& line : lines) content += "(" + line + ") Tj T*\n";
    content += "ET";
    objects.push_back("<</Length " + std::to_string(content.size()) + ">>stream\n" + content +
                      "\nendstream");
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " +
                      std::to_string(objects.size()) + " 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>";
  std::string out = "%PDF-1.4\n";
  std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::string offset = std::to_string(out.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(out.size());
  return out + table + "trailer<</Size " + std::to_string(objects.size() + 1) +
         "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace

TEST_CASE("the text of a PDF is an article", "[pdf]") {
  const auto outcome =
      read("release.pdf", pdf({{"Ballot opens at the council", "",
                                "Staff at the council will be balloted on strike action over",
                                "pay and hours, the union said today in a statement."}}));
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].title == "Ballot opens at the council");
  CHECK(outcome.articles[0].text ==
        "Staff at the council will be balloted on strike action over pay and hours, the union said "
        "today "
        "in a statement.\n");
}

TEST_CASE("what runs through all pages is dropped", "[pdf]") {
  std::vector<std::vector<std::string>> pages;
  for (int i = 1; i <= 4; ++i) {
    pages.push_back({"Union News, spring issue",
                     "Paragraph " + std::string(1, static_cast<char>('A' + i)) +
                         " of the story tells of the ballot.",
                     "", "Page " + std::to_string(i) + " of 4"});
  }
  const auto outcome = read("a.pdf", pdf(pages));
  REQUIRE(outcome.articles.size() == 1);
  const std::string shown = outcome.articles[0].title + '\n' + outcome.articles[0].text;
  CHECK(shown.find("spring issue") == std::string::npos);
  CHECK(shown.find("of 4") == std::string::npos);
  CHECK(shown.find("Paragraph E of the story") != std::string::npos);
}

TEST_CASE("a PDF without text, or broken, is refused", "[pdf]") {
  CHECK(only_reason(read("a.pdf", pdf({{}}))) == "holds no text: its pages may be pictures");
  CHECK(only_reason(read("a.pdf", "%PDF-1.4\nnothing else")) ==
        "a PDF that is damaged or needs a password");
}

TEST_CASE("where pdftotext is missing the package that has it is named", "[pdf]") {
  const std::string path = getenv("PATH");
  setenv("PATH", "/nonexistent", 1);
  const auto outcome = read("a.pdf", pdf({{"Ballot"}}));
  setenv("PATH", path.c_str(), 1);
  CHECK(only_reason(outcome) == "a PDF needs pdftotext: install the package poppler-utils");
}
