// Many new articles at once: small databases built on all cores, then merged into one.
//
// Nearly all of the time of a build goes into Xapian's in-memory inverter, which has one thread a
// database; so each batch becomes a database of its own, and Database::compact merges them.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "indexer/reading.hpp"

namespace indexer {

class ParallelBuild {
 public:
  // Small databases go below `folder`, which is made; nothing of them has to survive a crash.
  explicit ParallelBuild(std::filesystem::path folder);
  ~ParallelBuild();  // removes the folder

  // Builds one small database of the batch, which must not be empty. Called by many threads.
  void add(const Batch& batch);

  // Writes `base`, if given, and all batches in order of their place, as one database into
  // `target`. Gives the document from which on the batches' articles stand.
  // Throws schema::Error (Corrupt or Io).
  std::uint32_t merge_into(const std::filesystem::path& target,
                           const std::optional<std::filesystem::path>& base);

 private:
  // Merges neighbours until at most as many are left as may be open at once.
  void thin_out();

  std::filesystem::path folder_;
  std::mutex state_;
  std::map<std::pair<std::size_t, std::size_t>, std::filesystem::path> parts_;  // by place
  std::size_t merges_ = 0;
};

}  // namespace indexer
