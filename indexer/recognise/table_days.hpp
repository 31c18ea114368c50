// The `from` and `to` cells of vocabulary tables as days.
#pragma once
#include <optional>

#include "indexer/recognise/day_set.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// The first day that `from` can mean and the last that `to` can; absent where the cell is empty.
struct RowDays {
  std::optional<DaySet::Days> first;
  std::optional<DaySet::Days> last;
};
// Throws Error (Vocabulary), naming the table and the line, for a cell that is no date.
RowDays days_of_row(const schema::Vocabulary& vocabulary, schema::Table table, std::size_t row);

}  // namespace indexer
