// Markdown: its front matter, and its body by way of HTML.
#include <md4c-html.h>

#include <utility>

#include "corpus/formats.hpp"
#include "corpus/front_matter.hpp"
#include "corpus/sniff.hpp"
#include "corpus/tidy.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

struct Html {
  std::string text;
  std::size_t room;  // more than this no honest text grows into
};

void append_html(const char* text, MD_SIZE size, void* html) {
  Html& out = *static_cast<Html*>(html);
  if (out.text.size() + size <= out.room) out.text.append(text, size);
}

std::string html_of(std::string_view markdown) {
  constexpr std::size_t kSmallest = 64 << 10;  // bytes of room
  Html html{{}, 8 * markdown.size() + kSmallest};
  const unsigned flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
  md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append_html, &html, flags, 0);
  return std::move(html.text);
}

}  // namespace

Parsed read_markdown(std::string_view utf8, const Furniture& furniture) {
  const std::size_t first = utf8.find_first_not_of(schema::kBlanks);
  if (first == utf8.npos) return Reason{"holds no text"};
  utf8.remove_prefix(first);
  Article article;
  if (const std::size_t size = front_matter_size(utf8); size > 0) {
    const StatedFields fields = read_front_matter(utf8.substr(0, size));
    fields.fill(article, DateKind::FrontMatter, "front matter");
    utf8.remove_prefix(size);
  }
  const std::vector<Line> lines = lines_of_html(html_of(tidy(utf8)));
  if (article.title.empty() && !lines.empty() && lines.front().is_heading) {
    article.title = lines.front().text;
  }
  return with_story(std::move(article), lines, furniture);
}

}  // namespace corpus
