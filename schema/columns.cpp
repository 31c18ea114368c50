#include "schema/columns.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace schema {
namespace {

constexpr std::size_t kSections = 8;
constexpr std::size_t kNames = 0, kGroups = 1, kStarts = 2, kNumbers = 3, kFirstDays = 4,
                      kLastDays = 5, kStories = 6, kLengths = 7;
constexpr std::size_t kMostNames = 65'536;

struct Extent {
  std::uint64_t offset, size_bytes, checksum;
};

// As it lies in the file, in the byte order of the machine: on one of another order the first
// number differs, and the slots are read.
struct Header {
  std::uint64_t magic;
  std::uint64_t stamp;  // hash of the text
  DatabaseTotals totals;
  std::array<Extent, kSections> sections;
  std::uint64_t checksum;  // of all before
};
constexpr std::uint64_t kMagic = 0x34'4c'4f'43'54'4b'43'50;  // "PCKTCOL4"
static_assert(sizeof(Header) == (2 + 3 + 3 * kSections + 1) * sizeof(std::uint64_t));

template <typename Row>
std::span<const char> bytes_of(const std::vector<Row>& rows) {
  return schema::bytes_of(std::span(rows));
}

bool lies_within(const Extent& extent, std::size_t file_bytes) {
  return extent.offset % kRowAlignment == 0 && extent.offset <= file_bytes &&
         extent.size_bytes <= file_bytes - extent.offset;
}

const Header& header_of(std::span<const char> file) {
  return *reinterpret_cast<const Header*>(file.data());
}

bool is_of(std::span<const char> file, std::string_view stamp) {
  if (file.size() < sizeof(Header)) return false;
  const Header& header = header_of(file);
  return header.magic == kMagic && header.checksum == checksum_of_head(header) &&
         header.stamp == checksum_of(stamp) &&
         std::ranges::all_of(header.sections, [&](const Extent& extent) {
           return lies_within(extent, file.size());
         });
}

// Where the values of documents begin, in half the bytes; false where they do not fit.
bool pack_starts(const std::vector<std::uint32_t>& starts, std::vector<std::uint32_t>& groups,
                 std::vector<std::uint16_t>& within) {
  for (std::size_t document = 0; document < starts.size(); ++document) {
    if (document % kColumnGroup == 0) groups.push_back(starts[document]);
    const std::uint32_t start = starts[document] - groups.back();
    if (start > 0xFFFF) return false;
    within.push_back(static_cast<std::uint16_t>(start));
  }
  return true;
}

std::string names_text(const std::vector<FacetName>& names) {
  std::string text;
  for (const FacetName& name : names) text += encode_facet_name(name) + '\n';
  return text;
}

std::vector<FacetName> parse_names(std::string_view text) {
  std::vector<FacetName> names;
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
    names.push_back(decode_facet_name(text.substr(0, end)).value_or(FacetName{}));
    text.remove_prefix(end + 1);
  }
  return names;
}

}  // namespace

std::string encode_facet_name(const FacetName& name) {
  return std::string(spec_of(name.facet).name) + '\t' + name.value + '\t' + name.label;
}

std::optional<FacetName> decode_facet_name(std::string_view text) {
  const std::size_t first = text.find('\t');
  const std::size_t second = text.find('\t', first == text.npos ? first : first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto field = field_named(text.substr(0, first));
  if (!field || !spec_of(*field).is_facet) return std::nullopt;
  return FacetName{*field, std::string(text.substr(first + 1, second - first - 1)),
                   std::string(text.substr(second + 1))};
}

std::string column_stamp(std::string_view database_uuid, std::uint64_t revision) {
  return std::string(database_uuid) + ':' + std::to_string(revision);
}

std::optional<std::string> encode_columns(const ColumnValues& values, std::string_view stamp) {
  std::vector<std::uint32_t> groups;
  std::vector<std::uint16_t> starts;
  if (values.names.size() > kMostNames || !pack_starts(values.starts, groups, starts)) {
    return std::nullopt;
  }
  const std::string names = names_text(values.names);
  const std::array<std::span<const char>, kSections> sections{names,
                                                              bytes_of(groups),
                                                              bytes_of(starts),
                                                              bytes_of(values.numbers),
                                                              bytes_of(values.first_days),
                                                              bytes_of(values.last_days),
                                                              bytes_of(values.stories),
                                                              bytes_of(values.lengths)};
  Header header{kMagic, checksum_of(stamp), values.totals, {}, 0};
  std::size_t end = sizeof header;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    header.sections[i] = {end, sections[i].size(), checksum_of(sections[i])};
    end += aligned(sections[i].size());
  }
  header.checksum = checksum_of_head(header);
  std::string file(end, '\0');
  std::memcpy(file.data(), &header, sizeof header);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    std::ranges::copy(sections[i],
                      file.begin() + static_cast<std::ptrdiff_t>(header.sections[i].offset));
  }
  return file;
}

std::unique_ptr<const Columns> Columns::open(const std::filesystem::path& file,
                                             std::string_view stamp) {
  std::unique_ptr<const Columns> columns(new Columns(file));  // the constructor is private
  if (!is_of(columns->file_.bytes(), stamp)) return nullptr;
  return columns;
}

template <typename Row>
std::optional<std::span<const Row>> Columns::rows(std::size_t section) const {
  const Extent& extent = header_of(file_.bytes()).sections[section];
  const std::span<const char> bytes = file_.bytes().subspan(extent.offset, extent.size_bytes);
  Trust& trust = trust_[section];
  if (trust == Trust::Unknown) {
    bring_in(bytes);
    trust = checksum_of(bytes) == extent.checksum ? Trust::Sound : Trust::Damaged;
  }
  if (trust == Trust::Damaged) return std::nullopt;
  return rows_of<Row>(bytes);
}

DatabaseTotals Columns::totals() const { return header_of(file_.bytes()).totals; }

std::optional<FacetColumn> Columns::facets() const {
  const auto names = rows<char>(kNames);
  const auto groups = rows<std::uint32_t>(kGroups);
  const auto starts = rows<std::uint16_t>(kStarts), numbers = rows<std::uint16_t>(kNumbers);
  if (!names || !groups || !starts || !numbers) return std::nullopt;
  return FacetColumn{parse_names({names->data(), names->size()}), *groups, *starts, *numbers};
}

std::optional<std::span<const std::uint32_t>> Columns::first_days() const {
  return rows<std::uint32_t>(kFirstDays);
}

std::optional<std::span<const std::uint32_t>> Columns::last_days() const {
  return rows<std::uint32_t>(kLastDays);
}

std::optional<std::span<const StoryPair>> Columns::stories() const {
  return rows<StoryPair>(kStories);
}

std::optional<std::span<const std::uint16_t>> Columns::lengths() const {
  return rows<std::uint16_t>(kLengths);
}

}  // namespace schema
