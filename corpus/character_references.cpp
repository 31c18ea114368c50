#include "corpus/character_references.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "corpus/utf8.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLongestName = 10;  // bytes: "&thetasym;", "&#x1F4A9;"

// "#8217" and "#x2019".
std::optional<std::uint32_t> numbered(std::string_view name) {
  name.remove_prefix(1);
  const bool is_hex = name.starts_with('x') || name.starts_with('X');
  if (is_hex) name.remove_prefix(1);
  std::uint32_t code = 0;
  const char* const last = name.data() + name.size();
  const auto [end, fault] = std::from_chars(name.data(), last, code, is_hex ? 16 : 10);
  if (fault != std::errc() || end != last) return std::nullopt;
  const bool is_character = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return is_character ? std::optional(code) : std::nullopt;
}

std::optional<std::uint32_t> character_of(std::string_view name) {
  if (name.empty()) return std::nullopt;
  if (name.front() == '#') return numbered(name);
  if (name == "apos") return std::uint32_t{'\''};  // XML's, which HTML 4 leaves out
  const std::string text(name);
  const auto* found = htmlEntityLookup(reinterpret_cast<const xmlChar*>(text.c_str()));
  return found == nullptr ? std::nullopt : std::optional<std::uint32_t>(found->value);
}

}  // namespace

std::string without_references(std::string_view utf8) {
  std::string text;
  text.reserve(utf8.size());
  while (!utf8.empty()) {
    const std::size_t plain = std::min(utf8.find('&'), utf8.size());
    text.append(utf8.substr(0, plain));
    utf8.remove_prefix(plain);
    if (utf8.empty()) break;
    const std::string_view name = utf8.substr(1, kLongestName);
    const std::size_t end = name.find(';');
    const auto code = character_of(name.substr(0, end == name.npos ? 0 : end));
    if (code) append_utf8(text, *code);
    if (!code) text += '&';
    utf8.remove_prefix(code ? end + 2 : 1);
  }
  return text;
}

}  // namespace corpus
