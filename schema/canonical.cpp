#include "schema/canonical.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace schema {
namespace {

constexpr std::size_t kMostSteps = 8;  // from a historic service to today's

constexpr std::array kTablesOfFacets{
    std::pair{Field::Force, Table::Forces}, std::pair{Field::Union, Table::Unions},
    std::pair{Field::Dispute, Table::Disputes}, std::pair{Field::Action, Table::Actions},
    std::pair{Field::Sector, Table::Sectors}};

using RowsByName = std::map<std::string_view, std::size_t>;

// Adds to `values` what the force in `row` stands for, over successors of successors.
void follow_force(const Rows& rows, const RowsByName& by_name, std::size_t row, std::size_t steps,
                  std::vector<std::size_t>& values) {
  if (steps == 0) return;
  for (const std::string_view name : rows.list(row, "canonical")) {
    const auto found = by_name.find(name);
    if (found == by_name.end()) continue;
    if (found->second != row) {
      follow_force(rows, by_name, found->second, steps - 1, values);
    } else if (std::ranges::find(values, row) == values.end()) {
      values.push_back(row);
    }
  }
}

std::vector<std::vector<std::size_t>> forces_of(const Rows& rows) {
  RowsByName by_name;
  for (std::size_t row = 0; row < rows.size(); ++row) by_name.emplace(rows.cell(row, "name"), row);
  std::vector<std::vector<std::size_t>> of_row(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    follow_force(rows, by_name, row, kMostSteps, of_row[row]);
  }
  return of_row;
}

bool is_value_of_union(const Rows& rows, std::size_t row) {
  const std::string_view kind = rows.cell(row, "kind");
  return kind == "union" || kind == "staff-association";
}

std::string_view label_of_union(const Rows& rows, std::size_t row) {
  const std::string_view label = rows.cell(row, "facet_label");
  return label.empty() ? rows.cell(row, "name") : label;
}

// Whether the union in `row` bears the label in its own name, and is not a section of another.
bool bears_label(const Rows& rows, std::size_t row) {
  const std::string_view label = label_of_union(rows, row);
  return rows.cell(row, "abbreviation") == label || rows.cell(row, "name") == label;
}

std::vector<std::vector<std::size_t>> unions_of(const Rows& rows) {
  std::map<std::string_view, std::size_t> by_label;
  const auto is_before = [&](std::size_t a, std::size_t b) {
    return std::pair{!bears_label(rows, a), rows.cell(a, "slug")} <
           std::pair{!bears_label(rows, b), rows.cell(b, "slug")};
  };
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (!is_value_of_union(rows, row)) continue;
    const auto [first, is_new] = by_label.emplace(label_of_union(rows, row), row);
    if (!is_new && is_before(row, first->second)) first->second = row;
  }
  std::vector<std::vector<std::size_t>> of_row(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (is_value_of_union(rows, row)) of_row[row] = {by_label.at(label_of_union(rows, row))};
  }
  return of_row;
}

std::vector<std::vector<std::size_t>> slugs_of(const Rows& rows) {
  std::map<std::string_view, std::size_t> by_slug;
  std::vector<std::vector<std::size_t>> of_row(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    of_row[row] = {by_slug.emplace(rows.cell(row, "slug"), row).first->second};
  }
  return of_row;
}

}  // namespace

Table table_of(Field facet) {
  const auto row = std::ranges::find(kTablesOfFacets, facet, &std::pair<Field, Table>::first);
  return row->second;
}

Canonical canonical_rows(const Vocabulary& vocabulary, Field facet) {
  const Rows& rows = vocabulary.rows(table_of(facet));
  Canonical canonical;
  canonical.of_row = facet == Field::Force   ? forces_of(rows)
                     : facet == Field::Union ? unions_of(rows)
                                             : slugs_of(rows);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::vector<std::size_t>& values = canonical.of_row[row];
    if (std::ranges::find(values, row) != values.end()) canonical.values.push_back(row);
  }
  return canonical;
}

std::string_view label_of(const Rows& rows, Field facet, std::size_t row) {
  if (facet == Field::Force) return rows.cell(row, "name");
  if (facet == Field::Union) return label_of_union(rows, row);
  return rows.cell(row, "slug");
}

}  // namespace schema
