// Private to corpus: one function a format. Each takes valid UTF-8 (see charset.hpp) of one article
// and gives an Article whose file, item and file-given dates the reader adds, or the reason why
// there is none. Formats of many articles stream them.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/boilerplate.hpp"

namespace corpus {

struct Reason {
  std::string text;  // "holds no text"
};
using Parsed = std::variant<Article, Reason>;

Parsed read_plain_text(std::string_view utf8, const Furniture& furniture);
Parsed read_html(std::string_view utf8, const Furniture& furniture);
Parsed read_markdown(std::string_view utf8, const Furniture& furniture);

// The lines of a piece of HTML (a feed's content, a JSON body): blocks, without scripts and styles.
std::vector<Line> lines_of_html(std::string_view utf8);
// Whether a field of a feed or a JSON record is HTML rather than plain text.
bool looks_like_html(std::string_view utf8);
// The lines of a plain text; hard-wrapped paragraphs are joined.
std::vector<Line> lines_of_text(std::string_view utf8);

}  // namespace corpus
