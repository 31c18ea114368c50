#include "schema/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "schema/embedded_tables.hpp"
#include "schema/hash128.hpp"
#include "schema/table_rules.hpp"
#include "schema/user_rows.hpp"

namespace schema {
namespace {

constexpr std::size_t kTableCount = kTables.size();

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
  std::string text = table_line(kept);
  for (std::size_t row = 0; row < rows.size(); ++row) text += rows.text(row, kept);
  return text;
}

}  // namespace

const TableSpec& spec_of(Table table) { return kTables[static_cast<std::size_t>(table)]; }

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
    check_cells(table, added);
    changed[table] = merged(shipped.rows(table), added, spec_of(table));
    check_references(table, Rows(changed[table], file.string()), added);
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
    impl_->rows[at].emplace(impl_->text_of(table), std::string(spec_of(table).name) + ".tsv");
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
