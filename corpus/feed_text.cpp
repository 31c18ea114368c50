#include "corpus/feed_text.hpp"

namespace corpus {
namespace {

void append_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
}

}  // namespace

void ElementText::add_text(std::string_view text) {
  if (is_markup_) {
    append_escaped(text, text_);
  } else {
    text_ += text;
  }
}

void ElementText::add_tag(std::string_view opening, std::string_view name) {
  if (!is_markup_) {
    std::string escaped;
    append_escaped(text_, escaped);
    text_ = std::move(escaped);
    is_markup_ = true;
  }
  text_.append(opening).append(name).append(">");
}

}  // namespace corpus
