#include "indexer/recognise/union_table.hpp"

#include "schema/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace indexer {
namespace {

using schema::Rows;
using schema::Table;

constexpr std::size_t kNone = std::string_view::npos;

// A word of the name of a body that the police of every nation has one of its own of.
constexpr std::array<std::string_view, 2> kBodiesOfNations{"Federation", "Superintendents"};

std::optional<schema::MentionFinder> finder_of(const std::vector<std::string_view>& phrases) {
  if (phrases.empty()) return std::nullopt;
  std::vector<schema::Name> names;
  for (const std::string_view phrase : phrases) {
    const auto rule =
        schema::has_upper(phrase) ? schema::CaseRule::AsWritten : schema::CaseRule::Any;
    names.push_back({std::string(phrase), 0, rule});
  }
  return schema::MentionFinder(names);
}

}  // namespace

UnionTable::UnionTable(const schema::Vocabulary& vocabulary)
    : rows(vocabulary.rows(Table::Unions)),
      canonical(schema::canonical_rows(vocabulary, schema::Field::Union)),
      families(kBodiesOfNations.size()) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    sectors.push_back(rows.list(row, "sectors"));
    required.push_back(finder_of(rows.list(row, "requires")));
    vetoes.push_back(finder_of(rows.list(row, "vetoed_by")));
    const std::string_view nation = rows.cell(row, "nation");
    if (nation.empty()) continue;
    for (std::size_t i = 0; i < kBodiesOfNations.size(); ++i) {
      const bool is_such = rows.cell(row, "name").find(kBodiesOfNations[i]) != kNone;
      if (is_such) families[i][nation_named(nation)] = row;
    }
  }
  const Rows& forces = vocabulary.rows(Table::Forces);
  for (std::size_t row = 0; row < forces.size(); ++row) {
    kind_of_force.emplace(forces.cell(row, "slug"), kind_named(forces.cell(row, "kind")));
    nation_of_force.push_back(nation_named(forces.cell(row, "nation")));
  }
  const Rows& words = vocabulary.rows(Table::Sectors);
  for (std::size_t row = 0; row < words.size(); ++row) {
    sector_of_word.push_back(words.cell(row, "slug"));
  }
}

std::optional<std::size_t> UnionTable::federation_of(Nation nation) const {
  const auto& federations = families.front();
  const auto found = federations.find(nation);
  return found == federations.end() ? std::nullopt : std::optional(found->second);
}

std::map<std::string_view, int> sector_words(const Reading& reading, const UnionTable& table) {
  std::map<std::string_view, int> words;
  for (const Spot& spot : reading.sightings.sector_spots) {
    for (const Meaning& meaning : reading.sightings.of(spot)) {
      ++words[table.sector_of_word[meaning.row]];
    }
  }
  for (const Spot& spot : reading.sightings.spots) {
    const Meaning* force = reading.sightings.find(spot, Sense::Force);
    if (force != nullptr) ++words[sector_of_kind(static_cast<Kind>(force->detail))];
  }
  return words;
}

}  // namespace indexer
