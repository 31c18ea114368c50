// Private to corpus: the headline of a page, of the several that it states.
#pragma once
#include <string>

#include "corpus/html_blocks.hpp"
#include "corpus/page_metadata.hpp"

namespace corpus {

// Without the outlet's name that <title> and og:title carry; empty if the page states none.
std::string headline_of(const Page& page, const PageMetadata& metadata);

}  // namespace corpus
