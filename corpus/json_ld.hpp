// Private to corpus: the articles that a page's JSON-LD describes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

// As it stands there; what is not stated is empty.
struct DescribedArticle {
  std::string headline;
  std::string published;
  std::string modified;
  std::string publisher;
  std::string url;
  std::string body;
  bool is_page = false;  // described is not the article but the page that it stands on
};

// The articles and pages of one script, also within @graph and lists. A script that is no JSON, or
// nested deeper than any page's, describes none.
std::vector<DescribedArticle> described_articles(std::string_view script);

}  // namespace corpus
