// Puts what an update found into the index: in place, in one transaction, or beside, as a new
// generation. Either way the index is afterwards in the state after, and whenever it is stopped
// before that, in the state before.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/manifest.hpp"
#include "indexer/parallel_build.hpp"
#include "indexer/reading.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// All that changes besides the articles that are put.
struct Change {
  Manifest manifest;              // of the state after, its batch number included
  std::vector<Hash128> removed;   // articles that go
  std::vector<Hash128> replaced;  // articles that are put and are there already
  // What the index says of itself: keys and values of its metadata.
  std::vector<std::pair<std::string, std::string>> metadata;
};

enum class StoreTables : std::uint8_t { No, Yes };
// The metadata of an index built at `now` (seconds since 1970) with `vocabulary`; the tables that a
// search needs only where `stores_tables`.
std::vector<std::pair<std::string, std::string>> metadata_of(const schema::Vocabulary& vocabulary,
                                                             std::uint64_t batch, std::int64_t now,
                                                             StoreTables stores_tables);

// Throws schema::Error; the live generation is then as it was.
void apply_in_place(const std::filesystem::path& generation, const Change& change,
                    const std::vector<Batch>& puts);
// Makes a generation of `base`, if given, with the change and what was built, and makes it the
// live one. Gives its folder. Throws schema::Error; the live generation is then the one it was.
std::filesystem::path apply_beside(const std::filesystem::path& target,
                                   const std::optional<std::filesystem::path>& base,
                                   const Change& change, ParallelBuild& built);

}  // namespace indexer
