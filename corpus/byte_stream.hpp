// The bytes of one file as its reader wants them: opened without ever hanging, unpacked, in one
// charset where asked for, looked at before they are taken, and never all at once.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "corpus/formats.hpp"

namespace corpus {

class ByteStream {
 public:
  // Opens a regular file; a FIFO, a device, a link or a folder is a Reason, and so is one packed
  // twice.
  static std::variant<ByteStream, Reason> open(const std::filesystem::path& file);
  // The bytes themselves, for a record that holds a file.
  explicit ByteStream(std::string bytes);
  ~ByteStream();
  ByteStream(ByteStream&&) noexcept;
  ByteStream& operator=(ByteStream&&) noexcept;

  // What lies ahead: at least `wanted` bytes unless the stream ends before. The view lives until
  // the next call.
  std::string_view peek(std::size_t wanted);
  // Passes over `count` bytes, or up to the end. Gives how many there were.
  std::size_t skip(std::size_t count);
  bool is_at_end() { return peek(1).empty(); }

  struct Line {
    std::string_view text;     // without its line break; lives until the next call
    bool is_too_long = false;  // it was passed over, and `text` is empty
  };
  // The next line; there must be one. Lines over `max_bytes` are too long.
  Line next_line(std::size_t max_bytes);

  // From here on the bytes come as UTF-8, without a byte order mark. For a name charset_of gave.
  void decode_from(const std::string& charset);

  // Why the bytes ended before the file did, or less came than it held; empty while all is well.
  // Whole once the end is reached.
  const std::string& fault() const;
  bool is_packed() const;
  // Seconds since 1970 at which the file was last changed; 0 for bytes.
  std::int64_t modified() const;

 private:
  struct Impl;
  explicit ByteStream(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace corpus
