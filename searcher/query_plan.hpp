// What a query becomes in an index: its words widened, mended where no article has them, joined by
// their synonyms; its filters and exclusions apart from what ranks.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/clause.hpp"
#include "searcher/filters.hpp"
#include "searcher/results.hpp"
#include "searcher/snapshot.hpp"
#include "searcher/spelt_phrases.hpp"

namespace searcher {

// A misspelt word of the query text, and what it was taken for.
struct Correction {
  std::size_t offset = 0;
  std::size_t size_bytes = 0;
  std::string word;
};

struct Plan {
  std::vector<Clause> words;  // one for each word or other clause at the top of the query
  std::vector<Clause> lifts;  // what adds to a match's rank, and decides nothing
  Clause demands;             // the query's own filters: everything where it has none
  std::vector<Clause> excluded;
  bool has_dates = false;               // a filter among them reads dates: sure and possible differ
  std::vector<Correction> corrections;  // in order of offset
  std::vector<Correction> doubts;       // words that are there, but may be misspelt: only offered
  Highlights highlights;
  std::vector<WordList> stemmed_phrases;  // highlighted too, however a text spells them
  std::vector<std::string> notes;
  std::string explanation;  // a line for each word: what it became
};

// Throws schema::Error (Usage), pointing at the place, for a filter that makes no sense and a
// wildcard that stands for too many words.
Plan make_plan(const Request& request, const Snapshot& snapshot, Filters& filters, Reading reading);

// `text` with its corrections put in.
std::string corrected_text(std::string_view text, const std::vector<Correction>& corrections);

}  // namespace searcher
