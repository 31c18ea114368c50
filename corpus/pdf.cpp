// PDF: its text by way of pdftotext, without what every page repeats.
#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/charset.hpp"
#include "corpus/child_output.hpp"
#include "corpus/formats.hpp"
#include "corpus/tidy.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) parts.push_back(schema::take_until(text, separator));
  return parts;
}

// A line by which running heads are known on other pages: its numbers are left out.
std::string running_form(std::string_view line) {
  constexpr std::string_view kSpaces = " \t\r\v";
  std::string form;
  for (const char c : line) {
    if (!schema::is_digit(c) && kSpaces.find(c) == kSpaces.npos) form += c;
  }
  return form;
}

struct PdfPage {
  std::vector<std::string_view> lines;  // none of them blank at either end

  // The lines at the edges, where heads and feet run.
  template <typename Visit>
  void visit_edges(Visit visit) const {
    constexpr std::size_t kEdge = 2;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i < kEdge || i + kEdge >= lines.size()) visit(i);
    }
  }
};

std::vector<PdfPage> pages_of(std::string_view text) {
  std::vector<PdfPage> pages;
  for (const std::string_view page : split(text, '\f')) {
    PdfPage found{split(page, '\n')};
    const auto is_blank = [](std::string_view line) {
      return line.find_first_not_of(" \t\r") == line.npos;
    };
    while (!found.lines.empty() && is_blank(found.lines.back())) found.lines.pop_back();
    const auto first = std::ranges::find_if_not(found.lines, is_blank);
    found.lines.erase(found.lines.begin(), first);
    if (!found.lines.empty()) pages.push_back(std::move(found));
  }
  return pages;
}

struct PdfText {
  std::string text;
  std::vector<DroppedLine> dropped;
};

// The pages as one text, without page numbers and the heads and feet that run through most of them.
PdfText without_running_lines(const std::vector<PdfPage>& pages) {
  std::map<std::string, std::size_t> on_pages;
  for (const PdfPage& page : pages) {
    page.visit_edges([&](std::size_t i) { ++on_pages[running_form(page.lines[i])]; });
  }
  const std::size_t most = std::max<std::size_t>(3, pages.size() / 2 + 1);
  PdfText result;
  for (const PdfPage& page : pages) {
    std::vector<bool> is_running(page.lines.size());
    page.visit_edges([&](std::size_t i) {
      const std::string form = running_form(page.lines[i]);
      const bool is_number = form.empty() && !page.lines[i].empty();
      is_running[i] = is_number || (!form.empty() && on_pages[form] >= most);
    });
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      if (is_running[i]) {
        result.dropped.push_back({tidy_line(page.lines[i]), "repeated on pages"});
      } else {
        result.text.append(page.lines[i]).append("\n");
      }
    }
  }
  return result;
}

std::string fault_of(const ChildOutput& output) {
  using End = ChildOutput::End;
  if (output.end == End::Missing) return "a PDF needs pdftotext: install the package poppler-utils";
  if (output.end == End::Stopped) return "a PDF that takes too much time, memory or text";
  if (output.end == End::NotRun) return "pdftotext could not be started";
  if (output.status == 3) return "a PDF whose owner forbids to take its text";
  if (output.status != 0) return "a PDF that is damaged or needs a password";
  return {};
}

}  // namespace

Parsed read_pdf(std::string_view bytes, const Furniture& furniture) {
  const ChildOutput output =
      run_child({"pdftotext", "-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"}, bytes, {});
  if (std::string fault = fault_of(output); !fault.empty()) return Reason{std::move(fault)};
  const std::string utf8 = to_utf8(output.text);
  PdfText text = without_running_lines(pages_of(utf8));
  if (text.text.find_first_not_of(" \n") == std::string::npos) {
    return Reason{"holds no text: its pages may be pictures"};
  }
  Parsed parsed = with_story({}, lines_of_text(tidy(text.text)), furniture);
  if (auto* article = std::get_if<Article>(&parsed)) {
    std::ranges::move(text.dropped, std::back_inserter(article->dropped));
  }
  return parsed;
}

}  // namespace corpus
