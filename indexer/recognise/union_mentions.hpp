// Where an article names a union, and which: initials and ordinary words only where what stands
// around them shows that a union is meant, "the Federation" by the article's nation.
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
  std::vector<Nation> nation_of_force;           // by row of the table of forces
  std::vector<std::string_view> sector_of_word;  // by row of the table of sectors
};

struct UnionMention {
  std::size_t row;                    // of the table of unions
  std::size_t first_spot, last_spot;  // the spots that it takes
  bool has_role;                      // its people are named beside it, or it speaks
  bool speaks;
};

// In order of place. None in an article of another country.
std::vector<UnionMention> union_mentions(const Reading& reading, const UnionTable& table);

// Words of each sector in the article, forces' names counting for theirs.
std::map<std::string_view, int> sector_words(const Reading& reading, const UnionTable& table);

}  // namespace indexer
