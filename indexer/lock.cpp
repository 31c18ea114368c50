#include "indexer/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <string>
#include <thread>

#include "indexer/interruption.hpp"
#include "indexer/words.hpp"
#include "schema/error.hpp"

namespace indexer {
namespace {

constexpr std::chrono::milliseconds kPause{100};

// "pid 4711, since 2024-03-01 02:00:07": what the holder has written of itself, which it does right
// after it got the lock.
std::string holder(int descriptor) {
  for (int tries = 0; tries < 20; ++tries) {
    std::array<char, 128> text{};
    const ssize_t got = pread(descriptor, text.data(), text.size() - 1, 0);
    const std::string_view line(text.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    if (line.ends_with('\n')) return std::string(line.substr(0, line.find('\n')));
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return "holder not known";
}

void sign(int descriptor) {
  const std::string line =
      "pid " + std::to_string(getpid()) + ", since " + local_time(std::time(nullptr)) + "\n";
  // Only the message of another process depends on it: a full disk must not stop a removal here.
  if (ftruncate(descriptor, 0) != 0) return;
  if (pwrite(descriptor, line.data(), line.size(), 0) < 0) return;
}

}  // namespace

Lock::Lock(const std::filesystem::path& file, std::chrono::seconds patience)
    : descriptor_(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) {
    throw schema::Error(schema::Fault::Io,
                        file.string() + ": cannot be opened: " + std::strerror(errno));
  }
  const auto deadline = std::chrono::steady_clock::now() + patience;
  while (flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int reason = errno;
    if (reason == EWOULDBLOCK && std::chrono::steady_clock::now() < deadline) {
      std::this_thread::sleep_for(kPause);
      if (!is_interrupted()) continue;
    }
    const std::string by = holder(descriptor_);
    close(descriptor_);
    if (reason != EWOULDBLOCK) {
      throw schema::Error(schema::Fault::Io,
                          file.string() + ": cannot be locked: " + std::strerror(reason));
    }
    stop_if_interrupted();
    throw schema::Error(schema::Fault::Locked,
                        file.parent_path().string() + ": another update is running (" + by + ")");
  }
  sign(descriptor_);
}

Lock::~Lock() { close(descriptor_); }

}  // namespace indexer
