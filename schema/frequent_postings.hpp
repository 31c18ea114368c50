// The posting lists of the terms that many documents have, packed and mapped into memory: a copy,
// made for one revision of one database, and believed for no other.
//
// The database stays the truth, as with columns: a reader that finds no file, one of another
// revision or a damaged list reads Xapian's. The bytes are in docs/FORMAT.md.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/mapped_file.hpp"
#include "schema/packed_postings.hpp"

namespace schema {

// Where a list lies in the file, and its term among the names.
struct PostingsRow {
  std::uint64_t offset, checksum;  // of the words
  std::uint32_t words, size, most;
  std::uint32_t name_offset, name_bytes;
  std::uint32_t unused = 0;
};

// Makes the bytes, one list after another: all of them at once may be more than memory should hold.
class FrequentPostingsWriter {
 public:
  using Put = std::function<void(std::string_view)>;
  FrequentPostingsWriter(Put put, std::string_view stamp) : put_(std::move(put)), stamp_(stamp) {}

  // Terms in byte order.
  void add(std::string_view term, const PackedPostings& list);
  void finish();

 private:
  void put(std::string_view bytes);
  void pad();

  Put put_;
  std::string stamp_;
  std::uint64_t written_ = 0;
  std::vector<PostingsRow> rows_;
  std::string names_;
};

class FrequentPostings {
 public:
  // Null unless `file` is of `stamp`, which is as that of columns.
  static std::unique_ptr<const FrequentPostings> open(const std::filesystem::path& file,
                                                      std::string_view stamp);
  // None where the file does not have it, or has it damaged. The view lives as long as this object.
  std::optional<PackedPostings> of(std::string_view term) const;

 private:
  explicit FrequentPostings(const std::filesystem::path& file) : file_(file) {}
  bool is_of(std::string_view stamp);
  std::string_view name_of(const PostingsRow& row) const;

  MappedFile file_;
  std::span<const PostingsRow> rows_;
  std::string_view names_;
};

}  // namespace schema
