#include "corpus/tidy.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>

#include "corpus/charset.hpp"
#include "corpus/double_encoding.hpp"
#include "corpus/utf8.hpp"

namespace corpus {
namespace {

// How far `text` is tidy as it stands: ASCII without control characters but '\n'.
std::size_t plain_prefix(std::string_view text) {
  static constexpr auto kIsPlain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x7F; ++c) plain[c] = true;
    plain['\n'] = true;
    return plain;
  }();
  std::size_t at = 0;
  while (at < text.size() && kIsPlain[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

// Characters that nobody sees: soft hyphens, zero-width blanks, direction marks, byte order marks.
bool is_unseen(char32_t code) {
  return code == 0xAD || code == 0x61C || code == 0x180E || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
         code == 0xFEFF || (code >= 0xFFF9 && code <= 0xFFFB);
}

// Joiners mean something between letters of scripts that join, and between parts of an emoji.
bool joins(char32_t code, char32_t before) {
  return (code == 0x200C || code == 0x200D) && before >= 0x600 &&
         !(before >= 0x2000 && before < 0x2190);
}

void append_control(std::string& out, char32_t code, bool before_newline) {
  if (code == '\t') {
    out += ' ';
  } else if (code == '\r') {
    if (!before_newline) out += '\n';
  } else if (code == '\v' || code == '\f') {
    out += '\n';
  } else if (code >= 0x80) {
    append_utf8(out, windows_1252(code));
  }
}

// Whether `code` is the same in NFC whatever stands beside it. False may be wrong, true never is.
bool is_settled(char32_t code) {
  return code < 0x300 || (code >= 0x2010 && code < 0x2100) || code == 0x2122 ||
         code == kReplacement;
}

bool is_line_break(char32_t code) { return code == 0x2028 || code == 0x2029; }

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

// Whether `code`, with what stands `after` it, may be the beginning of a doubly encoded character.
bool may_be_doubled(char32_t code, std::string_view after) {
  return code >= 0xC2 && code <= 0xF4 && !after.empty() &&
         static_cast<unsigned char>(after[0]) >= 0x80;
}

struct Swept {
  std::string text;
  bool is_settled = true;
  bool may_be_doubled = false;  // holds a letter that a doubly encoded character begins with
};

Swept sweep(std::string_view utf8) {
  Swept swept;
  swept.text.reserve(utf8.size());
  char32_t before = ' ';
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t plain = plain_prefix(utf8.substr(at));
    swept.text.append(utf8, at, plain);
    if (plain > 0) before = ' ';
    at += plain;
    if (at == utf8.size()) break;
    const Utf8Char next = first_char(utf8.substr(at));
    at += next.size == 0 ? 1 : next.size;
    if (is_control(next.code)) {
      append_control(swept.text, next.code, at < utf8.size() && utf8[at] == '\n');
    } else if (is_line_break(next.code)) {
      swept.text += '\n';
    } else if (!is_unseen(next.code) || joins(next.code, before)) {
      append_utf8(swept.text, next.code);
      swept.is_settled = swept.is_settled && is_settled(next.code);
      if (may_be_doubled(next.code, utf8.substr(at))) swept.may_be_doubled = true;
    }
    before = next.code;
  }
  return swept;
}

std::string nfc(std::string text) {
  utf8proc_uint8_t* composed = nullptr;
  const auto flags = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &composed, flags);
  const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owned(composed, std::free);
  if (size < 0) return text;
  return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size)};
}

}  // namespace

bool is_tidy(std::string_view utf8) {
  for (std::size_t at = plain_prefix(utf8); at < utf8.size(); at += plain_prefix(utf8.substr(at))) {
    const Utf8Char next = first_char(utf8.substr(at));
    at += next.size;
    if (next.size == 0 || is_control(next.code) || is_unseen(next.code) ||
        is_line_break(next.code) || !is_settled(next.code) ||
        may_be_doubled(next.code, utf8.substr(at))) {
      return false;
    }
  }
  return true;
}

std::string tidy(std::string_view utf8) {
  if (is_tidy(utf8)) return std::string(utf8);
  Swept swept = sweep(utf8);
  if (swept.may_be_doubled) {
    const std::string mended = mend_double_encoding(utf8);
    if (mended != utf8) swept = sweep(mended);
  }
  return swept.is_settled ? std::move(swept.text) : nfc(std::move(swept.text));
}

std::string tidy_line(std::string_view utf8) {
  const std::string text = tidy(utf8);
  std::string line;
  line.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    const bool is_wide = std::string_view(text).substr(at).starts_with(kNoBreakSpace);
    if (is_wide || text[at] == ' ' || text[at] == '\n') {
      if (!line.empty() && line.back() != ' ') line += ' ';
      at += is_wide ? kNoBreakSpace.size() : 1;
    } else {
      line += text[at++];
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace corpus
