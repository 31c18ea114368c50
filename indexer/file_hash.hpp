// The hash of a file's bytes: by it a file that was only touched is known to be unchanged, and one
// that was renamed is found again.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "indexer/manifest.hpp"

namespace indexer {

struct FileHash {
  Hash128 content;          // XXH3-128
  std::uint64_t bytes = 0;  // that were read
  int fault = 0;            // errno when the file could not be read to its end; 0: it could
};

// Links are not followed, pipes not waited for. Calls `is_alive` now and then.
FileHash hash_file(const std::string& path, const std::function<void()>& is_alive);

}  // namespace indexer
