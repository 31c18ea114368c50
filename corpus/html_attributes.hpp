// Private to corpus: the attributes of one tag as libxml2's HTML parser gives them, and what those
// of presentation say.
#pragma once
#include <libxml/xmlstring.h>

#include <string_view>

namespace corpus {

// Empty for null.
inline std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view()
                         : std::string_view(reinterpret_cast<const char*>(text));
}

// Lives as long as the call of libxml2 that gave it.
class Attributes {
 public:
  // Names and values by turns, then null; or null.
  explicit Attributes(const xmlChar** attributes) : attributes_(attributes) {}
  // Empty for what is not there.
  std::string_view operator[](std::string_view name) const;
  bool has(std::string_view name) const;

 private:
  const xmlChar** attributes_;
};

// Whether the element is not shown, by `hidden` or by its style.
bool is_hidden(const Attributes& attributes);
// Whether `address`, of a link, is the front page of its site: "/", "index.html".
bool is_front_page(std::string_view address);
// Whether `size`, of a <font>, is small print's.
bool is_small_font(std::string_view size);

// Whether an <a> leads anywhere; one that names a place of the page, or leads to such a place from
// within a `heading` (1 to 6, or 0), does not.
bool leads_away(const Attributes& attributes, unsigned heading);

}  // namespace corpus
