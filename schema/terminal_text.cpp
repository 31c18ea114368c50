#include "schema/terminal_text.hpp"

#include <unistd.h>
#include <utf8proc.h>

#include <cstdio>
#include <cstdlib>

namespace schema {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

struct Span {
  utf8proc_int32_t first, last;
};

// What acts on a terminal, or on the order in which a person reads, instead of being read.
constexpr Span kUnfit[]{
    {0x00, 0x1F},      // C0
    {0x7F, 0x9F},      // DEL, C1
    {0x061C, 0x061C},  // Arabic letter mark
    {0x200E, 0x200F},  // left-to-right and right-to-left mark
    {0x2028, 0x202E},  // line and paragraph separator, embeddings and overrides
    {0x2066, 0x2069},  // isolates
};

bool is_unfit(utf8proc_int32_t character) {
  for (const Span& span : kUnfit) {
    if (character >= span.first && character <= span.last) return true;
  }
  return false;
}

void show(utf8proc_int32_t character, std::string& out) {
  char name[24];
  std::snprintf(name, sizeof name, "‹U+%04X›", static_cast<unsigned>(character));
  out += name;
}

}  // namespace

std::string printable(std::string_view text, LineBreaks line_breaks) {
  std::string out;
  out.reserve(text.size());
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t character = 0;
    const auto left = static_cast<utf8proc_ssize_t>(text.size() - at);
    const utf8proc_ssize_t size = utf8proc_iterate(bytes + at, left, &character);
    if (size <= 0) {
      out += kReplacement;
      ++at;
      continue;
    }
    if (character == '\t') {
      out += ' ';
    } else if (is_unfit(character) && !(character == '\n' && line_breaks == LineBreaks::Kept)) {
      show(character, out);
    } else {
      out += text.substr(at, static_cast<std::size_t>(size));
    }
    at += static_cast<std::size_t>(size);
  }
  return out;
}

bool is_dumb_terminal() {
  const char* term = std::getenv("TERM");
  return term == nullptr || std::string_view(term) == "dumb";
}

bool is_coloured(Colour asked, int descriptor) {
  if (asked != Colour::Auto) return asked == Colour::Always;
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  return !is_dumb_terminal() && isatty(descriptor) == 1;
}

}  // namespace schema
