// The table of unions as recognition reads it: where each organises, which words it requires or is
// refused by, and the bodies of which every nation has one of its own.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/recognise/evidence.hpp"
#include "schema/canonical.hpp"
#include "schema/mention.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// The table of unions, read once. Refers to `vocabulary`, which must outlive it.
struct UnionTable {
  explicit UnionTable(const schema::Vocabulary& vocabulary);

  bool is_value(std::size_t row) const { return !canonical.of_row[row].empty(); }
  // The police federation of `nation`, or none.
  std::optional<std::size_t> federation_of(Nation nation) const;

  const schema::Rows& rows;
  schema::Canonical canonical;
  std::vector<std::vector<std::string_view>> sectors;          // by row
  std::vector<std::optional<schema::MentionFinder>> required;  // by row: words it requires
  std::vector<std::optional<schema::MentionFinder>> vetoes;    // by row: words it is refused by
  // The rows of each body that every nation has one of its own of, police federations first.
  std::vector<std::map<Nation, std::size_t>> families;
  std::map<std::string_view, Kind> kind_of_force;  // by slug
  std::vector<Nation> nation_of_force;             // by row of the table of forces
  std::vector<std::string_view> sector_of_word;    // by row of the table of sectors
};

// Words of each sector in the article, forces' names counting for theirs.
std::map<std::string_view, int> sector_words(const Reading& reading, const UnionTable& table);

}  // namespace indexer
