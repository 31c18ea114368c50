// What a query means in one index, as plain data: which documents match, and what each match adds
// to their rank. Words are widened to the index's own, names resolved, dates turned into bounds.
//
// A clause is turned into a Xapian::Query for ranking (xapian_query) and into the exact set of
// documents for counting (matching); its text is what --explain-query shows.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace searcher {

enum class ClauseKind : std::uint8_t {
  Everything,
  Nothing,
  Term,        // documents with `term`
  Flag,        // documents that the only child matches: each adds `weight`, however rare it is
  Range,       // documents whose value in `slot` lies in [low, high], by bytes
  Phrase,      // the children (Term, or OneMeaning of Terms) one after the other
  Near,        // two children (Term, OneMeaning or Phrase), at most `number` words apart
  OneMeaning,  // any child; ranked as if all were one and the same term
  Any,         // any child; what they add is summed up
  Best,        // any child; the one that adds most counts
  All,         // every child
  AtLeast,     // at least `number` of the children; what they add is summed up
  Except,      // the first child without the others
  Lifted,      // the first child; the others add where they match, and decide nothing
};

struct Clause {
  ClauseKind kind = ClauseKind::Everything;
  std::string term;
  unsigned slot = 0;
  std::string low, high;
  unsigned number = 0;
  double weight = 1;  // what it adds to the rank is multiplied by this; 0: a filter
  // One of several ways, and only akin to what was typed: finds, but does not hold the word.
  bool is_akin = false;
  std::vector<Clause> children;
  friend bool operator==(const Clause&, const Clause&) = default;
};

Clause nothing();
Clause term_clause(std::string term);
Clause flag_clause(Clause clause, double weight);
Clause range_clause(unsigned slot, std::string low, std::string high);
// A clause over `children`; of one child where that means the same: the child itself. Of no child:
// All is Everything, the others are Nothing.
Clause joined(ClauseKind kind, std::vector<Clause> children, unsigned number = 0);
Clause except(Clause clause, std::vector<Clause> excluded);
Clause weighted(Clause clause, double weight);
// `clause` where `filter` matches too; the filter adds nothing to the rank.
Clause filtered(Clause clause, Clause filter);

// `clause` without the ways that are only akin to what was typed.
Clause as_typed(const Clause& clause);

// Whether anything in it can add to a rank.
bool is_ranked(const Clause& clause);
// One line, fully bracketed: "(strike | strikes) & [police officer]".
std::string to_text(const Clause& clause);

}  // namespace searcher
