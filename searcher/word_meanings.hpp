// What the words of a query stand for besides themselves, as clauses: synonyms and abbreviations,
// articles on a subject, the unions and forces that are named.
#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "searcher/named_bodies.hpp"
#include "searcher/query_words.hpp"
#include "searcher/synonyms.hpp"

namespace searcher {

// Of the words [first, first + count).
struct Meaning {
  std::size_t first = 0;
  std::size_t count = 0;
  Clause clause;  // what it is worth to find it: all words together; marked where it is only akin
  std::string name;  // for the person: "'walkout'", "articles on pay"
};

class WordMeanings {
 public:
  // Lifts and highlights go into `plan`. All must outlive it.
  WordMeanings(std::span<const QueryWord> typed, const Snapshot& snapshot, QueryWords& words,
               Plan& plan)
      : typed_(typed), snapshot_(snapshot), words_(words), plan_(plan) {}

  // Those of words of which some is looked for, as `is_looked_for` tells of a first word and a
  // count.
  std::vector<Meaning> find(
      const std::function<bool(std::size_t first, std::size_t count)>& is_looked_for);

 private:
  void add_synonym(const Synonym& synonym);
  void add_topic(const Synonym& synonym, const Topic& topic);
  void add_body(const NamedBody& body);
  void lift(Clause clause);
  Clause any_spelling(const Synonym& synonym);

  std::span<const QueryWord> typed_;
  const Snapshot& snapshot_;
  QueryWords& words_;
  Plan& plan_;
  std::vector<Meaning> found_;
};

// The words [first, first + count) as typed, one space between them.
std::string typed_text(std::span<const QueryWord> words, std::size_t first, std::size_t count);

}  // namespace searcher
