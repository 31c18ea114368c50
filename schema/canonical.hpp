// Which rows of the vocabulary are values of a facet, and which values every other row stands for:
// historic services for today's, merged areas and sections of a union for the whole.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "schema/field.hpp"
#include "schema/vocabulary.hpp"

namespace schema {

// The table that holds the values of `facet`, which must not be Year.
Table table_of(Field facet);

struct Canonical {
  std::vector<std::size_t> values;               // rows that are values, in the table's order
  std::vector<std::vector<std::size_t>> of_row;  // by row: the values it stands for; none: no value
};

// Forces stand for what their `canonical` column names, unions for the row that bears their
// `facet_label`, and rows of the other facets for the first with their slug. A row without such a
// label, and a body that is no union, is no value.
Canonical canonical_rows(const Vocabulary& vocabulary, Field facet);

// The display name of the value in row `row`.
std::string_view label_of(const Rows& rows, Field facet, std::size_t row);

}  // namespace schema
