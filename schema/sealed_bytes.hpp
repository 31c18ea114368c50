// Bytes that tell when they are damaged: how stored records and the manifest are written.
//
// Numbers are little endian base 128, texts their length and their bytes, what may be missing a
// byte that says whether it follows; the last eight bytes are XXH3-64 of all before.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace schema {

class SealedWriter {
 public:
  // `opening` stands first, as it is.
  explicit SealedWriter(std::string_view opening = "") : bytes_(opening) {}

  void number(std::uint64_t value);
  void fixed(std::uint64_t value);  // eight bytes, little endian: for hashes
  void real(double value);
  void text(std::string_view value);
  template <typename T, typename Put>
  void maybe(const std::optional<T>& value, Put put) {
    number(value ? 1 : 0);
    if (value) put(*value);
  }
  std::string sealed() &&;

 private:
  std::string bytes_;
};

// Every call throws Error (Corrupt) where the bytes end too early. The bytes outlive it.
class SealedReader {
 public:
  // `what` is named by the message: "a stored record". Throws Error (Corrupt) unless `bytes` begin
  // with `opening` and the seal is right.
  SealedReader(std::string_view bytes, std::string_view what, std::string_view opening = "");

  std::uint64_t number();
  std::uint64_t fixed();
  double real();
  std::string text();
  // A number of things of which each takes at least one byte.
  std::size_t count();
  template <typename Get>
  auto maybe(Get get) -> std::optional<decltype(get())> {
    if (number() == 0) return std::nullopt;
    return get();
  }
  // Throws unless all was read.
  void finish() const;

 private:
  std::string_view take(std::uint64_t count);
  [[noreturn]] void refuse() const;

  std::string_view bytes_;
  std::string_view what_;
  std::size_t at_ = 0;
};

}  // namespace schema
