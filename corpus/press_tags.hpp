// Private to corpus: the fields of an article as press databases tag them.
#pragma once
#include <vector>

#include "corpus/article.hpp"
#include "corpus/boilerplate.hpp"

namespace corpus {

// Takes the tags off the lines of an article whose headline and text stand behind some ("HD",
// "TI:", "LP", "TX:"), marks the fields that are none of the story, and gives `article` its title
// and source. Of any other lines nothing is changed but "Full text:", with which a story may begin.
void take_press_tags(std::vector<Line>& lines, Article& article);

}  // namespace corpus
