// Files that are either wholly there after a power cut or not at all. Xapian syncs its tables but
// never the folder that they lie in, and without that a commit can be lost, or the index with it.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace indexer {

// All throw schema::Error (Io) that names the path and the system's reason.

// Writes `bytes` to `file` and on to the disk; its name is on the disk after sync_folder only.
void write_synced(const std::filesystem::path& file, std::string_view bytes);
// Gives `file` the content `bytes`: after a crash it has the old content or the new one, whole.
void replace_file(const std::filesystem::path& file, std::string_view bytes);
// The same, of bytes that `fill` puts one after another, which are never in memory all at once.
using PutBytes = std::function<void(std::string_view bytes)>;
void replace_file(const std::filesystem::path& file,
                  const std::function<void(const PutBytes&)>& fill);
// Renames within one folder, durably.
void rename_synced(const std::filesystem::path& from, const std::filesystem::path& to);
// Puts on the disk which names `folder` holds.
void sync_folder(const std::filesystem::path& folder);
// Puts on the disk what the files in `folder` hold, and their names; not what lies in folders
// below.
void sync_files(const std::filesystem::path& folder);
// The content of `file`. Throws Error (Io), also when it is no regular file.
std::string read_file(const std::filesystem::path& file);

}  // namespace indexer
