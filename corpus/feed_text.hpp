// Private to corpus: the text of one element of a feed while it streams by.
#pragma once
#include <string>
#include <string_view>
#include <utility>

namespace corpus {

// Where the element has elements of its own (XHTML), all of it becomes their mark-up, and what was
// text until then is escaped.
class ElementText {
 public:
  void add_text(std::string_view text);
  // `opening` is "<" or "</".
  void add_tag(std::string_view opening, std::string_view name);
  std::string take() && { return std::move(text_); }

 private:
  std::string text_;
  bool is_markup_ = false;
};

}  // namespace corpus
