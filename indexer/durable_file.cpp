#include "indexer/durable_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "schema/error.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const char* what) {
  const std::string reason = std::strerror(errno);
  throw schema::Error(schema::Fault::Io, path.string() + ": " + what + ": " + reason);
}

// An open file that is closed at the end of its scope.
class OpenFile {
 public:
  OpenFile(fs::path path, int flags)
      : path_(std::move(path)), descriptor_(open(path_.c_str(), flags | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) fail(path_, "cannot be opened");
  }
  ~OpenFile() { close(descriptor_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int descriptor() const { return descriptor_; }
  void sync() const {
    if (fsync(descriptor_) != 0) fail(path_, "cannot be put on the disk");
  }
  void write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t put = write(descriptor_, bytes.data(), bytes.size());
      if (put < 0 && errno == EINTR) continue;
      if (put <= 0) fail(path_, "cannot be written");
      bytes.remove_prefix(static_cast<std::size_t>(put));
    }
  }

 private:
  fs::path path_;
  int descriptor_;
};

}  // namespace

void write_synced(const fs::path& file, std::string_view bytes) {
  const OpenFile out(file, O_WRONLY | O_CREAT | O_TRUNC);
  out.write_all(bytes);
  out.sync();
}

void replace_file(const fs::path& file, std::string_view bytes) {
  replace_file(file, [&](const PutBytes& put) { put(bytes); });
}

void replace_file(const fs::path& file, const std::function<void(const PutBytes&)>& fill) {
  fs::path fresh = file;
  fresh += ".new";
  try {
    const OpenFile out(fresh, O_WRONLY | O_CREAT | O_TRUNC);
    fill([&](std::string_view bytes) { out.write_all(bytes); });
    out.sync();
  } catch (...) {
    std::error_code stays;  // then the next one takes its place
    fs::remove(fresh, stays);
    throw;
  }
  rename_synced(fresh, file);
}

void rename_synced(const fs::path& from, const fs::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) fail(from, "cannot be renamed");
  sync_folder(to.parent_path());
}

void sync_folder(const fs::path& folder) {
  const OpenFile names(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
  names.sync();
}

void sync_files(const fs::path& folder) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) OpenFile(entry.path(), O_RDONLY).sync();
  }
  sync_folder(folder);
}

std::string read_file(const fs::path& file) {
  const OpenFile in(file, O_RDONLY | O_NONBLOCK);
  struct stat found {};
  if (fstat(in.descriptor(), &found) != 0) fail(file, "cannot be read");
  if (!S_ISREG(found.st_mode)) {
    throw schema::Error(schema::Fault::Io, file.string() + ": is no regular file");
  }
  std::string bytes(static_cast<std::size_t>(found.st_size), '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = read(in.descriptor(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(file, "cannot be read");
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace indexer
