#include "corpus/double_encoding.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/charset.hpp"
#include "corpus/utf8.hpp"

namespace corpus {
namespace {

// The byte that `code` is in windows-1252, or was on its way through Latin-1; none for others.
std::optional<char> byte_of(char32_t code) {
  if (code < 0x100) return static_cast<char>(code);
  for (unsigned byte = 0x80; byte < 0xA0; ++byte) {
    if (windows_1252(byte) == code) return static_cast<char>(byte);
  }
  return std::nullopt;
}

struct Mended {
  char32_t code;
  std::size_t size;  // bytes of the doubly encoded text that it stands for
};

// Reads the characters at the start of `text` as the bytes they were.
std::optional<Mended> undo(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size() && bytes.size() < 4;) {
    const Utf8Char next = first_char(text.substr(at));
    const auto byte = byte_of(next.code);
    if (!byte || next.size < 2) break;
    bytes += *byte;
    at += next.size;
    if (const Utf8Char whole = first_char(bytes); whole.size == bytes.size()) {
      return Mended{whole.code, at};
    }
  }
  return std::nullopt;
}

// "â€" whose third character has got lost was a closing quote: all others of its row survive.
std::optional<Mended> undo_lost_quote(std::string_view text) {
  constexpr std::string_view kBroken = "â€";
  constexpr std::string_view kLost = "\xEF\xBF\xBD";
  if (!text.starts_with(kBroken)) return std::nullopt;
  const bool has_mark = text.substr(kBroken.size()).starts_with(kLost);
  return Mended{0x201D, kBroken.size() + (has_mark ? kLost.size() : 0)};
}

struct Range {
  char32_t first;
  char32_t last;
};
// What British news holds past ASCII: accented letters and signs, punctuation, the euro, trade
// marks, arrows, bullets, marks of damage and of byte order, emoji.
constexpr std::array kCertain{
    Range{0x80, 0xFF},     Range{0x2009, 0x203A}, Range{0x20AC, 0x20AC},
    Range{0x2113, 0x2122}, Range{0x2190, 0x21FF}, Range{0x25A0, 0x27BF},
    Range{0xFEFF, 0xFEFF}, Range{0xFFFD, 0xFFFD}, Range{0x1F000, 0x1FAFF}};
// Welsh and Polish letters: their doubly encoded forms might be words of their own, so that one
// certain case elsewhere in the text is asked for.
constexpr Range kLikely{0x100, 0x17F};

bool is_within(char32_t code, const Range& range) {
  return code >= range.first && code <= range.last;
}

enum class Trust { CertainOnly, LikelyToo };

std::optional<Mended> mendable(std::string_view text, Trust trust) {
  if (const auto undone = undo(text)) {
    const bool is_certain =
        std::ranges::any_of(kCertain, [&](const Range& r) { return is_within(undone->code, r); });
    const bool is_likely = trust == Trust::LikelyToo && is_within(undone->code, kLikely);
    if (is_certain || is_likely) return undone;
  }
  return undo_lost_quote(text);
}

// Every lead byte of UTF-8 (C2..F4) is a letter from Â to ô in windows-1252, which begins with
// this.
constexpr char kLead = '\xC3';

bool has_certain(std::string_view text) {
  for (std::size_t at = text.find(kLead); at != text.npos; at = text.find(kLead, at + 1)) {
    if (mendable(text.substr(at), Trust::CertainOnly)) return true;
  }
  return false;
}

std::string mend_once(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t copied = 0;
  for (std::size_t at = text.find(kLead); at != text.npos; at = text.find(kLead, at)) {
    const auto mended = mendable(text.substr(at), Trust::LikelyToo);
    if (!mended) {
      ++at;
      continue;
    }
    out.append(text, copied, at - copied);
    append_utf8(out, mended->code);
    at += mended->size;
    copied = at;
  }
  return out.append(text.substr(copied));
}

}  // namespace

std::string mend_double_encoding(std::string_view utf8) {
  constexpr int kMostTimes = 3;
  std::string text(utf8);
  for (int times = 0; times < kMostTimes && has_certain(text); ++times) text = mend_once(text);
  return text;
}

}  // namespace corpus
