// Reads invented articles with the vocabulary that ships, for the tests of disputes and actions.
#pragma once
#include <string>
#include <vector>

#include "indexer/recognise/action.hpp"
#include "indexer/recognise/ballot.hpp"
#include "indexer/recognise/dispute.hpp"
#include "tests/indexer/recognise/recognised.hpp"

namespace support {

inline const indexer::LabourReader& labour_reader() {
  static const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  static const indexer::LabourReader reader(vocabulary);
  return reader;
}

struct Found {
  std::vector<schema::FacetValue> disputes;
  std::vector<schema::FacetValue> actions;
  schema::BallotFigures ballot;
};

// `unions` are those that were found to be parties.
inline Found found_in(const std::string& title, const std::string& text,
                      const std::vector<schema::FacetValue>& unions = {}) {
  const corpus::Article article = article_of(title, text);
  const indexer::Passage passage = indexer::make_passage(article);
  const indexer::LabourReading reading = labour_reader().read(passage, unions);
  Found found{.disputes = indexer::find_disputes(labour_reader(), reading, passage),
              .actions = {},
              .ballot = indexer::find_ballot(reading, passage)};
  found.actions = indexer::find_actions(labour_reader(), reading, found.disputes, passage);
  return found;
}

inline Slugs disputes_of(const std::string& title, const std::string& text) {
  return slugs_of(found_in(title, text).disputes);
}

inline Slugs actions_of(const std::string& title, const std::string& text) {
  return slugs_of(found_in(title, text).actions);
}

inline schema::BallotFigures ballot_of(const std::string& title, const std::string& text) {
  return found_in(title, text).ballot;
}

}  // namespace support
