// The state from which a run that writes starts: what the index holds, and what it knows of the
// files it was made from.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "indexer/manifest.hpp"
#include "indexer/sources.hpp"

namespace indexer {

struct IndexState {
  std::optional<std::filesystem::path> generation;  // the live one; none before the first update
  std::uint64_t batch = 0;
  std::uint64_t articles = 0;
  std::int64_t updated = 0;  // stamp of the last commit, seconds since 1970
  std::string vocabulary;    // digest of the one it was built with
  Manifest manifest;
  Sources sources;

  // The stamp of the commit that comes next and of what is first indexed in it: now, but later than
  // every commit before, whatever the clock says, so that an alert misses none and repeats none.
  std::int64_t next_stamp() const;
};

enum class Access : std::uint8_t { Read, Write };

// Where the manifest is lost or belongs to another batch, what it can know is found out from the
// articles themselves. Access::Write is for the holder of the lock: it settles what a crash left.
// Throws schema::Error: WrongFormat, Corrupt, Io.
IndexState load_state(const std::filesystem::path& index, Access access);

}  // namespace indexer
