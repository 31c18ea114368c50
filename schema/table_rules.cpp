#include "schema/table_rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>

#include "schema/canonical.hpp"
#include "schema/date.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"

namespace schema {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kSlugLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";

constexpr std::array<std::string_view, 8> kForceKinds{
    "territorial-police", "special-police", "fire", "ambulance", "prison",
    "probation",          "border",         "other"};
constexpr std::array<std::string_view, 4> kUnionKinds{"union", "staff-association", "confederation",
                                                      "not-a-union"};
constexpr std::array<std::string_view, 3> kDirections{"two-way", "one-way", "block"};
constexpr std::array<std::string_view, 3> kEventRules{"not-before", "not-after", "window"};
constexpr std::array<std::string_view, 2> kConfidences{"high", "medium"};
constexpr std::array<std::string_view, 4> kNationsOfUnions{"", "England and Wales", "Scotland",
                                                           "Northern Ireland"};
constexpr std::array<std::string_view, 3> kLabourRoles{"cue", "counter", "context"};
constexpr std::array<std::string_view, 3> kStrengths{"weak", "strong", "decisive"};
constexpr std::array<std::string_view, 2> kCounters{"veto", "redirect"};
constexpr std::array<std::string_view, 2> kMatches{"phrase", "cased"};
constexpr std::array<std::string_view, 4> kSectorRoles{"cue", "employer", "kind", "force"};
constexpr std::array<std::string_view, 2> kTwoStrengths{"weak", "strong"};
constexpr std::array<std::string_view, 21> kCueRoles{
    "service", "leader",   "workers", "beside", "labour",    "unionist",   "speech",
    "passing", "aside",    "scope",   "block",  "foreign",   "nation",     "cause",
    "past",    "prospect", "denial",  "denied", "elsewhere", "retraction", "party"};
constexpr std::array<std::string_view, 5> kPassingKinds{"before", "office", "help", "after",
                                                        "example"};
constexpr std::array<std::string_view, 4> kAsideKinds{"", "opening", "behind", "above"};

// The words that a column is confined to.
struct Confined {
  Table table;
  std::string_view column;
  std::span<const std::string_view> words;
};
constexpr std::array kConfined{
    Confined{Table::Forces, "kind", kForceKinds},
    Confined{Table::Unions, "kind", kUnionKinds},
    Confined{Table::Unions, "nation", kNationsOfUnions},
    Confined{Table::Disputes, "role", kLabourRoles},
    Confined{Table::Disputes, "match", kMatches},
    Confined{Table::Actions, "role", kLabourRoles},
    Confined{Table::Actions, "match", kMatches},
    Confined{Table::Sectors, "role", kSectorRoles},
    Confined{Table::Sectors, "weight", kTwoStrengths},
    Confined{Table::Cues, "role", kCueRoles},
    Confined{Table::Synonyms, "direction", kDirections},
    Confined{Table::Events, "rule", kEventRules},
    Confined{Table::Events, "confidence", kConfidences},
};

// The same, in rows of one role.
struct ConfinedInRole {
  Table table;
  std::string_view role;
  std::string_view column;
  std::span<const std::string_view> words;
};
constexpr std::array kConfinedInRole{
    ConfinedInRole{Table::Disputes, "cue", "weight", kStrengths},
    ConfinedInRole{Table::Disputes, "context", "weight", kTwoStrengths},
    ConfinedInRole{Table::Disputes, "counter", "weight", kCounters},
    ConfinedInRole{Table::Actions, "cue", "weight", kStrengths},
    ConfinedInRole{Table::Actions, "context", "weight", kTwoStrengths},
    ConfinedInRole{Table::Actions, "counter", "weight", kCounters},
    ConfinedInRole{Table::Cues, "service", "kind", kForceKinds},
    ConfinedInRole{Table::Cues, "leader", "kind", kForceKinds},
    ConfinedInRole{Table::Cues, "workers", "kind", kForceKinds},
    ConfinedInRole{Table::Cues, "beside", "kind", kForceKinds},
    ConfinedInRole{Table::Cues, "labour", "kind", kTwoStrengths},
    ConfinedInRole{Table::Cues, "passing", "kind", kPassingKinds},
    ConfinedInRole{Table::Cues, "aside", "kind", kAsideKinds},
};

constexpr std::array<std::string_view, 2> kYearColumns{"from_year", "to_year"};
constexpr std::array<std::string_view, 2> kDateColumns{"from", "to"};

std::string listed(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + std::string(word);
  return list;
}

bool is_year_or_empty(std::string_view cell) {
  return cell.empty() ||
         (cell.size() == 4 && cell.find_first_not_of(kDigits) == std::string_view::npos);
}

std::optional<std::string> fault_of_word(const Rows& rows, std::size_t row, std::string_view column,
                                         std::span<const std::string_view> words) {
  const std::string_view cell = rows.cell(row, column);
  if (std::ranges::find(words, cell) != words.end()) return std::nullopt;
  return std::string(column) + " is '" + std::string(cell) + "', not one of " + listed(words);
}

// Names may be added with no more than the columns that matter; phrases mean nothing without a
// role.
bool has_roles(Table table) {
  return table == Table::Disputes || table == Table::Actions || table == Table::Sectors ||
         table == Table::Cues;
}

std::optional<std::string> fault_of_confined(Table table, const Rows& rows, std::size_t row) {
  std::optional<std::string> fault;
  for (const Confined& rule : kConfined) {
    if (fault || rule.table != table) continue;
    if (!has_roles(table) && !rows.has_column(rule.column)) continue;
    fault = fault_of_word(rows, row, rule.column, rule.words);
  }
  for (const ConfinedInRole& rule : kConfinedInRole) {
    if (fault || rule.table != table || rows.cell(row, "role") != rule.role) continue;
    fault = fault_of_word(rows, row, rule.column, rule.words);
  }
  return fault;
}

std::optional<std::string> fault_of_years(const Rows& rows, std::size_t row) {
  for (const std::string_view column : kYearColumns) {
    const std::string_view cell = rows.cell(row, column);
    if (!is_year_or_empty(cell)) {
      return std::string(column) + " is '" + std::string(cell) + "', not a year of four digits";
    }
  }
  return std::nullopt;
}

std::optional<std::string> fault_of_dates(const Rows& rows, std::size_t row) {
  for (const std::string_view column : kDateColumns) {
    const std::string_view cell = rows.cell(row, column);
    if (!cell.empty() && !parse_date(cell)) {
      return std::string(column) + " is '" + std::string(cell) + "', not a date";
    }
  }
  return std::nullopt;
}

std::optional<std::string> fault_of_slug(const Rows& rows, std::size_t row) {
  const std::string_view slug = rows.cell(row, "slug");
  if (!rows.has_column("slug") || slug.find_first_not_of(kSlugLetters) == std::string_view::npos) {
    return std::nullopt;
  }
  return "the slug '" + std::string(slug) + "' has other signs than a-z, 0-9 and '-'";
}

// The line of the user's rows that wrote, or deleted, the row with `slug` or `name`.
std::size_t line_about(const Rows& added, std::string_view slug) {
  for (std::size_t row = 0; row < added.size(); ++row) {
    std::string_view own = added.cell(row, "slug");
    if (own.starts_with('-')) own.remove_prefix(1);
    if (own == slug) return added.line(row);
  }
  return added.size() == 0 ? 1 : added.line(0);
}

}  // namespace

void check_cells(Table table, const Rows& rows) {
  const std::string_view first_key = spec_of(table).key[0];
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.cell(row, first_key).starts_with('-')) continue;
    auto fault = fault_of_slug(rows, row);
    if (!fault) fault = fault_of_confined(table, rows, row);
    if (!fault) fault = fault_of_years(rows, row);
    if (!fault) fault = fault_of_dates(rows, row);
    if (fault) rows.refuse(rows.line(row), *fault);
  }
}

void check_references(Table table, const Rows& merged, const Rows& added) {
  if (table != Table::Forces) return;
  std::set<std::string_view> names;
  for (std::size_t row = 0; row < merged.size(); ++row) names.insert(merged.cell(row, "name"));
  for (std::size_t row = 0; row < merged.size(); ++row) {
    for (const std::string_view canonical : merged.list(row, "canonical")) {
      if (names.contains(canonical)) continue;
      const std::string_view slug = merged.cell(row, "slug");
      added.refuse(line_about(added, slug), "'" + std::string(slug) + "' stands for '" +
                                                std::string(canonical) +
                                                "', which is the name of no row");
    }
  }
}

void check_facet_keys(const Vocabulary& vocabulary) {
  std::map<FacetKey, std::string> values;
  const auto take = [&](Field facet, std::string_view slug) {
    const std::string value = std::string(spec_of(facet).name) + ':' + std::string(slug);
    const auto [other, is_new] = values.emplace(facet_key(facet, slug), value);
    if (is_new || other->second == value) return;
    throw Error(Fault::Vocabulary, "vocabulary: '" + other->second + "' and '" + value +
                                       "' cannot be told apart in an index: rename one");
  };
  take(Field::Year, kUnknownYear);
  for (int year = kFirstYear; year <= kLastYear; ++year) take(Field::Year, std::to_string(year));
  for (const Field facet : kFacets) {
    if (facet == Field::Year) continue;
    const Rows& rows = vocabulary.rows(table_of(facet));
    for (std::size_t row = 0; row < rows.size(); ++row) take(facet, rows.cell(row, "slug"));
  }
}

}  // namespace schema
