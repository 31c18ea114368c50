// What each hit of a database on this machine is worth: Okapi BM25 over the tree of clauses, by one
// walk over the posting lists, with the lengths of documents from their column.
//
// Xapian's matcher says the same (to_xapian) and is asked where a database has no such column. It
// looks up each length in a table, and decides of each document anew what the selection knows.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "searcher/clause.hpp"
#include "searcher/doc_set.hpp"
#include "searcher/snapshot.hpp"

namespace searcher {

// Tuned on the collections that docs/EVALUATION.md names. The index counts a word of the title five
// times and one of the lead twice, hence the large k1.
struct Bm25 {
  static constexpr double kK1 = 4.4;  // how much a repeated word adds
  static constexpr double kB = 0.75;  // how much a long article loses
  static constexpr double kK3 = 1;    // a query's repetitions are weighed where the query is read
  static constexpr double kMinNormalisedLength = 0.1;
};

class Scoring {
 public:
  // Of the hits of `shard`, all of which `ranking` matches. None where there is no column, or where
  // something ranks that only the matcher weighs.
  static std::optional<Scoring> of(const Snapshot& snapshot, const Shard& shard,
                                   const Clause& ranking, const DocSet& hits);

  // To be asked of the hits in ascending order.
  double of_next(DocId id);

 private:
  // One posting list, walked along.
  class Word {
   public:
    Word(const Xapian::Database& database, const std::string& term);
    // How much the word counts in `id`, no less than the last that was asked for.
    std::uint32_t count_in(DocId id) {
      if (document_ < id) advance_to(id);
      return document_ == id ? at_.get_wdf() : 0;
    }

   private:
    static constexpr DocId kNoMore = UINT32_MAX;
    void advance_to(DocId id);

    Xapian::PostingIterator at_, end_;
    DocId document_;  // at which it stands; asking Xapian each time costs more than the sum
  };
  // A clause with what its score needs.
  struct Part {
    ClauseKind kind = ClauseKind::Nothing;
    double weight = 0;            // of a flag or of words, the factors around them included
    std::vector<Word> words;      // of Term and OneMeaning
    std::optional<DocSet> where;  // what it matches; none: it is known to match, or words tell
    std::vector<Part> children;
  };

  Scoring(const Snapshot& snapshot, const Shard& shard, const DocSet& hits,
          std::span<const std::uint32_t> lengths);
  std::optional<Part> part_of(const Clause& clause, double factor, bool is_sure);
  const DocSet& hits_with(const Clause& clause);
  std::optional<Part> words_of(const std::vector<std::string>& terms, double factor) const;
  bool add_children(std::span<const Clause> clauses, double factor, bool is_sure, Part& part);
  double score(Part& part, DocId id, double length_worth) const;

  const Snapshot* snapshot_;
  const Shard* shard_;
  const DocSet* hits_;
  std::span<const std::uint32_t> lengths_;  // by document
  double articles_, average_length_;
  std::vector<std::pair<Clause, DocSet>> known_;  // a subject is both looked for and lifted
  Part whole_;
};

}  // namespace searcher
