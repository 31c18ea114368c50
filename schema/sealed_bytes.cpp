#include "schema/sealed_bytes.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <bit>
#include <utility>

#include "schema/error.hpp"

namespace schema {
namespace {

constexpr std::size_t kSealBytes = 8;

std::uint64_t little_endian(std::string_view eight) {
  std::uint64_t value = 0;
  for (std::size_t i = 8; i-- > 0;) value = value << 8 | static_cast<unsigned char>(eight[i]);
  return value;
}

}  // namespace

void SealedWriter::number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
  bytes_ += static_cast<char>(value);
}

void SealedWriter::fixed(std::uint64_t value) {
  for (int i = 0; i < 8; ++i, value >>= 8) bytes_ += static_cast<char>(value & 0xFF);
}

void SealedWriter::real(double value) { fixed(std::bit_cast<std::uint64_t>(value)); }

void SealedWriter::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
}

std::string SealedWriter::sealed() && {
  fixed(XXH3_64bits(bytes_.data(), bytes_.size()));
  return std::move(bytes_);
}

SealedReader::SealedReader(std::string_view bytes, std::string_view what, std::string_view opening)
    : bytes_(bytes), what_(what), at_(opening.size()) {
  if (bytes.size() < opening.size() + kSealBytes || !bytes.starts_with(opening)) refuse();
  bytes_.remove_suffix(kSealBytes);
  const std::uint64_t seal = little_endian(bytes.substr(bytes_.size()));
  if (seal != XXH3_64bits(bytes_.data(), bytes_.size())) refuse();
}

void SealedReader::refuse() const {
  throw Error(Fault::Corrupt, std::string(what_) + " is damaged");
}

std::string_view SealedReader::take(std::uint64_t count) {
  if (count > bytes_.size() - at_) refuse();
  const std::string_view taken = bytes_.substr(at_, count);
  at_ += count;
  return taken;
}

std::uint64_t SealedReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(take(1)[0]);
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
  refuse();
}

std::uint64_t SealedReader::fixed() { return little_endian(take(8)); }

double SealedReader::real() { return std::bit_cast<double>(fixed()); }

std::string SealedReader::text() { return std::string(take(number())); }

std::size_t SealedReader::count() {
  const std::uint64_t value = number();
  if (value > bytes_.size() - at_) refuse();
  return value;
}

void SealedReader::finish() const {
  if (at_ != bytes_.size()) refuse();
}

}  // namespace schema
