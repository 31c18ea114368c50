// A file mapped into memory to be read: it is copied nowhere, and programs share its pages. Its
// numbers are rows in the byte order of the machine, guarded by checksums.
#pragma once
#include <cstddef>
#include <cstdint>
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

// Rows begin at multiples of so many bytes, to be read where they lie.
inline constexpr std::size_t kRowAlignment = 8;
// The next such multiple from `size_bytes` on.
constexpr std::size_t aligned(std::size_t size_bytes) {
  return (size_bytes + kRowAlignment - 1) / kRowAlignment * kRowAlignment;
}

// XXH3-64.
std::uint64_t checksum_of(std::span<const char> bytes);
// Of all of `head` but its last number, which is the checksum.
template <typename Head>
std::uint64_t checksum_of_head(const Head& head) {
  return checksum_of({reinterpret_cast<const char*>(&head), sizeof head - sizeof head.checksum});
}

template <typename Row>
std::span<const char> bytes_of(std::span<const Row> rows) {
  return {reinterpret_cast<const char*>(rows.data()), rows.size_bytes()};
}
// Back; what is left of `bytes` for no whole row is passed over.
template <typename Row>
std::span<const Row> rows_of(std::span<const char> bytes) {
  return {reinterpret_cast<const Row*>(bytes.data()), bytes.size() / sizeof(Row)};
}

}  // namespace schema
