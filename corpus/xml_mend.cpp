#include "corpus/xml_mend.hpp"

#include <utility>

#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::string_view kOpening = "<![CDATA[";
constexpr std::string_view kClosing = "]]>";
constexpr std::size_t kLongestReference = 34;  // "&CounterClockwiseContourIntegral;"

bool is_name_char(char c) { return schema::is_letter(c) || schema::is_digit(c); }

// Whether `text`, which starts with '&', starts with a reference: "&amp;", "&#8217;", "&#x2019;".
bool is_reference(std::string_view text) {
  std::size_t at = 1;
  if (at < text.size() && text[at] == '#') ++at;
  const std::size_t first = at;
  while (at < text.size() && at < kLongestReference && is_name_char(text[at])) ++at;
  return at > first && at < text.size() && text[at] == ';';
}

bool is_forbidden(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

}  // namespace

std::string XmlMend::next(std::string_view piece, bool is_last) {
  const std::string text = std::exchange(kept_, {}).append(piece);
  std::string out;
  out.reserve(text.size() + text.size() / 64);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const std::string_view rest = std::string_view(text).substr(at);
    const bool may_turn = c == '&' || c == '<' || c == ']';
    if (may_turn && rest.size() < kLongestReference && !is_last) {
      kept_ = rest;
      break;
    }
    if (!in_cdata_ && rest.starts_with(kOpening)) in_cdata_ = true;
    if (in_cdata_ && rest.starts_with(kClosing)) in_cdata_ = false;
    out += is_forbidden(c) ? ' ' : c;
    if (c == '&' && !in_cdata_ && !is_reference(rest)) out += "amp;";
  }
  return out;
}

}  // namespace corpus
