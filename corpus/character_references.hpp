// HTML's character references in a text that is no HTML: "Fish &amp; chips", "&pound;3,000".
#pragma once
#include <string>
#include <string_view>

namespace corpus {

// `utf8` with the references that end in a semicolon as the characters they stand for, once: what
// "&amp;lt;" gives stays "&lt;". Others, and those to no character, stay as they are.
std::string without_references(std::string_view utf8);

}  // namespace corpus
