// What the indexer reads back of an index: what it says of itself, and its articles one by one.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "schema/field.hpp"
#include "schema/record.hpp"

namespace indexer {

// The version of the Xapian library that runs.
std::string xapian_version();

class StoredIndex {
 public:
  // Opens the database in `generation` as it is now.
  // Throws schema::Error: WrongFormat, naming both versions and the command, Corrupt or Io.
  explicit StoredIndex(const std::filesystem::path& generation);
  ~StoredIndex();
  StoredIndex(StoredIndex&&) noexcept;

  std::uint64_t batch() const;
  std::int64_t updated() const;  // last good update, seconds since 1970
  std::string metadata(std::string_view key) const;
  std::uint64_t articles() const;
  // In how many articles the exact term of this facet value stands.
  std::uint64_t articles_with(schema::Field facet, std::string_view slug) const;
  // Every stored record, in the order of the index. Throws schema::Error (Corrupt) at a damaged
  // one.
  void for_each(const std::function<void(const schema::Record&)>& sink) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
