#include "indexer/file_hash.hpp"

#include <fcntl.h>
#include <unistd.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>
#include <cerrno>

namespace indexer {

FileHash hash_file(const std::string& path, const std::function<void()>& is_alive) {
  FileHash hashed;
  const int file = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) {
    hashed.fault = errno;
    return hashed;
  }
  XXH3_state_t state;
  XXH3_128bits_reset(&state);
  std::array<char, 1u << 16> chunk;
  for (;;) {
    const ssize_t got = read(file, chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) hashed.fault = errno;
    if (got <= 0) break;
    XXH3_128bits_update(&state, chunk.data(), static_cast<std::size_t>(got));
    hashed.bytes += static_cast<std::uint64_t>(got);
    is_alive();
  }
  close(file);
  const XXH128_hash_t hash = XXH3_128bits_digest(&state);
  hashed.content = {hash.high64, hash.low64};
  return hashed;
}

}  // namespace indexer
