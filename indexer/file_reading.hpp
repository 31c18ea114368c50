// What came of one file, and what its name, stamp and bytes settle before anything is parsed: that
// it is as it is known, that it cannot be opened, that it killed its reader before.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "corpus/reader.hpp"
#include "indexer/containment.hpp"
#include "indexer/manifest.hpp"
#include "indexer/plan.hpp"

namespace indexer {

// What came of one file.
struct FileReading {
  KnownFile now;                          // for the manifest
  const KnownFile* moved_from = nullptr;  // the vanished file that had the same content
  bool is_gone = false;                   // vanished since it was listed
  std::size_t added = 0, changed = 0, moved = 0, unchanged = 0;  // articles
  std::vector<Refusal> complaints;  // about what a file states of its articles
  std::uint64_t bytes = 0;          // read
};

struct ReadSettings {
  unsigned jobs = 1;                   // threads; at least 1
  Containment* containment = nullptr;  // told what is being read; null: nobody listens
  std::int64_t now = 0;                // when new articles are first indexed, seconds since 1970
  std::int64_t started_ns = 0;         // of this run, by the file system's clock
};

// A file so large that to hash it takes longer than to see that it holds no article is refused at
// sight: `reading` is begun, and the refusal is to be taken like any other outcome.
std::optional<corpus::ReadOutcome> refused_at_sight(const ReadTask& task,
                                                    const ReadSettings& settings,
                                                    const corpus::ReadContext& context,
                                                    FileReading& reading);

// Hashes the file and begins `reading`. Whether that settles it: nothing of the file is to be read.
// Calls `is_alive` now and then.
bool is_settled_unread(const ReadTask& task, const ReadSettings& settings,
                       const std::function<void()>& is_alive, FileReading& reading);

// What became of the file as a whole, once all its outcomes are taken.
void end_reading(const ReadTask& task, FileReading& reading);

}  // namespace indexer
