#include "corpus/http_message.hpp"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "corpus/unpack.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

using schema::lower_case;
using schema::stripped;

// Takes a line off `text`, without its break.
std::string_view take_line(std::string_view& text) {
  std::string_view line = schema::take_until(text, '\n');
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// The size that a chunk's first line states; none where it is no such line.
std::optional<std::size_t> chunk_size(std::string_view line) {
  line = stripped(line.substr(0, line.find(';')));
  std::size_t size = 0;
  const auto [end, fault] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  if (fault != std::errc() || end != line.data() + line.size()) return std::nullopt;
  return size;
}

// The chunks joined, as far as they go; none where `body` does not come in chunks.
std::optional<std::string> joined_chunks(std::string_view body) {
  std::string whole;
  bool is_chunked = false;
  while (!body.empty()) {
    const auto size = chunk_size(take_line(body));
    if (!size) break;
    is_chunked = true;
    if (*size == 0) break;
    whole += body.substr(0, *size);
    body.remove_prefix(std::min(*size, body.size()));
    take_line(body);
  }
  return is_chunked ? std::optional(std::move(whole)) : std::nullopt;
}

std::variant<std::string, Reason> unpacked(std::string_view packed, Packing packing,
                                           std::size_t max_bytes) {
  Unpacker unpacker(packing);
  std::string out;
  while (!packed.empty() && out.size() <= max_bytes) {
    const std::size_t before = out.size();
    const std::size_t taken = unpacker.unpack(packed, out);
    packed.remove_prefix(taken);
    if (taken == 0 && out.size() == before) break;
  }
  if (out.size() > max_bytes) return too_long(max_bytes);
  if (out.empty()) return Reason{"a body that cannot be unpacked"};
  return out;
}

// "deflate", which some servers send with zlib's header and some without; none where it is neither.
std::optional<std::string> inflated(std::string_view packed, int window, std::size_t max_bytes) {
  constexpr std::size_t kSmallest = 64 << 10;  // bytes of room
  z_stream stream{};
  if (inflateInit2(&stream, window) != Z_OK) return std::nullopt;
  std::string out(std::min(max_bytes + 1, 64 * packed.size() + kSmallest), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = inflate(&stream, Z_SYNC_FLUSH);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return result == Z_STREAM_END || result == Z_OK ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

void HeaderLines::add(std::string_view line) {
  constexpr std::size_t kMost = 1000;
  if (!lines_.empty() && (line.starts_with(' ') || line.starts_with('\t'))) {
    lines_.back().second.append(" ").append(stripped(line));
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == line.npos || lines_.size() >= kMost) return;
  lines_.emplace_back(lower_case(stripped(line.substr(0, colon))),
                      stripped(line.substr(colon + 1)));
}

std::string_view HeaderLines::value(std::string_view name) const {
  const std::string wanted = lower_case(name);
  for (const auto& [its_name, value] : lines_) {
    if (its_name == wanted) return value;
  }
  return {};
}

std::optional<HttpMessage> parse_http(std::string_view bytes) {
  if (!bytes.starts_with("HTTP/")) return std::nullopt;
  HttpMessage message;
  const std::string_view status = take_line(bytes);
  const std::size_t blank = std::min(status.find(' '), status.size());
  const std::string_view code = stripped(status.substr(blank));
  std::from_chars(code.data(), code.data() + code.size(), message.status);
  while (!bytes.empty()) {
    const std::string_view line = take_line(bytes);
    if (line.empty()) break;
    message.headers.add(line);
  }
  message.body = bytes;
  return message;
}

std::variant<std::string, Reason> decoded_body(const HttpMessage& message, std::size_t max_bytes) {
  std::string body(message.body);
  if (lower_case(message.headers.value("Transfer-Encoding")).find("chunked") != std::string::npos) {
    if (auto whole = joined_chunks(body)) body = std::move(*whole);
  }
  const std::string coding = lower_case(message.headers.value("Content-Encoding"));
  const Packing packing = packing_of(body);
  if (packing != Packing::None) return unpacked(body, packing, max_bytes);
  if (coding == "br") return Reason{"packed by Brotli, which is not read"};
  if (coding == "deflate") {
    for (const int window : {15, -15}) {  // with zlib's header, without
      if (auto whole = inflated(body, window, max_bytes)) {
        if (whole->size() > max_bytes) return too_long(max_bytes);
        return std::move(*whole);
      }
    }
  }
  if (body.size() > max_bytes) return too_long(max_bytes);
  return body;
}

std::string media_type(std::string_view content_type) {
  return lower_case(stripped(content_type.substr(0, content_type.find(';'))));
}

std::string_view charset_label(std::string_view content_type) {
  const std::string lower = lower_case(content_type);
  const std::size_t at = lower.find("charset=");
  if (at == std::string::npos) return {};
  const std::string_view label = content_type.substr(at + std::string_view("charset=").size());
  return label.substr(0, label.find(';'));
}

}  // namespace corpus
