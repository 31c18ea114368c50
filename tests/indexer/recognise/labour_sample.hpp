// Reads invented articles with the vocabulary that ships, for the tests of disputes and actions.
#pragma once
#include <string>
#include <vector>

#include "indexer/recognise/action.hpp"
#include "indexer/recognise/ballot.hpp"
#include "indexer/recognise/dispute.hpp"

namespace support {

inline const indexer::LabourReader& labour_reader() {
  static const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  static const indexer::LabourReader reader(vocabulary);
  return reader;
}

using Finder = std::vector<schema::FacetValue> (&)(const indexer::LabourReader&,
                                                   const indexer::LabourReading&,
                                                   const indexer::Passage&);

inline std::vector<schema::FacetValue> found_by(Finder find, const std::string& title,
                                                const std::string& text) {
  corpus::Article article;
  article.title = title;
  article.text = text;
  const indexer::Passage passage = indexer::make_passage(article);
  return find(labour_reader(), labour_reader().read(passage, {}), passage);
}

inline std::vector<schema::FacetValue> found_disputes(const std::string& title,
                                                      const std::string& text) {
  return found_by(indexer::find_disputes, title, text);
}

inline std::vector<std::string> slugs_of(const std::vector<schema::FacetValue>& values) {
  std::vector<std::string> slugs;
  for (const schema::FacetValue& value : values) slugs.push_back(value.value);
  return slugs;
}

inline std::vector<std::string> disputes_of(const std::string& title, const std::string& text) {
  return slugs_of(found_disputes(title, text));
}

inline std::vector<std::string> actions_of(const std::string& title, const std::string& text) {
  return slugs_of(found_by(indexer::find_actions, title, text));
}

inline schema::BallotFigures ballot_of(const std::string& title, const std::string& text) {
  corpus::Article article;
  article.title = title;
  article.text = text;
  const indexer::Passage passage = indexer::make_passage(article);
  return indexer::find_ballot(labour_reader().read(passage, {}), passage);
}

}  // namespace support
