// The figures of an evaluation: what each measures, how it is computed, where the errors lie.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/evaluation/label_set.hpp"

namespace evaluation {

struct Score {
  std::string name;  // "force F1"; the key of a floor
  double value = 0;
  std::string detail;  // "P 0.97 R 0.95, 41 right, 1 wrong, 2 missed"
};

// Over the queries, or the copies, of every folder that was scored.
struct Mean {
  double sum = 0;
  int count = 0;
};

struct Table {
  std::vector<Score> scores;
  std::map<std::string, Mean> ranking;  // by the score's name: "nDCG@10 synonym"
  int copies_folded = 0, copies_labelled = 0, wrongly_folded = 0;
  std::vector<std::string> errors;  // one line each, for a person who wants to improve a figure
};

struct Programs {
  std::filesystem::path index, search;  // the two binaries
  std::filesystem::path db;             // an index of the set's articles, already built
};

// What `picket-index explain` reads and recognises: articles found, titles, dates, years,
// boilerplate, story, facets (micro-averaged over article and value).
void score_reading(const LabelSet& set, const Programs& programs, Table& table);
// Copies folded and wrongly folded, from a search for everything.
void score_folding(const LabelSet& set, const Programs& programs, Table& table);
// nDCG@10 (gain 2^grade - 1, discount log2(rank + 1); Jarvelin and Kekalainen 2002) over all and by
// type for labelled news; mean average precision (binary, depth 1000) for a plain collection.
// `label` goes before the names of the scores.
void score_ranking(const LabelSet& set, const Programs& programs, const std::string& label,
                   Table& table);
// Makes scores of what the two above have summed up.
void conclude_search(Table& table);

}  // namespace evaluation
