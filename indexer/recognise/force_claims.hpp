// What an article says of each force that it names: how much it weighs, sentence by sentence, and
// in what manner. Private to force.cpp.
#pragma once
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/recognise/evidence.hpp"
#include "indexer/recognise/force_mentions.hpp"
#include "schema/canonical.hpp"
#include "schema/record.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// The table of forces, read once. Refers to `vocabulary`, which must outlive it.
struct ForceTable {
  explicit ForceTable(const schema::Vocabulary& vocabulary);

  // Whether it serves the whole of the United Kingdom, or of England and Wales.
  bool is_national(std::size_t row) const;
  // Scotland or Northern Ireland if it serves one of these alone.
  Nation nation_of(std::size_t row) const;
  // Whether it is now the only service of its kind in its nation.
  bool is_alone(std::size_t row) const;
  // The service of the same kind in `nation`, or `row`: "prison officers" in Scotland are not HM
  // Prison Service's.
  std::size_t of_nation(std::size_t row, Nation nation) const;

  const schema::Rows& rows;
  schema::Canonical canonical;
  std::vector<Kind> kinds;                      // by row
  std::vector<Kind> union_kinds;                // by row of the table of unions
  std::vector<std::string_view> union_nations;  // the same; empty: of all
  std::map<std::pair<std::string_view, std::string_view>, int>
      services;  // of now, by kind and nation
};

// What the article says of one force.
struct ForceClaim {
  SentenceCounts by_sentence;
  SentenceCounts placed;       // the same by its place alone
  bool is_only_quoted = true;  // "…, Kent Police said": never named otherwise
  bool is_led = false;
  bool speaks = false;
  bool is_in_dispute = false;  // named in a sentence of a dispute
  bool is_employer = false;    // its people are told of: "crews at the Welsh Ambulance Service"
  bool is_taken_up = false;    // a sentence behind it begins "The service ..." and means it
  bool has_own_union = false;  // a union of its kind's people alone is named
  double depth = 1;            // of its first mention
  Kind kind = Kind::Other;
  std::vector<schema::Evidence> evidence, placed_evidence;
  std::vector<schema::Evidence> union_evidence;  // of a union of its people alone

  double score() const { return sum_of(by_sentence); }
  double placed_score() const { return sum_of(placed); }
  // Told of in one sentence near the end: "the Met, which looked after the march, said ...".
  bool is_afterthought(const Reading& reading) const;
};
using ForceClaims = std::map<std::size_t, ForceClaim>;  // by row of a value

// None in an article of another country.
ForceClaims force_claims(const Reading& reading, const ForceTable& table);

}  // namespace indexer
