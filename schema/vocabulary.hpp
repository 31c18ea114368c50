// The gazetteers: tables of names, cues, office-holders, events, synonyms and stems, as data.
//
// They ship inside the binaries as TSV; a file of the same name and columns in the user's
// vocabulary folder adds rows, replaces those with the same key, and deletes those whose key is
// written with a leading '-'. An index holds the tables that a search needs.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schema {

enum class Table : std::uint8_t {
  Forces,
  Unions,
  Disputes,
  Actions,
  Sectors,
  Bodies,
  OfficeHolders,
  Events,
  Synonyms,
  StemExceptions,
  Furniture,
  Cues,
};

struct TableSpec {
  Table table;
  std::string_view name;                // of its file, without ".tsv"
  std::array<std::string_view, 5> key;  // columns that make a row's key; the rest empty
  bool is_searched;                     // stored in the index, because picket-search needs it
};
inline constexpr std::array kTables{
    TableSpec{Table::Forces, "forces", {"slug"}, true},
    TableSpec{Table::Unions, "unions", {"slug"}, true},
    TableSpec{Table::Disputes, "disputes", {"slug", "phrase"}, true},
    TableSpec{Table::Actions, "actions", {"slug", "phrase"}, true},
    TableSpec{Table::Sectors, "sectors", {"slug", "phrase"}, true},
    TableSpec{Table::Bodies, "bodies", {"slug"}, false},
    TableSpec{Table::OfficeHolders, "office_holders", {"holder", "office", "body", "from"}, false},
    TableSpec{Table::Events, "events", {"slug"}, false},
    TableSpec{Table::Synonyms, "synonyms", {"term", "expansion"}, true},
    TableSpec{Table::StemExceptions, "stem_exceptions", {"word"}, true},
    TableSpec{Table::Furniture, "furniture", {"phrase"}, false},
    TableSpec{Table::Cues, "cues", {"role", "phrase", "kind"}, false},
};

// One parsed table: a header and rows of as many cells. Views live as long as the Rows.
class Rows {
 public:
  // `origin` is the file's name for messages. Throws Error (Vocabulary), naming origin and line,
  // for a missing header, a wrong number of cells or text that is not UTF-8.
  Rows(std::string text, std::string origin);
  Rows(Rows&&) noexcept = default;  // the text is owned through a pointer, so views stay good
  Rows& operator=(Rows&&) noexcept = default;

  std::size_t size() const { return lines_.size(); }
  std::span<const std::string_view> columns() const { return columns_; }
  // The cell of `row` (0-based) under `column`; empty where there is no such column.
  std::string_view cell(std::size_t row, std::string_view column) const;
  // The same for who asks of many rows: the column's number, or none.
  std::optional<std::size_t> number_of(std::string_view column) const;
  std::string_view cell(std::size_t row, std::optional<std::size_t> column) const;
  // The same, split at '|', each part trimmed, empty parts left out.
  std::vector<std::string_view> list(std::size_t row, std::string_view column) const;
  // The line of the text on which `row` stands, from 1: for messages.
  std::size_t line(std::size_t row) const { return lines_[row]; }

 private:
  std::unique_ptr<const std::string> text_;
  std::vector<std::string_view> columns_;
  // In the text, row by row: where each cell begins, and one past the end of the row. Views would
  // take four times the memory, and a search touches it anew each time.
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> lines_;  // of each row
};

// All tables, parsed when first asked for. Not copied; passed down by reference from main.
class Vocabulary {
 public:
  // The tables that ship inside the program.
  static Vocabulary built_in();
  // Those, with the user's rows of `folder` laid over; a folder that is not there adds nothing.
  // Throws Error (Vocabulary) naming file and line for a malformed row or a file of no known table.
  static Vocabulary with_user_rows(const std::filesystem::path& folder);
  // An index's own: `text_of` gives the TSV of a table, when it is first needed.
  static Vocabulary stored(std::function<std::string(Table)> text_of);

  Vocabulary(Vocabulary&&) noexcept;
  Vocabulary& operator=(Vocabulary&&) noexcept;
  ~Vocabulary();

  const Rows& rows(Table table) const;
  // The table as merged, header first.
  std::string text(Table table) const;
  // What an index stores of a searched table: what a search reads of it; of a table of cues, which
  // it asks for nothing but the values, each slug once.
  std::string searched_text(Table table) const;
  // 32 hex digits over all tables: two vocabularies with the same digest recognise the same.
  std::string digest() const;
  // "built in", or "built in, with rows of forces, unions": for `status`.
  std::string description() const;

 private:
  struct Impl;
  explicit Vocabulary(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace schema
