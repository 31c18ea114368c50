// One update at a time: a lock file of Picket's own beside Xapian's, which says who holds it since
// when, and which nothing ever deletes (a lock file that is deleted locks nobody out).
#pragma once
#include <chrono>
#include <filesystem>

namespace indexer {

// Held until destroyed, or until the process and the children it forked are gone.
class Lock {
 public:
  // Waits up to `patience` for the holder. `file` is made if it is not there.
  // Throws schema::Error: Locked, naming the holder's process id and since when; Io; Interrupted.
  Lock(const std::filesystem::path& file, std::chrono::seconds patience);
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int descriptor_;
};

}  // namespace indexer
