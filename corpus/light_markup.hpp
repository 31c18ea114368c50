// Private to corpus: the marks of Markdown and mail that plain texts carry: "**bold**", "> quoted",
// "# heading", "[text](address)".
#pragma once
#include <string_view>

#include "corpus/boilerplate.hpp"

namespace corpus {

// `line` without the marks of quoted mail ("> > ") at its start.
std::string_view without_quote_marks(std::string_view line);

// A paragraph without the marks around its words; a link's text counts as link, a "#" as heading.
Line without_marks(std::string_view paragraph);

}  // namespace corpus
