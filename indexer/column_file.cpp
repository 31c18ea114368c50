#include "indexer/column_file.hpp"

#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include "indexer/durable_file.hpp"
#include "schema/columns.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using schema::ColumnValues;

using SlotSink = std::function<void(Xapian::docid, const std::string&)>;

void for_each_value(const Xapian::Database& database, unsigned slot, const SlotSink& sink) {
  const auto end = database.valuestream_end(slot);
  for (auto value = database.valuestream_begin(slot); value != end; ++value) {
    sink(value.get_docid(), *value);
  }
}

// Numbers things as they are met.
template <typename Thing>
class Numbering {
 public:
  std::uint32_t of(const Thing& thing) {
    return numbers_.emplace(thing, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  std::size_t size() const { return numbers_.size(); }
  const std::unordered_map<Thing, std::uint32_t>& all() const { return numbers_; }

 private:
  std::unordered_map<Thing, std::uint32_t> numbers_;
};

void add_facets(const Xapian::Database& database, std::size_t rows, ColumnValues& columns) {
  Numbering<schema::FacetKey> known;
  for_each_value(database, schema::kFacetsSlot, [&](Xapian::docid id, const std::string& packed) {
    columns.starts.resize(id + std::size_t{1}, static_cast<std::uint32_t>(columns.numbers.size()));
    for (const schema::FacetKey key : schema::unpack_facets(packed)) {
      columns.numbers.push_back(static_cast<std::uint16_t>(known.of(key)));
    }
  });
  columns.starts.resize(rows + 1, static_cast<std::uint32_t>(columns.numbers.size()));
  columns.names.resize(known.size());
  for (const auto& [key, number] : known.all()) {
    const std::string entry = database.get_metadata(schema::label_key(key));
    columns.names[number] = schema::decode_facet_name(entry).value_or(schema::FacetName{});
  }
}

void add_days(const Xapian::Database& database, std::size_t rows, ColumnValues& columns) {
  columns.first_days.assign(rows, schema::kNoFirstDay);
  columns.last_days.assign(rows, schema::kNoLastDay);
  const auto reader_into = [](std::vector<std::uint32_t>& days) {
    return [&days](Xapian::docid id, const std::string& day) {
      std::from_chars(day.data(), day.data() + day.size(), days.at(id));
    };
  };
  for_each_value(database, schema::kDateFirstSlot, reader_into(columns.first_days));
  for_each_value(database, schema::kDateLastSlot, reader_into(columns.last_days));
}

void add_stories(const Xapian::Database& database, ColumnValues& columns) {
  Numbering<std::string> known;
  for_each_value(database, schema::kStorySlot, [&](Xapian::docid id, const std::string& story) {
    columns.stories.push_back({id, known.of(story)});
  });
}

void add_lengths(const Xapian::Database& database, std::size_t rows, ColumnValues& columns) {
  columns.lengths.assign(rows, 0);
  const auto end = database.postlist_end("");
  for (auto document = database.postlist_begin(""); document != end; ++document) {
    columns.lengths.at(*document) =
        static_cast<std::uint16_t>(std::min(document.get_doclength(), schema::kMostLength));
  }
}

// None where the columns cannot be numbered.
std::optional<std::string> columns_of(const Xapian::Database& database, std::string_view stamp) {
  const std::size_t rows = database.get_lastdocid() + std::size_t{1};
  ColumnValues columns;
  columns.totals = {database.get_lastdocid(), database.get_doccount(), database.get_total_length()};
  add_facets(database, rows, columns);
  add_days(database, rows, columns);
  add_stories(database, columns);
  add_lengths(database, rows, columns);
  return schema::encode_columns(columns, stamp);
}

}  // namespace

void write_columns(const Xapian::Database& database, std::string_view stamp,
                   const fs::path& generation) {
  const auto bytes = columns_of(database, stamp);
  if (bytes) replace_file(generation / schema::kColumnsName, *bytes);
}

SideFile state_of_columns(const Xapian::Database& database, std::string_view stamp,
                          const fs::path& generation) {
  const fs::path file = generation / schema::kColumnsName;
  if (!schema::Columns::open(file, stamp)) return SideFile::Absent;
  return columns_of(database, stamp) == read_file(file) ? SideFile::Sound : SideFile::Damaged;
}

}  // namespace indexer
