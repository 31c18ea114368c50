#include "searcher/named_bodies.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace searcher {
namespace {

using schema::Rows;
using schema::Table;

// Unions and forces: under which columns their names stand, and which of them are uncertain.
struct BodyTable {
  Table table;
  schema::Field facet;
  std::array<std::string_view, 2> names;  // columns of one name each
};
constexpr std::array kBodyTables{
    BodyTable{Table::Unions, schema::Field::Union, {"name", "abbreviation"}},
    BodyTable{Table::Forces, schema::Field::Force, {"name", "canonical"}},
};

class BodySearch {
 public:
  explicit BodySearch(std::span<const QueryWord> words) : words_(words) {}
  void search(const BodyTable& table, const Rows& rows);
  std::vector<NamedBody> longest() const;

 private:
  void try_name(schema::Field facet, std::string_view name, bool is_ambiguous);

  std::span<const QueryWord> words_;
  std::vector<NamedBody> found_;
};

void BodySearch::try_name(schema::Field facet, std::string_view name, bool is_ambiguous) {
  if (!may_begin(name, words_)) return;
  const std::vector<std::string> words = words_of(name);
  const auto is_same = [](const QueryWord& word, const std::string& part) {
    return word.word == part;
  };
  for_each_run(words_, words, is_same, [&](std::size_t first) {
    found_.push_back({first, words.size(), facet, std::string(name), is_ambiguous});
  });
}

void BodySearch::search(const BodyTable& table, const Rows& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.cell(row, "kind") == "not-a-union") continue;
    const auto ambiguous = rows.list(row, "ambiguous");
    const auto is_ambiguous = [&](std::string_view name) {
      return std::ranges::find(ambiguous, name) != ambiguous.end();
    };
    for (const std::string_view column : table.names) {
      for (const std::string_view name : rows.list(row, column)) {
        try_name(table.facet, name, is_ambiguous(name));
      }
    }
    for (const std::string_view name : rows.list(row, "aliases")) {
      try_name(table.facet, name, is_ambiguous(name));
    }
    for (const std::string_view name : ambiguous) try_name(table.facet, name, true);
  }
}

std::vector<NamedBody> BodySearch::longest() const {
  std::vector<NamedBody> kept;
  for (const NamedBody& body : found_) {
    const auto covers = [&](const NamedBody& other) {
      return other.count > body.count && other.first <= body.first &&
             body.first + body.count <= other.first + other.count;
    };
    if (std::ranges::any_of(found_, covers)) continue;
    const auto known = std::ranges::find_if(kept, [&](const NamedBody& other) {
      return other.first == body.first && other.facet == body.facet;
    });
    if (known == kept.end()) {
      kept.push_back(body);
    } else {
      known->is_ambiguous = known->is_ambiguous || body.is_ambiguous;
    }
  }
  return kept;
}

}  // namespace

std::vector<NamedBody> find_bodies(std::span<const QueryWord> words,
                                   const schema::Vocabulary& vocabulary) {
  BodySearch search(words);
  for (const BodyTable& table : kBodyTables) search.search(table, vocabulary.rows(table.table));
  return search.longest();
}

}  // namespace searcher
