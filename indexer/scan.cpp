#include "indexer/scan.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "corpus/metadata_csv.hpp"
#include "indexer/interruption.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

Stamp stamp_from(const struct stat& found) {
  return {.size_bytes = static_cast<std::uint64_t>(found.st_size),
          .modified_ns = nanoseconds(found.st_mtim),
          .changed_ns = nanoseconds(found.st_ctim),
          .inode = static_cast<std::uint64_t>(found.st_ino)};
}

// Never 0, which means that there is none.
std::uint64_t hash_of(const Stamp& stamp) { return XXH3_64bits(&stamp, sizeof stamp) | 1; }

// Whether the file or folder `name` at `path`, below the source, is hidden or excluded.
bool is_left_out(const Source& source, std::string_view name, std::string_view path) {
  if (name.starts_with('.')) return true;
  const std::size_t below = path.find_first_not_of('/', source.path.native().size());
  return std::ranges::any_of(source.excludes, [&](const std::string& glob) {
    const bool is_path = glob.find('/') != std::string::npos;
    const std::string compared(is_path ? path.substr(std::min(below, path.size())) : name);
    return fnmatch(glob.c_str() + (glob.starts_with('/') ? 1 : 0), compared.c_str(), 0) == 0;
  });
}

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

// One walk below one source.
class Walk {
 public:
  Walk(const Source& source, const fs::path& own) : source_(source) {
    struct stat found {};
    if (stat(own.c_str(), &found) == 0) own_ = {found.st_dev, found.st_ino};
  }

  Scan list(const fs::path& start) {
    struct stat found {};
    if (lstat(start.c_str(), &found) != 0) {
      scan_.is_missing = errno == ENOENT || errno == ENOTDIR;
      if (!scan_.is_missing) note_unread(start.native());
      return std::move(scan_);
    }
    if (S_ISREG(found.st_mode)) {
      const std::optional<Stamp> sidecar = stamp_of(start.parent_path() / corpus::kMetadataName);
      scan_.files.push_back({start.native(), stamp_from(found), sidecar ? hash_of(*sidecar) : 0});
    } else if (S_ISDIR(found.st_mode)) {
      list_all(start.native());
    }
    std::ranges::sort(scan_.files, {}, &SeenFile::path);
    return std::move(scan_);
  }

 private:
  struct Identity {
    dev_t device = 0;
    ino_t inode = 0;
  };

  // A list of folders still to be opened rather than recursion: one open folder at a time, however
  // deep they lie.
  void list_all(const std::string& start) {
    std::vector<std::string> waiting{start};
    while (!waiting.empty()) {
      stop_if_interrupted();
      const std::string folder = std::move(waiting.back());
      waiting.pop_back();
      list_one(folder, waiting);
    }
  }

  void list_one(const std::string& folder, std::vector<std::string>& waiting) {
    const OpenFolder open_folder(opendir(folder.c_str()));
    if (!open_folder) return note_unread(folder);
    const std::size_t first = scan_.files.size();
    std::optional<SeenFile> sidecar;
    std::uint64_t names = 0;  // whatever the order in which the folder gives them
    errno = 0;
    while (const dirent* entry = readdir(open_folder.get())) {
      look_at(*entry, folder, dirfd(open_folder.get()), waiting, sidecar);
      names += XXH3_64bits(entry->d_name, std::strlen(entry->d_name));
      errno = 0;
    }
    if (errno != 0) note_unread(folder);
    if (!sidecar) return;
    const std::uint64_t stamp = hash_of(sidecar->stamp);
    for (std::size_t i = first; i < scan_.files.size(); ++i) scan_.files[i].sidecar = stamp;
    sidecar->sidecar = names;
    scan_.files.push_back(std::move(*sidecar));
  }

  void look_at(const dirent& entry, const std::string& folder, int descriptor,
               std::vector<std::string>& waiting, std::optional<SeenFile>& sidecar) {
    const std::string_view name = entry.d_name;
    std::string path = folder.ends_with('/') ? folder : folder + '/';
    path += name;
    if (is_left_out(source_, name, path)) return;
    struct stat found {};
    // Gone since the folder was read, most likely; if not, opening it will tell.
    if (fstatat(descriptor, entry.d_name, &found, AT_SYMLINK_NOFOLLOW) != 0) return;
    if (S_ISDIR(found.st_mode)) {
      const bool is_own = found.st_ino == own_.inode && found.st_dev == own_.device;
      if (!is_own) waiting.push_back(std::move(path));
    } else if (!S_ISREG(found.st_mode)) {
      ++scan_.passed_over;
    } else if (name == corpus::kMetadataName) {
      sidecar = SeenFile{std::move(path), stamp_from(found), 0};
    } else {
      scan_.files.push_back({std::move(path), stamp_from(found), 0});
    }
  }

  void note_unread(const std::string& folder) {
    scan_.unread.push_back({folder, std::strerror(errno)});
  }

  const Source& source_;
  Identity own_;
  Scan scan_;
};

}  // namespace

Scan scan(const Source& source, const fs::path& start, const fs::path& own) {
  return Walk(source, own).list(start);
}

bool is_passed_over(const Source& source, const fs::path& path) {
  fs::path at = source.path;
  for (const fs::path& name : path.lexically_relative(source.path)) {
    if (name == ".") continue;
    at /= name;
    if (is_left_out(source, name.native(), at.native())) return true;
  }
  return false;
}

std::optional<Stamp> stamp_of(const fs::path& path) {
  struct stat found {};
  if (lstat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
  return stamp_from(found);
}

}  // namespace indexer
