// Private to corpus: blocks that belong on one line although markup parts them: the cells of a row
// of figures, and sentences that a <br> wraps.
#pragma once
#include "corpus/html_blocks.hpp"

namespace corpus {

void join_blocks(Page& page);

}  // namespace corpus
