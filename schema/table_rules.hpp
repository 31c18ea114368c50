// What the cells of each vocabulary table may hold, checked on the rows that a user adds; private
// to vocabulary.cpp and its tests.
#pragma once
#include "schema/vocabulary.hpp"

namespace schema {

// Throws Error (Vocabulary), naming the line, for a cell of `rows` that its column does not allow.
// Rows that delete (their key starts with '-') are passed over.
void check_cells(Table table, const Rows& rows);

// Throws Error (Vocabulary) where a row of `merged` refers to a row that is not there; the message
// names the line of `added`, the user's rows, that did it.
void check_references(Table table, const Rows& merged, const Rows& added);

// Throws Error (Vocabulary) where two facet values have the same key in an index.
void check_facet_keys(const Vocabulary& vocabulary);

}  // namespace schema
