// Private to corpus: what each tag of HTML does to the text within it.
#pragma once
#include <cstdint>
#include <string_view>

#include "corpus/element_role.hpp"

namespace corpus {

enum class TagKind : std::uint8_t {
  Inline,
  Block,
  Heading,
  Break,
  Link,
  Small,
  Time,
  Preformatted,
  Cell,
  Item,
  Skipped,  // nothing inside is text of the page
};
struct TagSpec {
  std::string_view name;
  TagKind kind;
  ElementRole role = ElementRole::None;
  Scope scope = Scope::None;
};
// The row of `tag` (lower case). A tag that is not known is Inline, or a Block if it has a hyphen.
TagSpec spec_of_tag(std::string_view tag);

}  // namespace corpus
