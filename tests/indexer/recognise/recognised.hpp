// An invented article, and the values that are found of its facets.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "indexer/recognise/recognise.hpp"

namespace support {

using Slugs = std::vector<std::string>;

// In the order found.
inline Slugs slugs_of(const std::vector<schema::FacetValue>& values) {
  Slugs slugs;
  slugs.reserve(values.size());
  for (const schema::FacetValue& value : values) slugs.push_back(value.value);
  return slugs;
}
inline Slugs slugs_of(const indexer::Recognised& recognised, schema::Field facet) {
  return slugs_of(recognised.facets[schema::facet_index(facet)]);
}

inline bool has(const Slugs& slugs, const std::string& slug) {
  return std::ranges::find(slugs, slug) != slugs.end();
}

inline corpus::Article article_of(const std::string& title, const std::string& text) {
  corpus::Article article;
  article.title = title;
  article.text = text;
  return article;
}

// With the vocabulary that ships.
inline const indexer::Recogniser& recogniser() {
  static const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  static const indexer::Recogniser instance(vocabulary);
  return instance;
}

}  // namespace support
