#include "indexer/json_line.hpp"

#include <utf8proc.h>

namespace indexer {
namespace {

constexpr utf8proc_int32_t kFirstStandIn = 0x10FF00;

// The character at `at` of `text` and its size in bytes; a size below 1: no valid UTF-8 is there.
utf8proc_ssize_t character_at(std::string_view text, std::size_t at, utf8proc_int32_t& character) {
  return utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                          static_cast<utf8proc_ssize_t>(text.size() - at), &character);
}

}  // namespace

std::string json_line(const Json& value) {
  return value.dump(-1, ' ', true, Json::error_handler_t::replace);
}

std::string json_page(const Json& value) {
  return value.dump(2, ' ', true, Json::error_handler_t::replace) + "\n";
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(std::string(text));
}

std::string text_of(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    utf8proc_int32_t character = 0;
    const utf8proc_ssize_t size = character_at(bytes, at, character);
    if (size > 0) {
      text += bytes.substr(at, static_cast<std::size_t>(size));
      at += static_cast<std::size_t>(size);
      continue;
    }
    utf8proc_uint8_t stand_in[4];
    const auto value = static_cast<unsigned char>(bytes[at++]);
    const utf8proc_ssize_t length = utf8proc_encode_char(kFirstStandIn + value, stand_in);
    text.append(reinterpret_cast<const char*>(stand_in), static_cast<std::size_t>(length));
  }
  return text;
}

std::string bytes_of(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t character = 0;
    const utf8proc_ssize_t size = character_at(text, at, character);
    if (size > 0 && character >= kFirstStandIn && character <= kFirstStandIn + 0xFF) {
      bytes += static_cast<char>(character - kFirstStandIn);
      at += static_cast<std::size_t>(size);
    } else {
      bytes += text[at++];
    }
  }
  return bytes;
}

}  // namespace indexer
