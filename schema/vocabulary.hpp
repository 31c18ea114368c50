// The gazetteers: tables of names, cues, office-holders, events, synonyms and stems, as data.
//
// They ship inside the binaries as TSV; a file of the same name and columns in the user's
// vocabulary folder adds rows, replaces those with the same key, and deletes those whose key is
// written with a leading '-'. An index holds the tables that a search needs.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "schema/rows.hpp"

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

// The row of `table` in kTables.
const TableSpec& spec_of(Table table);

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
