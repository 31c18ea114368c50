// Plain words of a query in a row: which of them are looked for, how misspelt ones are mended, and
// what each is worth beside what it stands for.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "searcher/query_words.hpp"
#include "searcher/word_meanings.hpp"

namespace searcher {

// Of more plain words in a row the rarest are kept.
inline constexpr std::size_t kMaxPlainWords = 64;

// Whether stop words may be all that a query asks for.
enum class StopWords : std::uint8_t { Passed, KeptIfAlone };

class WordRun {
 public:
  // `nodes` are words of the text. Everything must outlive it.
  WordRun(const std::vector<const schema::Node*>& nodes, const Request& request,
          const Snapshot& snapshot, QueryWords& words, Plan& plan);

  // A clause for each word to be found.
  std::vector<Clause> clauses(StopWords stop_words);

 private:
  // A word that is looked for: one token, or the parts of a hyphenated one.
  struct Unit {
    const schema::Node* node = nullptr;
    std::vector<std::string> parts;  // folded
    std::string compound;            // "walkout" of "walk-out"; else empty
    bool is_stop_word = false;
    std::size_t times = 0;  // typed so often
    Clause clause;
    std::vector<Clause> also;  // synonyms and facets that count as it
  };

  // What words of the query stand for as well, for the person.
  struct Also {
    std::string typed;
    std::vector<std::string> found;
  };

  std::size_t add_unit(const schema::Node& node);
  void pass_semi_modals();
  void pass_adverbs_of_when();
  void drop_stop_words(StopWords stop_words);
  void keep_rarest();
  void read(Unit& unit);
  void mend();
  void add_meanings();
  void note_also(const std::string& typed, const std::string& what);
  void add_notes();
  void lift_neighbours();
  std::size_t frequency(const Clause& clause) const;
  double telling(std::size_t frequency) const;
  double tempered(const Clause& synonym, const std::vector<Unit*>& units) const;
  std::vector<Unit*> units_of(std::size_t first, std::size_t count);

  const Request& request_;
  const Snapshot& snapshot_;
  QueryWords& words_;
  Plan& plan_;
  std::vector<Unit> units_;
  std::vector<Also> found_also_;
  std::vector<QueryWord> run_;             // every word as typed, stop words too
  std::vector<std::size_t> unit_of_word_;  // of each of run_, its place in units_
};

}  // namespace searcher
