// Recognises invented stories with the vocabulary that ships, for the tests of forces, unions and
// sectors.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "indexer/recognise/recognise.hpp"

namespace support {

struct Story {
  std::string title;
  std::string text;                   // paragraphs, each ended by '\n'
  std::vector<std::string> expected;  // slugs in alphabetical order
};

inline const indexer::Recogniser& recogniser() {
  static const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  static const indexer::Recogniser instance(vocabulary);
  return instance;
}

inline std::vector<schema::FacetValue> values_of(schema::Field facet, const std::string& title,
                                                 const std::string& text) {
  corpus::Article article;
  article.title = title;
  article.text = text;
  return recogniser().recognise(article).facets[schema::facet_index(facet)];
}

inline std::vector<std::string> slugs_in(schema::Field facet, const Story& story) {
  std::vector<std::string> slugs;
  for (const schema::FacetValue& value : values_of(facet, story.title, story.text)) {
    slugs.push_back(value.value);
  }
  std::ranges::sort(slugs);
  return slugs;
}

inline std::vector<std::string> forces_of(const Story& story) {
  return slugs_in(schema::Field::Force, story);
}
inline std::vector<std::string> unions_of(const Story& story) {
  return slugs_in(schema::Field::Union, story);
}
inline std::vector<std::string> sectors_of(const Story& story) {
  return slugs_in(schema::Field::Sector, story);
}

}  // namespace support
