// Private to corpus: the headline of a page, of the several that it states.
#pragma once
#include <string>

#include "corpus/html_blocks.hpp"
#include "corpus/page_metadata.hpp"

namespace corpus {

struct Headline {
  std::string text;    // empty: the page states none
  std::string outlet;  // whose name stands beside it in <title>; empty: none
};
Headline headline_of(const Page& page, const PageMetadata& metadata);

}  // namespace corpus
