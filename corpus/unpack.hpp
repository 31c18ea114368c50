// Undoes gzip and zstd while a file streams by.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace corpus {

enum class Packing : std::uint8_t { None, Gzip, Zstd };

// How the bytes that begin with `head` are packed.
Packing packing_of(std::string_view head);

// One packed file; members or frames in a row are read as one. Where one of several gzip members is
// damaged, as happens to web archives, those behind it are still read.
class Unpacker {
 public:
  explicit Unpacker(Packing packing);  // Gzip or Zstd
  ~Unpacker();
  Unpacker(Unpacker&&) noexcept;
  Unpacker& operator=(Unpacker&&) noexcept;

  // Appends to `out` what the next bytes of `packed` hold, at most 256 KiB at a time, and gives how
  // many of them it took. 0 and nothing appended: it needs more bytes than `packed` has.
  std::size_t unpack(std::string_view packed, std::string& out);
  // What was wrong, for a person to read, now that no more bytes come; empty: all was well.
  std::string fault_at_end() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace corpus
