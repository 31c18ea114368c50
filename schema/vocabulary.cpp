#include "schema/vocabulary.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <mutex>
#include <set>

#include "schema/embedded_tables.hpp"
#include "schema/error.hpp"
#include "schema/hash128.hpp"
#include "schema/table_rules.hpp"
#include "schema/user_rows.hpp"

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
    std::uint64_t eight = 0;  // bytes in one go: nearly all are ASCII
    if (text.size() - at >= sizeof eight) std::memcpy(&eight, text.data() + at, sizeof eight);
    if (text.size() - at >= sizeof eight && (eight & 0x80'80'80'80'80'80'80'80) == 0) {
      at += sizeof eight;
      continue;
    }
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

// Calls `sink` with each cell of a line.
template <typename Sink>
void for_each_cell(std::string_view line, Sink sink) {
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    sink(line.substr(begin, end - begin));
    begin = end + 1;
  }
}

// What only recognition reads, or a person: half of the bytes.
constexpr std::array<std::string_view, 12> kUnsearchedColumns{
    "against", "against_stem", "ambiguity_note", "baseline_stem", "case_rule", "context",
    "note",    "requires",     "source",         "verified",      "vetoed_by", "why"};

std::string without_unsearched(const Rows& rows) {
  std::vector<std::string_view> kept;
  for (const std::string_view column : rows.columns()) {
    if (std::ranges::find(kUnsearchedColumns, column) == kUnsearchedColumns.end()) {
      kept.push_back(column);
    }
  }
  std::string text;
  const auto end_cell = [&](std::size_t number) { text += number + 1 < kept.size() ? '\t' : '\n'; };
  for (std::size_t i = 0; i < kept.size(); ++i) {
    text += kept[i];
    end_cell(i);
  }
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t i = 0; i < kept.size(); ++i) {
      text += rows.cell(row, kept[i]);
      end_cell(i);
    }
  }
  return text;
}

}  // namespace

Rows::Rows(std::string text, std::string origin)
    : text_(std::make_unique<const std::string>(std::move(text))) {
  if (text_->size() >= UINT32_MAX) refuse(origin, 1, "is larger than 4 GiB");
  std::string_view rest = *text_;
  if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
  for_each_line(rest, [&](std::string_view line, std::size_t number) {
    if (const auto at = invalid_utf8(line)) {
      refuse(origin, number, "not UTF-8 at byte " + std::to_string(*at + 1));
    }
    if (columns_.empty()) {
      return for_each_cell(line, [&](std::string_view cell) { columns_.push_back(cell); });
    }
    const std::size_t before = starts_.size();
    const auto place = [&](const char* at) {
      return static_cast<std::uint32_t>(at - text_->data());
    };
    for_each_cell(line, [&](std::string_view cell) { starts_.push_back(place(cell.data())); });
    if (starts_.size() - before != columns_.size()) {
      refuse(origin, number,
             "has " + std::to_string(starts_.size() - before) + " cells, the header has " +
                 std::to_string(columns_.size()));
    }
    starts_.push_back(place(line.data() + line.size()) + 1);
    lines_.push_back(static_cast<std::uint32_t>(number));
  });
  if (columns_.empty()) refuse(origin, 1, "the header line is missing");
}

std::string_view Rows::cell(std::size_t row, std::string_view column) const {
  return cell(row, number_of(column));
}

std::optional<std::size_t> Rows::number_of(std::string_view column) const {
  const auto at = std::ranges::find(columns_, column);
  if (at == columns_.end()) return std::nullopt;
  return static_cast<std::size_t>(at - columns_.begin());
}

std::string_view Rows::cell(std::size_t row, std::optional<std::size_t> column) const {
  if (!column) return {};
  const std::uint32_t* start = &starts_[row * (columns_.size() + 1) + *column];
  return std::string_view(*text_).substr(start[0], start[1] - 1 - start[0]);
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
    const Rows added(read_table(file), file.string());
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
  if (spec_of(table).key[1] != "phrase") return without_unsearched(rows(table));
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
  return to_hex(hash128_of(all));
}

std::string Vocabulary::description() const { return impl_->description; }

}  // namespace schema
