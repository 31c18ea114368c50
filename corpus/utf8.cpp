#include "corpus/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace corpus {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// How many bytes a character takes that starts with `lead`; 0 for a byte that starts none.
std::size_t size_by_lead(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// Whether `second` may follow `lead`: shuts out overlong forms, surrogates and codes past U+10FFFF.
bool may_follow(unsigned lead, unsigned second) {
  if (lead == 0xE0) return second >= 0xA0 && second <= 0xBF;
  if (lead == 0xED) return second >= 0x80 && second <= 0x9F;
  if (lead == 0xF0) return second >= 0x90 && second <= 0xBF;
  if (lead == 0xF4) return second >= 0x80 && second <= 0x8F;
  return second >= 0x80 && second <= 0xBF;
}

}  // namespace

Utf8Char first_char(std::string_view bytes) {
  const unsigned lead = byte_at(bytes, 0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = size_by_lead(lead);
  if (size == 0 || bytes.size() < size || !may_follow(lead, byte_at(bytes, 1))) return {};
  char32_t code = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte_at(bytes, i) & 0xC0u) != 0x80u) return {};
    code = (code << 6) | (byte_at(bytes, i) & 0x3Fu);
  }
  return {code, size};
}

std::size_t ascii_prefix(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080u;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & kHighBits) != 0) break;
  }
  while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
  return at;
}

std::size_t valid_utf8_prefix(std::string_view bytes) {
  std::size_t at = ascii_prefix(bytes);
  while (at < bytes.size()) {
    const Utf8Char next = first_char(bytes.substr(at));
    if (next.size == 0) return at;
    at += next.size;
    if (at < bytes.size() && byte_at(bytes, at) < 0x80) at += ascii_prefix(bytes.substr(at));
  }
  return at;
}

std::size_t unfinished_tail(std::string_view bytes) {
  for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
    const std::size_t at = bytes.size() - back;
    const unsigned byte = byte_at(bytes, at);
    if ((byte & 0xC0u) == 0x80u) continue;
    if (size_by_lead(byte) <= back) return 0;
    return back == 1 || may_follow(byte, byte_at(bytes, at + 1)) ? back : 0;
  }
  return 0;
}

void append_utf8(std::string& out, char32_t code) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0u | (code >> 6));
  } else if (code < 0x10000) {
    put(0xE0u | (code >> 12));
    put(0x80u | ((code >> 6) & 0x3Fu));
  } else {
    put(0xF0u | (code >> 18));
    put(0x80u | ((code >> 12) & 0x3Fu));
    put(0x80u | ((code >> 6) & 0x3Fu));
  }
  put(0x80u | (code & 0x3Fu));
}

}  // namespace corpus
