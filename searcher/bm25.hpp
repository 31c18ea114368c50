// Okapi BM25: its constants, and what a word tells.
#pragma once
#include <cmath>

namespace searcher {

// Tuned on the collections that docs/EVALUATION.md names. The index counts a word of the title five
// times and one of the lead twice, hence the large k1.
struct Bm25 {
  static constexpr double kK1 = 4.4;  // how much a repeated word adds
  static constexpr double kB = 0.75;  // how much a long article loses
  static constexpr double kK3 = 1;    // a query's repetitions are weighed where the query is read
  static constexpr double kMinNormalisedLength = 0.1;

  // What a word that so many of all documents have tells of each.
  static double telling(double frequency, double documents) {
    const double odds = (documents - frequency + 0.5) / (frequency + 0.5);
    return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
  }
};

}  // namespace searcher
