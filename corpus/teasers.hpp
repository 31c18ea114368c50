// Private to corpus: other stories that a page announces below its own, each by its headline, which
// leads to it, and a paragraph at most. Below a brief they may be most of the page's prose.
#pragma once
#include <vector>

#include "corpus/html_blocks.hpp"
#include "corpus/page_weights.hpp"

namespace corpus {

// For each block whether it is of such an announcement. None is found where the page's own headline
// has no place with a paragraph to itself, nor where fewer than three are announced: parts of one
// story may have headings that are links, too.
std::vector<bool> teaser_blocks(const Page& page, const PageWeights& weights);

}  // namespace corpus
