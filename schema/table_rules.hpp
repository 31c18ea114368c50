// What the cells of each vocabulary table may hold, checked on the rows that a user adds; private
// to vocabulary.cpp and its tests.
#pragma once
#include <string>

#include "schema/vocabulary.hpp"

namespace schema {

// Throws Error (Vocabulary), naming `origin` and the line, for a cell of `rows` that its column
// does not allow. Rows that delete (their key starts with '-') are passed over.
void check_cells(Table table, const Rows& rows, const std::string& origin);

// Throws Error (Vocabulary) where a row of `merged` refers to a row that is not there; the message
// names the line of `added`, the user's rows in `origin`, that did it.
void check_references(Table table, const Rows& merged, const Rows& added,
                      const std::string& origin);

// Throws Error (Vocabulary) where two facet values have the same key in an index.
void check_facet_keys(const Vocabulary& vocabulary);

}  // namespace schema
