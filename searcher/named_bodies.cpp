#include "searcher/named_bodies.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "schema/tokenizer.hpp"

namespace searcher {
namespace {

using schema::Rows;
using schema::Table;

constexpr std::string_view kUncertain = "ambiguous";

constexpr std::size_t kNameColumns = 4;

// Unions and forces: under which columns their names stand, and which of them are uncertain.
struct BodyTable {
  Table table;
  schema::Field facet;
  std::array<std::string_view, kNameColumns>
      names;  // columns of them; the last: of those that are uncertain
};
constexpr std::array kBodyTables{
    BodyTable{Table::Unions, schema::Field::Union, {"name", "abbreviation", "aliases", kUncertain}},
    BodyTable{Table::Forces, schema::Field::Force, {"name", "canonical", "aliases", kUncertain}},
};

class BodySearch {
 public:
  explicit BodySearch(std::span<const QueryWord> words) : words_(words) {}
  void search(const BodyTable& table, const Rows& rows);
  std::vector<NamedBody> longest() const;

 private:
  bool may_hold(std::string_view names) const;
  void try_names(schema::Field facet, const Rows& rows, std::size_t row, std::string_view column);
  void try_name(schema::Field facet, std::string_view name, bool is_ambiguous);

  std::span<const QueryWord> words_;
  std::vector<NamedBody> found_;
};

void BodySearch::try_name(schema::Field facet, std::string_view name, bool is_ambiguous) {
  const std::vector<std::string> words = schema::words_of_phrase(name);
  const auto is_same = [](const QueryWord& word, const std::string& part) {
    return word.word == part;
  };
  for_each_run(words_, words, is_same, [&](std::size_t first) {
    found_.push_back({first, words.size(), facet, std::string(name), is_ambiguous});
  });
}

// Whether one of the names in a cell may stand among the words. Nearly none do, so the cell is not
// taken apart to tell.
bool BodySearch::may_hold(std::string_view names) const {
  for (;;) {
    names.remove_prefix(std::min(names.find_first_not_of(' '), names.size()));
    if (may_begin(names, words_)) return true;
    const std::size_t end = names.find('|');
    if (end == names.npos) return false;
    names.remove_prefix(end + 1);
  }
}

void BodySearch::try_names(schema::Field facet, const Rows& rows, std::size_t row,
                           std::string_view column) {
  const auto uncertain = rows.list(row, kUncertain);
  for (const std::string_view name : rows.list(row, column)) {
    if (!may_begin(name, words_)) continue;
    try_name(facet, name, std::ranges::find(uncertain, name) != uncertain.end());
  }
}

void BodySearch::search(const BodyTable& table, const Rows& rows) {
  const auto kind = rows.number_of("kind");
  std::array<std::optional<std::size_t>, kNameColumns> names;
  std::ranges::transform(table.names, names.begin(),
                         [&](std::string_view name) { return rows.number_of(name); });
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.cell(row, kind) == "not-a-union") continue;
    for (std::size_t i = 0; i < kNameColumns; ++i) {
      if (may_hold(rows.cell(row, names[i]))) try_names(table.facet, rows, row, table.names[i]);
    }
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
