// Private to corpus: which blocks of a page are its article.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/boilerplate.hpp"
#include "corpus/html_blocks.hpp"

namespace corpus {

struct MainContent {
  std::vector<Line> lines;     // all blocks of the page; what is not the article has its reason
  std::size_t head_begin = 0;  // blocks from the headline to the first paragraph: where a <time>
  std::size_t head_end = 0;    // dates the article
  std::size_t scope = 0;       // the element that holds the headline and the story
};

// `headline` is the page's, as far as it is known: the article begins there.
MainContent main_content(const Page& page, std::string_view headline);

// The blocks of a piece of a page, all of it the article's but for what its markup says.
std::vector<Line> lines_of_blocks(const Page& page);

}  // namespace corpus
