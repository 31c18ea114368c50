#include "indexer/recognise/table_days.hpp"

#include <string>

#include "schema/error.hpp"

namespace indexer {

RowDays days_of_row(const schema::Vocabulary& vocabulary, schema::Table table, std::size_t row) {
  const schema::Rows& rows = vocabulary.rows(table);
  const auto span_of_cell = [&](std::string_view column) -> std::optional<schema::DaySpan> {
    const std::string_view cell = rows.cell(row, column);
    if (cell.empty()) return std::nullopt;
    const auto date = schema::parse_date(cell);
    if (date) return schema::span_of(*date);
    const std::string name(schema::kTables[static_cast<std::size_t>(table)].name);
    throw schema::Error(schema::Fault::Vocabulary,
                        name + ".tsv: line " + std::to_string(rows.line(row)) + ": " +
                            std::string(column) + " is '" + std::string(cell) + "', not a date");
  };
  RowDays days;
  if (const auto from = span_of_cell("from")) days.first = DaySet::Days(*from->first);
  if (const auto to = span_of_cell("to")) days.last = DaySet::Days(*to->last);
  return days;
}

}  // namespace indexer
