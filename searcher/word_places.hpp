// Where words and phrases stand in a document: what a phrase or NEAR that was typed is decided by.
#pragma once
#include <memory>
#include <string_view>

#include "searcher/clause.hpp"
#include "searcher/doc_set.hpp"
#include "searcher/shard.hpp"

namespace searcher {

class WordPlaces {
 public:
  // `clause`: a Phrase or Near.
  WordPlaces(const Shard& shard, const Clause& clause);
  ~WordPlaces();

  // Whether the document is one of the clause; `word_order` is its value in kOrderSlot. To be asked
  // in ascending order, of documents with all that stands in the clause.
  bool are_met_in(DocId id, std::string_view word_order);

 private:
  struct Node;
  std::unique_ptr<Node> root_;
};

}  // namespace searcher
