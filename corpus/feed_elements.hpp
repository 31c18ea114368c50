// Private to corpus: which elements of RSS, Atom and their extensions say what of an item.
#pragma once
#include <string_view>

#include "corpus/fields.hpp"

namespace corpus {

struct FeedElement {
  std::string_view space;  // see space_of
  std::string_view name;
  Role role;
  unsigned rank;  // the lower wins where an item states the same twice
};
// The row of an element; null where its name means nothing.
const FeedElement* element_of(std::string_view space, std::string_view name);

// The space of an element, by a short name: empty for RSS and Atom, the prefix where the feed
// forgot to declare it (`address` is empty then).
std::string_view space_of(std::string_view prefix, std::string_view address);

}  // namespace corpus
