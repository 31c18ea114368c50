#include "schema/user_rows.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

#include "schema/error.hpp"

namespace schema {
namespace {

// What makes row `row` of `rows` the one that it is, cells apart by tabs.
std::string key_of(const Rows& rows, std::size_t row, const TableSpec& spec) {
  std::string key;
  for (const std::string_view column : spec.key) {
    if (column.empty()) break;
    if (!key.empty()) key += '\t';
    key += rows.cell(row, column);
  }
  return key;
}

// A user's rows that change a table: by key, and in the order written.
struct Changes {
  std::map<std::string, std::size_t> by_key;  // key to row; a deleted one without its '-'
  std::set<std::string> deleted;
};

void check_columns(const Rows& added, const Rows& base, const TableSpec& spec) {
  for (const std::string_view column : added.columns()) {
    if (!base.has_column(column)) {
      added.refuse(1, "no column is called '" + std::string(column) + "'");
    }
    if (std::ranges::count(added.columns(), column) > 1) {
      added.refuse(1, "the column '" + std::string(column) + "' stands twice");
    }
  }
  for (const std::string_view column : spec.key) {
    if (column.empty() || std::ranges::count(added.columns(), column) == 1) continue;
    added.refuse(1, "the column '" + std::string(column) + "' is missing");
  }
}

std::set<std::string> keys_of(const Rows& rows, const TableSpec& spec) {
  std::set<std::string> keys;
  for (std::size_t row = 0; row < rows.size(); ++row) keys.insert(key_of(rows, row, spec));
  return keys;
}

Changes changes_in(const Rows& added, const Rows& base, const TableSpec& spec) {
  const std::set<std::string> known = keys_of(base, spec);
  Changes changes;
  for (std::size_t row = 0; row < added.size(); ++row) {
    std::string key = key_of(added, row, spec);
    const bool is_deletion = key.starts_with('-');
    if (is_deletion) key.erase(0, 1);
    const std::string shown = key.substr(0, key.find('\t'));
    if (shown.empty()) added.refuse(added.line(row), "its first key column is empty");
    if (!changes.by_key.emplace(key, row).second) {
      added.refuse(added.line(row), "'" + shown + "' stands in this file already");
    }
    if (!is_deletion) continue;
    if (!known.contains(key))
      added.refuse(added.line(row), "there is no '" + shown + "' to delete");
    changes.deleted.insert(std::move(key));
  }
  return changes;
}

}  // namespace

std::string merged(const Rows& base, const Rows& added, const TableSpec& spec) {
  check_columns(added, base, spec);
  Changes changes = changes_in(added, base, spec);
  std::string text = table_line(base.columns());
  std::set<std::string> placed = changes.deleted;
  for (std::size_t row = 0; row < base.size(); ++row) {
    const std::string key = key_of(base, row, spec);
    const auto change = changes.by_key.find(key);
    if (change == changes.by_key.end()) {
      text += base.text(row, base.columns());
    } else if (placed.insert(key).second) {
      text += added.text(change->second, base.columns());
    }
  }
  for (std::size_t row = 0; row < added.size(); ++row) {
    std::string key = key_of(added, row, spec);
    if (key.starts_with('-') || !placed.insert(std::move(key)).second) continue;
    text += added.text(row, base.columns());
  }
  return text;
}

std::string read_table(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  if (!in || !(text << in.rdbuf() || in.peek() == std::ifstream::traits_type::eof())) {
    throw Error(Fault::Io, file.string() + ": cannot be read");
  }
  return std::move(text).str();
}

std::vector<std::filesystem::path> user_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code fault;
  for (std::filesystem::directory_iterator at(folder, fault), end; !fault && at != end;
       at.increment(fault)) {
    const std::string name = at->path().filename().string();
    if (!name.starts_with('.') && !name.ends_with('~')) files.push_back(at->path());
  }
  if (fault && fault != std::errc::no_such_file_or_directory) {
    throw Error(Fault::Io, folder.string() + ": " + fault.message());
  }
  std::ranges::sort(files);
  return files;
}

Table table_of_file(const std::filesystem::path& file) {
  const auto row = std::ranges::find(kTables, file.stem().string(), &TableSpec::name);
  if (row != kTables.end() && file.extension() == ".tsv") return row->table;
  std::string names;
  for (const TableSpec& spec : kTables) {
    names += (names.empty() ? "" : ", ") + std::string(spec.name) + ".tsv";
  }
  throw Error(Fault::Vocabulary,
              file.string() + ": no vocabulary table has this name (there are " + names + ")");
}

}  // namespace schema
