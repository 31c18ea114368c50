// Private to corpus: what a page says of itself in its head: headline, publisher, address, dates.
#pragma once
#include <string>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/html_blocks.hpp"

namespace corpus {

struct PageMetadata {
  std::string described_headline;  // of JSON-LD or microdata
  std::string shared_headline;     // og:title and its like
  std::string title;               // of <title>, the outlet's name with it
  std::string source;
  std::string url;  // http or https, or empty
  std::string description;
  std::string body;  // the whole text, where JSON-LD has it
  std::vector<StatedDate> dates;
};

// Of several described articles the page's is the one with the page's address, or with its top
// heading for a headline.
PageMetadata metadata_of(const Page& page);

}  // namespace corpus
