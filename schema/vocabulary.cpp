#include "schema/vocabulary.hpp"

#define XXH_INLINE_ALL
#include <utf8proc.h>
#include <xxhash.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <mutex>
#include <set>
#include <sstream>
#include <system_error>

#include "schema/embedded_tables.hpp"
#include "schema/error.hpp"
#include "schema/table_rules.hpp"

namespace schema {
namespace {

constexpr std::size_t kTableCount = kTables.size();
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

const TableSpec& spec_of(Table table) { return kTables[static_cast<std::size_t>(table)]; }

[[noreturn]] void refuse(const std::string& origin, std::size_t line, const std::string& fault) {
  throw Error(Fault::Vocabulary, origin + ": line " + std::to_string(line) + ": " + fault);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Where `text` stops being UTF-8, or none.
std::optional<std::size_t> invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t character = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                         static_cast<utf8proc_ssize_t>(text.size() - at), &character);
    if (size <= 0) return at;
    at += static_cast<std::size_t>(size);
  }
  return std::nullopt;
}

// Calls `sink` with each line that is not blank and its number from 1.
template <typename Sink>
void for_each_line(std::string_view text, Sink sink) {
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) sink(line, number);
    begin = end + 1;
  }
}

void append_cells(std::string_view line, std::vector<std::string_view>& cells) {
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    cells.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
}

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

void check_columns(const Rows& added, const Rows& base, const TableSpec& spec,
                   const std::string& origin) {
  for (const std::string_view column : added.columns()) {
    if (std::ranges::find(base.columns(), column) == base.columns().end()) {
      refuse(origin, 1, "no column is called '" + std::string(column) + "'");
    }
    if (std::ranges::count(added.columns(), column) > 1) {
      refuse(origin, 1, "the column '" + std::string(column) + "' stands twice");
    }
  }
  for (const std::string_view column : spec.key) {
    if (column.empty() || std::ranges::count(added.columns(), column) == 1) continue;
    refuse(origin, 1, "the column '" + std::string(column) + "' is missing");
  }
}

std::set<std::string> keys_of(const Rows& rows, const TableSpec& spec) {
  std::set<std::string> keys;
  for (std::size_t row = 0; row < rows.size(); ++row) keys.insert(key_of(rows, row, spec));
  return keys;
}

Changes changes_in(const Rows& added, const Rows& base, const TableSpec& spec,
                   const std::string& origin) {
  const std::set<std::string> known = keys_of(base, spec);
  Changes changes;
  for (std::size_t row = 0; row < added.size(); ++row) {
    std::string key = key_of(added, row, spec);
    const bool is_deletion = key.starts_with('-');
    if (is_deletion) key.erase(0, 1);
    const std::string shown = key.substr(0, key.find('\t'));
    if (shown.empty()) refuse(origin, added.line(row), "its first key column is empty");
    if (!changes.by_key.emplace(key, row).second) {
      refuse(origin, added.line(row), "'" + shown + "' stands in this file already");
    }
    if (!is_deletion) continue;
    if (!known.contains(key))
      refuse(origin, added.line(row), "there is no '" + shown + "' to delete");
    changes.deleted.insert(std::move(key));
  }
  return changes;
}

void append_row(const Rows& rows, std::size_t row, std::span<const std::string_view> columns,
                std::string& text) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) text += '\t';
    text += rows.cell(row, columns[i]);
  }
  text += '\n';
}

std::string header_of(std::span<const std::string_view> columns) {
  std::string header;
  for (const std::string_view column : columns) {
    if (!header.empty()) header += '\t';
    header += column;
  }
  return header + '\n';
}

// The TSV of `base` with the rows of `added` laid over it: replaced where they stand, new ones
// last.
std::string merged(const Rows& base, const Rows& added, const TableSpec& spec,
                   const std::string& origin) {
  check_columns(added, base, spec, origin);
  Changes changes = changes_in(added, base, spec, origin);
  std::string text = header_of(base.columns());
  std::set<std::string> placed = changes.deleted;
  for (std::size_t row = 0; row < base.size(); ++row) {
    const std::string key = key_of(base, row, spec);
    const auto change = changes.by_key.find(key);
    if (change == changes.by_key.end()) {
      append_row(base, row, base.columns(), text);
    } else if (placed.insert(key).second) {
      append_row(added, change->second, base.columns(), text);
    }
  }
  for (std::size_t row = 0; row < added.size(); ++row) {
    std::string key = key_of(added, row, spec);
    if (key.starts_with('-') || !placed.insert(std::move(key)).second) continue;
    append_row(added, row, base.columns(), text);
  }
  return text;
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  if (!in || !(text << in.rdbuf() || in.peek() == std::ifstream::traits_type::eof())) {
    throw Error(Fault::Io, file.string() + ": cannot be read");
  }
  return std::move(text).str();
}

// The files of `folder` that are to be tables, in order of name; hidden ones and the backups that
// editors leave are passed over.
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

}  // namespace

Rows::Rows(std::string text, std::string origin)
    : text_(std::make_unique<const std::string>(std::move(text))) {
  std::string_view rest = *text_;
  if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
  for_each_line(rest, [&](std::string_view line, std::size_t number) {
    if (const auto at = invalid_utf8(line)) {
      refuse(origin, number, "not UTF-8 at byte " + std::to_string(*at + 1));
    }
    if (columns_.empty()) return append_cells(line, columns_);
    const std::size_t before = cells_.size();
    append_cells(line, cells_);
    if (cells_.size() - before != columns_.size()) {
      refuse(origin, number,
             "has " + std::to_string(cells_.size() - before) + " cells, the header has " +
                 std::to_string(columns_.size()));
    }
    lines_.push_back(static_cast<std::uint32_t>(number));
  });
  if (columns_.empty()) refuse(origin, 1, "the header line is missing");
}

std::string_view Rows::cell(std::size_t row, std::string_view column) const {
  const auto at = std::ranges::find(columns_, column);
  if (at == columns_.end()) return {};
  return cells_[row * columns_.size() + static_cast<std::size_t>(at - columns_.begin())];
}

std::vector<std::string_view> Rows::list(std::size_t row, std::string_view column) const {
  std::vector<std::string_view> parts;
  const std::string_view all = cell(row, column);
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find('|', begin), all.size());
    const std::string_view part = trimmed(all.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

struct Vocabulary::Impl {
  std::function<std::string(Table)> text_of;
  std::string description;
  mutable std::array<std::once_flag, kTableCount> parsed;
  mutable std::array<std::optional<Rows>, kTableCount> rows;
};

Vocabulary::Vocabulary(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Vocabulary::Vocabulary(Vocabulary&&) noexcept = default;
Vocabulary& Vocabulary::operator=(Vocabulary&&) noexcept = default;
Vocabulary::~Vocabulary() = default;

Vocabulary Vocabulary::stored(std::function<std::string(Table)> text_of) {
  auto impl = std::make_unique<Impl>();
  impl->text_of = std::move(text_of);
  impl->description = "stored in the index";
  return Vocabulary(std::move(impl));
}

Vocabulary Vocabulary::built_in() {
  Vocabulary vocabulary =
      stored([](Table table) { return std::string(embedded_table(spec_of(table).name)); });
  vocabulary.impl_->description = "built in";
  return vocabulary;
}

Vocabulary Vocabulary::with_user_rows(const std::filesystem::path& folder) {
  const Vocabulary shipped = built_in();
  std::map<Table, std::string> changed;
  std::string names;
  for (const std::filesystem::path& file : user_files(folder)) {
    const Table table = table_of_file(file);
    const Rows added(read_file(file), file.string());
    check_cells(table, added, file.string());
    changed[table] = merged(shipped.rows(table), added, spec_of(table), file.string());
    check_references(table, Rows(changed[table], file.string()), added, file.string());
    names += (names.empty() ? "" : ", ") + std::string(spec_of(table).name);
  }
  if (changed.empty()) return built_in();
  Vocabulary vocabulary = stored([changed = std::move(changed)](Table table) {
    const auto own = changed.find(table);
    if (own != changed.end()) return own->second;
    return std::string(embedded_table(spec_of(table).name));
  });
  vocabulary.impl_->description = "built in, with rows of " + names;
  check_facet_keys(vocabulary);
  return vocabulary;
}

const Rows& Vocabulary::rows(Table table) const {
  const auto at = static_cast<std::size_t>(table);
  std::call_once(impl_->parsed[at], [&] {
    impl_->rows[at].emplace(impl_->text_of(table), std::string(kTables[at].name) + ".tsv");
  });
  return *impl_->rows[at];
}

std::string Vocabulary::text(Table table) const { return impl_->text_of(table); }

std::string Vocabulary::searched_text(Table table) const {
  if (spec_of(table).key[1] != "phrase") return text(table);
  const Rows& cues = rows(table);
  std::string slugs = "slug\n";
  std::set<std::string_view> written;
  for (std::size_t row = 0; row < cues.size(); ++row) {
    const std::string_view slug = cues.cell(row, "slug");
    if (written.insert(slug).second) slugs += std::string(slug) + '\n';
  }
  return slugs;
}

std::string Vocabulary::digest() const {
  std::string all;
  for (const TableSpec& spec : kTables) {
    all += spec.name;
    all += '\0';
    all += text(spec.table);
    all += '\0';
  }
  const XXH128_hash_t hash = XXH3_128bits(all.data(), all.size());
  char digits[33];
  std::snprintf(digits, sizeof digits, "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return digits;
}

std::string Vocabulary::description() const { return impl_->description; }

}  // namespace schema
