// What counting and ranking read of every article, dense by document and mapped into memory: a copy
// of four value slots and the documents' lengths, made for one revision of one database, and
// believed for no other.
//
// The database stays the truth. A reader that finds no file, one of another revision or a damaged
// one reads that instead, and answers the same, more slowly. The bytes are in docs/FORMAT.md.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/field.hpp"
#include "schema/index_format.hpp"
#include "schema/mapped_file.hpp"

namespace schema {

// What a key in kFacetsSlot stands for.
struct FacetName {
  Field facet = Field::Force;
  std::string value;  // slug
  std::string label;
};
// The metadata entry of a name, "facet\tslug\tlabel"; and back, none where it is not one.
std::string encode_facet_name(const FacetName& name);
std::optional<FacetName> decode_facet_name(std::string_view text);

// The first and the last day that an article can be of are YYYYMMDD as numbers; open ends:
inline constexpr std::uint32_t kNoFirstDay = 0;
inline constexpr std::uint32_t kNoLastDay = 99'999'999;
// The words of a document as they are weighed: what is longer counts as this long.
inline constexpr std::uint32_t kMostLength = 65'535;
// A document, and the number of the story that it is a copy of.
using StoryPair = std::array<std::uint32_t, 2>;

// What the database says of itself as a whole. Its base file, which holds this, has no checksum.
struct DatabaseTotals {
  std::uint64_t last_id = 0;
  std::uint64_t documents = 0;
  std::uint64_t length = 0;  // of them all, in words
  friend bool operator==(const DatabaseTotals&, const DatabaseTotals&) = default;
};

// The columns before they are written. `starts`, the days and `lengths` are by document id, 0 being
// none.
struct ColumnValues {
  DatabaseTotals totals;
  std::vector<FacetName> names;        // by number
  std::vector<std::uint32_t> starts;   // of a document's numbers, and at last the end of them all
  std::vector<std::uint16_t> numbers;  // facet values, document after document
  std::vector<std::uint32_t> first_days, last_days;
  std::vector<StoryPair> stories;      // by document; those that are alone are left out
  std::vector<std::uint16_t> lengths;  // kMostLength at most
};

// The name of the one state of a database that columns are of.
std::string column_stamp(std::string_view database_uuid, std::uint64_t revision);
// None where there are more than 65,536 names, or 65,535 values in a group of kColumnGroup
// articles.
std::optional<std::string> encode_columns(const ColumnValues& values, std::string_view stamp);

inline constexpr std::size_t kColumnGroup = 64;
// The facet values of every document, as numbers. The views live as long as the Columns.
struct FacetColumn {
  std::vector<FacetName> names;           // by number
  std::span<const std::uint32_t> groups;  // where the values of kColumnGroup documents begin
  std::span<const std::uint16_t> starts;  // of a document's values, within its group
  std::span<const std::uint16_t> numbers;
  std::size_t start(std::size_t document) const {
    return groups[document / kColumnGroup] + starts[document];
  }
  std::span<const std::uint16_t> of(std::size_t document) const {
    return numbers.subspan(start(document), start(document + 1) - start(document));
  }
};

// A mapped file of columns. A column is checked against its checksum when it is first asked for,
// and there is none where it is damaged. For one thread.
class Columns {
 public:
  // Null unless `file` is of `stamp`.
  static std::unique_ptr<const Columns> open(const std::filesystem::path& file,
                                             std::string_view stamp);

  // As the state of the stamp had them: a database that says otherwise is damaged.
  DatabaseTotals totals() const;
  std::optional<FacetColumn> facets() const;
  std::optional<std::span<const std::uint32_t>> first_days() const;  // by document
  std::optional<std::span<const std::uint32_t>> last_days() const;
  std::optional<std::span<const StoryPair>> stories() const;
  std::optional<std::span<const std::uint16_t>> lengths() const;  // by document

 private:
  static constexpr std::size_t kSections = 8;
  enum class Trust : std::uint8_t { Unknown, Sound, Damaged };
  explicit Columns(const std::filesystem::path& file) : file_(file) {}
  template <typename Row>
  std::optional<std::span<const Row>> rows(std::size_t section) const;

  MappedFile file_;
  mutable std::array<Trust, kSections> trust_{};
};

}  // namespace schema
