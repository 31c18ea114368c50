// Which article files there are under a source right now, and their stamps. Opens no file.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/sources.hpp"

namespace indexer {

// By which a change of a file is noticed without opening it.
struct Stamp {
  std::uint64_t size_bytes = 0;
  std::int64_t modified_ns = 0;  // since 1970
  std::int64_t changed_ns = 0;   // of the inode too: sees a modification time that was set back
  std::uint64_t inode = 0;
  friend bool operator==(const Stamp&, const Stamp&) = default;
};

struct SeenFile {
  std::string path;  // absolute
  Stamp stamp;
  // Hash of the stamp of the metadata.csv beside it; 0: there is none. Of a metadata.csv itself, a
  // hash of the names beside it, of which its rows speak.
  std::uint64_t sidecar = 0;
};

struct UnreadFolder {
  std::string path;
  std::string reason;
};

struct Scan {
  bool is_missing = false;           // the source as a whole is not there
  std::vector<SeenFile> files;       // in byte order of path
  std::vector<UnreadFolder> unread;  // could not be listed: nothing is known of what lies below
  std::size_t passed_over = 0;       // links, pipes, sockets, devices
};

// Lists what lies at and below `start`, which is the source's path or lies below it. Left out are
// names that start with a dot, the source's globs, links, and the folder `own`: the
// index itself. Throws schema::Error (Interrupted).
Scan scan(const Source& source, const std::filesystem::path& start,
          const std::filesystem::path& own);

// Whether a scan of `source` leaves out `path`, which is the source's or lies below it, because of
// its name or that of a folder on the way.
bool is_passed_over(const Source& source, const std::filesystem::path& path);

// The stamp of `path` as it is now, a link not followed; none if it is no regular file.
std::optional<Stamp> stamp_of(const std::filesystem::path& path);

}  // namespace indexer
