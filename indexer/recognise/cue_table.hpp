// What the rows of the tables `disputes` and `actions` mean; private to labour.cpp,
// surroundings.cpp and their tests.
//
// A row's role is `cue` (speaks for the value of its slug, the more so by its weight: weak, strong
// or decisive), `counter` (weight veto: cues of its value that share words with it do not count;
// redirect: nor do they, and it speaks for the value that its note names after "means:") or
// `context` (a word of working life, weak or strong; speaks for no value, whatever its slug). Its
// match is `phrase` or `cased` (with the capitals as written). Rows of the table `cues` with the
// roles of kRolesAround tell what the words around a cue do to it.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/recognise/cue_phrase.hpp"
#include "indexer/recognise/labour.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

enum class CueRole : std::uint8_t {
  Cue,
  Veto,
  Redirect,
  Context,
  Cause,
  Past,
  Prospect,
  Denial,      // denies what follows it
  Denied,      // denies what stands before it
  Retraction,  // where it opens a sentence, denies the one before: "Neither is true"
  Elsewhere,
  Party,  // names the workers' side; what it does stands behind it
  Year,
  Ballot
};

struct CueMeaning {
  CueRole role = CueRole::Context;
  CueFacet facet = CueFacet::Dispute;  // of a cue or counter, as is `value`
  std::uint16_t value = 0;
  std::uint64_t bit = 0;  // of that value, among those of both facets
  Strength strength = Strength::Strong;
  bool speaks = true;                     // false: a redirect to no known value, which only cancels
  CueFacet to_facet = CueFacet::Dispute;  // of a redirect, as is `to_value`
  std::uint16_t to_value = 0;
  BallotFigure figure = BallotFigure::Yes;  // of a phrase of ballots
};

struct CueTable {
  // Throws schema::Error (Vocabulary).
  explicit CueTable(const schema::Vocabulary& vocabulary);

  // The bit that stands for a value of either facet.
  std::uint64_t bit(CueFacet facet, std::uint16_t value) const;

  std::array<std::vector<std::string>, kCueFacets> values;  // slugs, in the tables' order
  std::vector<Cue> cues;
  std::vector<CueMeaning> meanings;  // by cue
};

}  // namespace indexer
