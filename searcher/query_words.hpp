// The words of a query as clauses: every word of the index that counts as a typed one.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/query.hpp"
#include "searcher/clause.hpp"
#include "searcher/expansion.hpp"
#include "searcher/query_plan.hpp"

namespace searcher {

// Words that all wildcards of a query may stand for together.
inline constexpr std::size_t kMaxWildcardWords = 1000;

enum class Purpose : std::uint8_t { Find, Exclude };  // what is excluded is not highlighted

class QueryWords {
 public:
  // Corrections, highlights, notes and lines of the explanation go into `plan`. All must outlive
  // it.
  QueryWords(const Request& request, const Snapshot& snapshot, Plan& plan);

  // One word, or a hyphenated one, by itself: of a title, near another, or to be left out.
  Clause single(const schema::Node& word, Purpose purpose);
  Clause phrase(const schema::Node& phrase, Purpose purpose);
  // Throws schema::Error (Usage) when it stands for more words than are left of the budget.
  Clause wildcard(const schema::Node& beginning, Purpose purpose);

  // What the above are made of.
  std::vector<Form> forms(std::string_view prefix, const std::string& word) const;
  Clause any_form(const std::vector<Form>& forms, std::string_view prefix, Purpose purpose);
  // A hyphenated word: its parts one after the other, or its compound (empty: it has none).
  Clause hyphenated(const std::vector<std::string>& parts, const std::string& compound,
                    std::string_view prefix, Purpose purpose);
  // The word to look for in place of `word` of `node`, which no article has. A correction is noted
  // even where it is only to be offered, and none is given.
  std::optional<std::string> mended(const schema::Node& node, std::string_view prefix,
                                    const std::string& word);
  // Notes what `word`, which `frequency` articles have, may be a misspelling of.
  void doubt(const schema::Node& node, const std::string& word, std::size_t frequency);
  // Notes which words of the index `typed` became.
  void explain(const std::string& typed, const std::vector<Form>& forms);

 private:
  void explain(const std::string& line) { plan_.explanation += line + "\n"; }
  void note_correction(const schema::Node& node, const std::string& word, const std::string& near,
                       std::vector<Correction>& corrections);

  const Request& request_;
  const Snapshot& snapshot_;
  Plan& plan_;
  Expansion expansion_;
  mutable std::map<std::string, std::vector<Form>> known_forms_;  // by term: phrases share words
  std::size_t wildcard_words_left_ = kMaxWildcardWords;
};

}  // namespace searcher
