// A file mapped into memory to be read: it is copied nowhere, and programs share its pages.
#pragma once
#include <filesystem>
#include <span>

namespace schema {

class MappedFile {
 public:
  // Without bytes where `file` cannot be mapped, is empty or is no regular file.
  explicit MappedFile(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::span<const char> bytes() const { return bytes_; }  // as long as this object lives

 private:
  std::span<const char> bytes_;
};

// Has the kernel map all of `bytes` of a mapped file at once, where it can: one page fault after
// another takes longer.
void bring_in(std::span<const char> bytes);

}  // namespace schema
