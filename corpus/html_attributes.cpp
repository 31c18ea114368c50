#include "corpus/html_attributes.hpp"

#include <algorithm>
#include <string>

#include "corpus/line_shape.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

bool is_styled_away(std::string_view style) {
  constexpr std::size_t kEnough = 400;  // bytes
  std::string bare;
  for (const char c : style.substr(0, kEnough)) {
    if (static_cast<unsigned char>(c) > ' ') bare.push_back(c);
  }
  bare = schema::lower_case(bare);
  return bare.find("display:none") != std::string::npos ||
         bare.find("visibility:hidden") != std::string::npos;
}

}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
  for (const xmlChar** at = attributes_; at != nullptr && *at != nullptr; at += 2) {
    if (view_of(*at) == name) return view_of(at[1]);
  }
  return {};
}

bool Attributes::has(std::string_view name) const {
  for (const xmlChar** at = attributes_; at != nullptr && *at != nullptr; at += 2) {
    if (view_of(*at) == name) return true;
  }
  return false;
}

bool is_hidden(const Attributes& attributes) {
  return attributes.has("hidden") || is_styled_away(attributes["style"]);
}

bool is_small_font(std::string_view size) { return size == "1" || size.starts_with("-"); }

bool leads_away(const Attributes& attributes, unsigned heading) {
  const std::string_view target = attributes["href"];
  if (target.empty()) return !attributes.has("name") && !attributes.has("id");
  return heading == 0 || !target.starts_with('#');
}

bool is_front_page(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) {
    address.remove_prefix(scheme + 3);
    address.remove_prefix(std::min(address.find('/'), address.size()));
    if (address.empty()) return true;
  }
  const bool is_here = address.starts_with("./") || address.starts_with("/");
  if (is_here) address.remove_prefix(address.find('/') + 1);
  return (is_here && address.empty()) || address.starts_with("index.") ||
         address.starts_with("default.");
}

}  // namespace corpus
