#include "corpus/json_mend.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "schema/ascii.hpp"

namespace corpus {
namespace {

using schema::kBlanks;

// The code of the "\uXXXX" that `text` starts with.
std::optional<unsigned> unicode_escape(std::string_view text) {
  if (text.size() < 6 || !text.starts_with("\\u")) return std::nullopt;
  unsigned code = 0;
  const auto [end, fault] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
  return fault == std::errc() && end == text.data() + 6 ? std::optional(code) : std::nullopt;
}

bool is_high(unsigned code) { return code >= 0xD800 && code < 0xDC00; }
bool is_low(unsigned code) { return code >= 0xDC00 && code < 0xE000; }

// Appends the escape that `text` starts with; gives how many of its bytes that took.
std::size_t append_escape(std::string_view text, std::string& out) {
  constexpr std::string_view kKnown = "\"\\/bfnrt";
  const auto code = unicode_escape(text);
  if (!code) {
    const bool is_known = text.size() > 1 && kKnown.find(text[1]) != kKnown.npos;
    out += is_known ? text.substr(0, 2) : std::string_view("\\\\");
    return is_known ? 2 : 1;
  }
  const auto second = unicode_escape(text.substr(6));
  if (is_high(*code) && second && is_low(*second)) {
    out += text.substr(0, 12);
    return 12;
  }
  out += is_high(*code) || is_low(*code) ? std::string_view("\\ufffd") : text.substr(0, 6);
  return 6;
}

void append_control(char c, std::string& out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  out += "\\u00";
  out += kHex[byte >> 4];
  out += kHex[byte & 0xF];
}

// Appends the string that `text` starts with, quotes included; gives how many bytes that took.
std::size_t append_string(std::string_view text, std::string& out) {
  out += '"';
  std::size_t at = 1;
  while (at < text.size() && text[at] != '"') {
    if (text[at] == '\\') {
      at += append_escape(text.substr(at), out);
    } else if (static_cast<unsigned char>(text[at]) < 0x20) {
      append_control(text[at++], out);
    } else {
      out += text[at++];
    }
  }
  if (at < text.size()) out += text[at++];
  return at;
}

// Appends a number, a word or whatever stands there up to the next mark of punctuation.
std::size_t append_bare(std::string_view text, std::string& out) {
  const std::size_t size = std::min(text.find_first_of(" \t\r\n,:[]{}\""), text.size());
  const std::string_view word = text.substr(0, size);
  const bool is_number = schema::is_digit(word.back());
  if (word == "NaN" || word == "Infinity" || word == "-Infinity" || word == "None" ||
      word == "undefined") {
    out += "null";
  } else if (is_number) {
    out.append("\"").append(word).append("\"");
  } else {
    out += word;
  }
  return size;
}

}  // namespace

std::string mended_json(std::string_view json) {
  std::string out;
  out.reserve(json.size() + 64);
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at];
    if (c == '"') {
      at += append_string(json.substr(at), out);
    } else if (c == ',') {
      const std::size_t next = json.find_first_not_of(kBlanks, ++at);
      if (next != json.npos && json[next] != '}' && json[next] != ']') out += c;
    } else if (std::string_view("{}[]:").find(c) != std::string_view::npos ||
               kBlanks.find(c) != kBlanks.npos) {
      out += c;
      ++at;
    } else {
      at += append_bare(json.substr(at), out);
    }
  }
  return out;
}

}  // namespace corpus
