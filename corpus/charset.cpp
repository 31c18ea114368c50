#include "corpus/charset.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "corpus/utf8.hpp"

namespace corpus {
namespace {

unsigned value(char c) { return static_cast<unsigned char>(c); }

// Appends UTF-8 as it is. A stray byte that stands alone between ASCII is taken for windows-1252,
// as where a template and its story were glued together; for other damage stands one U+FFFD.
void append_repaired(std::string_view bytes, char before, std::string& out) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t good = valid_utf8_prefix(bytes.substr(at));
    out.append(bytes, at, good);
    if (good > 0) before = bytes[at + good - 1];
    at += good;
    if (at == bytes.size()) return;
    std::size_t end = at + 1;
    while (end < bytes.size() && (value(bytes[end]) & 0xC0u) == 0x80u) ++end;
    const bool is_alone =
        end == at + 1 && value(before) < 0x80 && (end == bytes.size() || value(bytes[end]) < 0x80);
    append_utf8(out, is_alone ? windows_1252(value(bytes[at])) : kReplacement);
    before = bytes[end - 1];
    at = end;
  }
}

void append_windows_1252(std::string_view bytes, std::string& out) {
  while (!bytes.empty()) {
    const std::size_t plain = ascii_prefix(bytes);
    out.append(bytes, 0, plain);
    if (plain < bytes.size()) append_utf8(out, windows_1252(value(bytes[plain])));
    bytes.remove_prefix(std::min(plain + 1, bytes.size()));
  }
}

// One open conversion to UTF-8.
class Iconv {
 public:
  explicit Iconv(const std::string& charset) : iconv_(iconv_open("UTF-8", charset.c_str())) {}
  ~Iconv() {
    if (is_open()) iconv_close(iconv_);
  }
  Iconv(const Iconv&) = delete;
  Iconv& operator=(const Iconv&) = delete;
  // NOLINTNEXTLINE(performance-no-int-to-ptr): so iconv_open says that it failed
  bool is_open() const { return iconv_ != reinterpret_cast<iconv_t>(-1); }

  // Appends what can be converted of `bytes`; gives the rest, the beginning of a character.
  std::string_view convert(std::string_view bytes, std::string& out) {
    std::array<char, 4096> buffer;
    while (!bytes.empty()) {
      char* in = const_cast<char*>(bytes.data());  // iconv's signature; it writes nothing there
      char* to = buffer.data();
      std::size_t left = bytes.size();
      std::size_t room = buffer.size();
      const std::size_t result = iconv(iconv_, &in, &left, &to, &room);
      const int why = errno;
      out.append(buffer.data(), static_cast<std::size_t>(to - buffer.data()));
      bytes = bytes.substr(bytes.size() - left);
      if (result != static_cast<std::size_t>(-1) || why == E2BIG) continue;
      if (why == EINVAL) break;
      append_utf8(out, kReplacement);
      bytes.remove_prefix(1);
    }
    return bytes;
  }

 private:
  iconv_t iconv_;
};

}  // namespace

char32_t windows_1252(unsigned byte) {
  constexpr std::array<char32_t, 32> kHigh{
      0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  if (byte < 0x80 || byte >= 0xA0) return byte;
  return kHigh[byte - 0x80] == 0 ? kReplacement : kHigh[byte - 0x80];
}

struct Decoder::Impl {
  bool is_utf8;
  std::unique_ptr<Iconv> iconv;  // none for UTF-8 and windows-1252, which need none
  std::string rest;              // the beginning of a character whose end has not come
  char before = ' ';             // the last byte decoded
  bool is_at_start = true;

  explicit Impl(const std::string& charset) : is_utf8(charset == "UTF-8") {
    if (is_utf8 || charset == "WINDOWS-1252") return;
    iconv = std::make_unique<Iconv>(charset);
    if (!iconv->is_open()) iconv.reset();
  }

  void append(std::string_view bytes, std::string& out) {
    if (iconv) {
      rest = iconv->convert(bytes, out);
      return;
    }
    if (!is_utf8) return append_windows_1252(bytes, out);
    const std::size_t tail = unfinished_tail(bytes);
    rest = bytes.substr(bytes.size() - tail);
    bytes.remove_suffix(tail);
    append_repaired(bytes, before, out);
    if (!bytes.empty()) before = bytes.back();
  }
};

Decoder::Decoder(const std::string& charset) : impl_(std::make_unique<Impl>(charset)) {}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

void Decoder::decode(std::string_view bytes, std::string& out) {
  const std::size_t start = out.size();
  if (impl_->rest.empty()) {
    impl_->append(bytes, out);
  } else {
    const std::string joined = std::exchange(impl_->rest, {}) + std::string(bytes);
    impl_->append(joined, out);
  }
  if (!impl_->is_at_start || out.size() == start) return;
  impl_->is_at_start = false;
  if (std::string_view(out).substr(start).starts_with(kByteOrderMark))
    out.erase(start, kByteOrderMark.size());
}

void Decoder::finish(std::string& out) {
  if (!impl_->rest.empty()) append_utf8(out, kReplacement);
  impl_->rest.clear();
}

std::string to_utf8(std::string_view bytes, std::string_view outer) {
  Decoder decoder(charset_of(bytes, outer));
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  decoder.decode(bytes, out);
  decoder.finish(out);
  return out;
}

}  // namespace corpus
