// A table of text: a header line, and rows of as many cells, apart by tabs.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schema {

// One parsed table. Views live as long as the Rows.
class Rows {
 public:
  // `origin` is the file's name for messages. Throws Error (Vocabulary), naming origin and line,
  // for a missing header, a wrong number of cells or text that is not UTF-8.
  Rows(std::string text, std::string origin);
  Rows(Rows&&) noexcept = default;  // the text is owned through a pointer, so views stay good
  Rows& operator=(Rows&&) noexcept = default;

  std::size_t size() const { return lines_.size(); }
  std::span<const std::string_view> columns() const { return columns_; }
  bool has_column(std::string_view column) const { return number_of(column).has_value(); }
  // The cell of `row` (0-based) under `column`; empty where there is no such column.
  std::string_view cell(std::size_t row, std::string_view column) const;
  // The same for who asks of many rows: the column's number, or none.
  std::optional<std::size_t> number_of(std::string_view column) const;
  std::string_view cell(std::size_t row, std::optional<std::size_t> column) const;
  // The cell split at '|', each part trimmed, empty parts left out.
  std::vector<std::string_view> list(std::size_t row, std::string_view column) const;
  // The cells of `row` under `columns`, as a line of such a table.
  std::string text(std::size_t row, std::span<const std::string_view> columns) const;
  // The line of the text on which `row` stands, from 1: for messages.
  std::size_t line(std::size_t row) const { return lines_[row]; }
  // Throws Error (Vocabulary), naming origin and line.
  [[noreturn]] void refuse(std::size_t line, const std::string& fault) const;

 private:
  std::unique_ptr<const std::string> text_;
  std::string origin_;
  std::vector<std::string_view> columns_;
  // In the text, row by row: where each cell begins, and one past the end of the row. Views would
  // take four times the memory, and a search touches it anew each time.
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> lines_;  // of each row
};

// The cells, at least one, as a line of such a table, its line break included.
std::string table_line(std::span<const std::string_view> cells);

}  // namespace schema
