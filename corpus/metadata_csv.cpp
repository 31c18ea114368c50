#include "corpus/metadata_csv.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>
#include <variant>

#include "corpus/byte_stream.hpp"
#include "corpus/charset.hpp"
#include "corpus/tidy.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kMostBytes = 64u << 20;

struct CsvRow {
  std::vector<std::string> cells;
  std::size_t line;  // on which it begins
};

// Comma-separated values as RFC 4180 has them, with any separator.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : rest_(text) {
    const std::string_view header = text.substr(0, text.find('\n'));
    for (const char candidate : {';', '\t'}) {
      if (std::ranges::count(header, candidate) > std::ranges::count(header, separator_)) {
        separator_ = candidate;
      }
    }
  }

  // The next row that is not blank; none at the end.
  std::optional<CsvRow> next() {
    while (!rest_.empty()) {
      CsvRow row{{}, line_};
      do {
        row.cells.push_back(cell());
      } while (passed(separator_));
      if (rest_.starts_with('\r')) rest_.remove_prefix(1);
      if (passed('\n')) ++line_;
      if (row.cells.size() > 1 || !row.cells[0].empty()) return row;
    }
    return std::nullopt;
  }

 private:
  bool passed(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::string cell() {
    std::string text;
    if (passed('"')) {
      while (!rest_.empty() && (!passed('"') || rest_.starts_with('"'))) {
        if (rest_[0] == '\n') ++line_;
        text += rest_[0];
        rest_.remove_prefix(1);
      }
    }
    const std::string ends{separator_, '\n'};
    const std::size_t size = std::min(rest_.find_first_of(ends), rest_.size());
    text += rest_.substr(0, size);
    rest_.remove_prefix(size);
    return tidy_line(text);
  }

  std::string_view rest_;
  char separator_ = ',';
  std::size_t line_ = 1;
};

// The values of a cell, which are joined by ';'.
std::vector<std::string> values_of(std::string_view cell) {
  std::vector<std::string> values;
  while (!cell.empty()) {
    std::string value = tidy_line(schema::take_until(cell, ';'));
    if (!value.empty()) values.push_back(std::move(value));
  }
  return values;
}

bool may_be_stated(Role role) {
  return role == Role::Title || role == Role::Published || role == Role::Source ||
         role == Role::Url || role == Role::Facet;
}

// Why `value` cannot stand in a column of `role`; empty where it can.
std::string value_fault(Role role, const std::string& value) {
  if (role == Role::Published && !date_of_field(value)) return "'" + value + "' is no date";
  if (role == Role::Url && web_address(value).empty()) return "'" + value + "' is no address";
  return {};
}

// The status of a regular file; none for anything else.
std::optional<struct stat> status_of(const std::filesystem::path& file) {
  struct stat status {};
  if (lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return status;
}

}  // namespace

// What each column of the header means; none where it means nothing.
struct FolderMetadata::Columns {
  std::optional<std::size_t> file;
  std::optional<std::size_t> item;
  std::vector<std::optional<FieldRole>> roles;
};

FolderMetadata::FolderMetadata(std::string_view bytes) {
  const std::string text = to_utf8(bytes);
  CsvReader reader(text);
  const auto header = reader.next();
  if (!header) {
    faults_.push_back({1, "empty"});
    return;
  }
  Columns columns;
  for (const std::string& name : header->cells) {
    const auto role = role_of(name);
    const std::size_t at = columns.roles.size();
    const bool is_stated = role && may_be_stated(role->role);
    columns.roles.push_back(is_stated ? role : std::nullopt);
    if (schema::lower_case(name) == "file") {
      columns.file = at;
    } else if (schema::lower_case(name) == "item") {
      columns.item = at;
    } else if (!is_stated) {
      faults_.push_back({header->line, "no column is called '" + name + "'"});
    }
  }
  if (!columns.file) {
    faults_.push_back({header->line, "no column is called 'file'"});
    return;
  }
  while (const auto row = reader.next()) add_row(columns, row->cells, row->line);
}

void FolderMetadata::add_row(const Columns& columns, const std::vector<std::string>& cells,
                             std::size_t line) {
  if (cells.size() > columns.roles.size()) {
    return faults_.push_back({line, "more cells than there are columns"});
  }
  const auto cell = [&](std::optional<std::size_t> at) {
    return at && *at < cells.size() ? cells[*at] : std::string();
  };
  std::string file = cell(columns.file);
  if (file.starts_with("./")) file.erase(0, 2);
  if (file.empty()) return faults_.push_back({line, "names no file"});
  Row row{cell(columns.item), line, {}};
  for (std::size_t at = 0; at < cells.size(); ++at) {
    const auto& role = columns.roles[at];
    if (!role || cells[at].empty()) continue;
    const std::string fault = value_fault(role->role, cells[at]);
    if (fault.empty()) {
      const bool is_facet = role->role == Role::Facet;
      row.fields.add(*role, is_facet ? values_of(cells[at]) : std::vector{cells[at]});
    } else {
      faults_.push_back({line, fault});
    }
  }
  rows_.emplace(std::move(file), std::move(row));
}

void FolderMetadata::apply(Article& article) const {
  const auto [first, last] = rows_.equal_range(article.file.filename().string());
  for (auto entry = first; entry != last; ++entry) {
    const Row& row = entry->second;
    if (!row.item.empty() && row.item != article.item) continue;
    Article stated;
    row.fields.fill(stated, DateKind::UserMetadata,
                    std::string(kMetadataName) + " line " + std::to_string(row.line));
    if (!stated.title.empty()) article.title = std::move(stated.title);
    if (!stated.source.empty()) article.source = std::move(stated.source);
    if (!stated.url.empty()) article.url = std::move(stated.url);
    article.dates.insert(article.dates.begin(), stated.dates.begin(), stated.dates.end());
    for (auto& [facet, names] : stated.stated_facets)
      article.stated_facets[facet] = std::move(names);
    if (!stated.stated_where.empty()) article.stated_where = std::move(stated.stated_where);
  }
}

std::vector<MetadataFault> FolderMetadata::missing_in(const std::filesystem::path& folder) const {
  std::vector<MetadataFault> missing;
  for (const auto& [name, row] : rows_) {
    std::error_code fault;
    const bool is_beside = name.find('/') == std::string::npos && name != "..";
    if (is_beside && std::filesystem::exists(folder / name, fault)) continue;
    missing.push_back({row.line, "there is no file '" + name + "' beside it"});
  }
  return missing;
}

std::optional<std::filesystem::path> metadata_beside(const std::filesystem::path& file) {
  std::filesystem::path beside = file.parent_path() / kMetadataName;
  return status_of(beside) ? std::optional(std::move(beside)) : std::nullopt;
}

struct MetadataFolders::Impl {
  // By which a changed file is told.
  struct Version {
    std::int64_t seconds = 0;
    std::int64_t nanoseconds = 0;
    std::int64_t size = 0;
    std::uint64_t inode = 0;
    friend bool operator==(const Version&, const Version&) = default;
  };
  struct Entry {
    Version version;
    std::shared_ptr<const FolderMetadata> metadata;
  };
  std::mutex mutex;
  std::map<std::filesystem::path, Entry> entries;  // by the path of the metadata.csv
};

MetadataFolders::MetadataFolders() : impl_(std::make_unique<Impl>()) {}
MetadataFolders::~MetadataFolders() = default;
MetadataFolders::MetadataFolders(MetadataFolders&&) noexcept = default;

std::shared_ptr<const FolderMetadata> MetadataFolders::beside(const std::filesystem::path& file) {
  constexpr std::size_t kMostFolders = 64;
  const std::filesystem::path path = file.parent_path() / kMetadataName;
  const auto status = status_of(path);
  if (!status) return nullptr;
  const Impl::Version version{status->st_mtim.tv_sec, status->st_mtim.tv_nsec, status->st_size,
                              status->st_ino};
  const std::lock_guard lock(impl_->mutex);
  const auto known = impl_->entries.find(path);
  if (known != impl_->entries.end() && known->second.version == version) {
    return known->second.metadata;
  }
  auto opened = ByteStream::open(path);
  auto* stream = std::get_if<ByteStream>(&opened);
  if (stream == nullptr) return nullptr;
  auto metadata = std::make_shared<const FolderMetadata>(stream->peek(kMostBytes));
  if (impl_->entries.size() >= kMostFolders) impl_->entries.clear();
  impl_->entries[path] = {version, metadata};
  return metadata;
}

}  // namespace corpus
