// What each hit of a database is worth: Okapi BM25 over the tree of clauses, by one walk over the
// posting lists, with the lengths of documents from their column, or from a slot where there is
// none. What cannot lift a hit onto the page is not looked at.
//
// Xapian's matcher says the same, but looks up each length in a table, decides of each document
// anew what the selection knows, and has no positions here.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "searcher/clause.hpp"
#include "searcher/doc_set.hpp"
#include "searcher/snapshot.hpp"
#include "searcher/word_counts.hpp"

namespace searcher {

class Scoring {
 public:
  // Of the hits of `shard`, all of which `ranking` matches, and `cover` with not many more.
  Scoring(const Snapshot& snapshot, const Shard& shard, const Clause& ranking, const DocSet& hits,
          const Clause& cover);

  // What the hits of a block are worth, by their place in it; the blocks to be asked in order. Of a
  // hit worth less than `least` it says nothing but that: something that is less too.
  using Worths = std::array<double, DocSet::kBlock>;
  const Worths& of_block(std::size_t block, double least);

 private:
  // A clause with what its score needs.
  struct Part {
    ClauseKind kind = ClauseKind::Nothing;
    double weight = 0;                // of a flag or of words, the factors around them included
    double most = 0;                  // it can be worth no more
    std::optional<WordCounts> words;  // of Term and OneMeaning
    std::optional<DocSet> where;      // what it matches; none: it is known to match, or words tell
    std::vector<Part> children;
  };

  std::span<const std::uint16_t> lengths_of(const Clause& cover);
  Part part_of(const Clause& clause, double factor, bool is_sure);
  const DocSet& hits_with(const Clause& clause);
  Part words_of(std::span<const Clause> terms, double factor) const;
  void add_children(std::span<const Clause> clauses, double factor, bool is_sure, Part& part);
  void set_most(Part& part) const;

  // Some documents of a block.
  struct Some {
    std::size_t block;
    std::uint64_t bits;
  };
  // Each sets the worths of `some` documents: exactly where it is `least` or more, else to
  // something less.
  void score(Part& part, Some some, const Worths& least, Worths& worths) const;
  void score_words(Part& part, Some some, const Worths& least, Worths& worths) const;
  void score_best(std::span<Part> parts, Some some, const Worths& least, Worths& worths) const;
  void score_sum(Part& part, Some some, const Worths& least, Worths& worths) const;

  double length_worth(double length) const;

  const Snapshot* snapshot_;
  const Shard* shard_;
  const DocSet* hits_;
  std::size_t hits_count_;
  double articles_, average_length_;
  double least_length_worth_;                     // of any document
  std::vector<std::uint16_t> read_;               // lengths where there is no column
  std::span<const std::uint16_t> lengths_;        // by document
  std::vector<std::pair<Clause, DocSet>> known_;  // a subject is both looked for and lifted
  Part whole_;
  Worths worths_{};  // of the block asked for last
};

}  // namespace searcher
