#include "corpus/bounded_tags.hpp"

#include <algorithm>
#include <array>

#include "schema/ascii.hpp"

namespace corpus {
namespace {

bool is_gap(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '/';
}

struct Tag {
  std::size_t size = 0;  // bytes, '<' and '>' included
  bool is_bounded = true;
};

// The tag at the start of `rest`, which starts with '<' and a letter. Quotes may hold a '>'.
Tag tag_at(std::string_view rest) {
  std::size_t attributes = 0;
  char quote = 0;
  const std::size_t limit = std::min(rest.size(), kMostTagBytes);
  for (std::size_t i = 1; i < limit; ++i) {
    const char c = rest[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      return {i + 1, attributes <= kMostAttributes};
    } else if ((c == '"' || c == '\'') && rest[i - 1] == '=') {
      quote = c;
    } else if (!is_gap(c) && is_gap(rest[i - 1])) {
      ++attributes;
    }
  }
  // No end within bounds: a quote that nobody closed, or a tag too long. It ends at its first '>'.
  const std::size_t end = rest.find('>', 1);
  return {end == std::string_view::npos ? rest.size() : end + 1, false};
}

// The bytes of the script or style at the start of `rest` up to its end tag, or all of them if it
// has none; 0 if it is no such element.
std::size_t raw_text_size(std::string_view rest) {
  constexpr std::array<std::string_view, 2> kRaw{"script", "style"};
  for (const std::string_view name : kRaw) {
    const std::string_view behind = rest.substr(1);
    const bool is_it = schema::starts_with_any_case(behind, name) &&
                       (behind.size() == name.size() || !schema::is_letter(behind[name.size()]));
    if (!is_it) continue;
    const std::string end_tag = "</" + std::string(name);
    for (std::size_t at = rest.find("</", 1); at != std::string_view::npos;
         at = rest.find("</", at + 2)) {
      if (schema::starts_with_any_case(rest.substr(at), end_tag)) return at;
    }
    return rest.size();
  }
  return 0;
}

}  // namespace

std::string with_bounded_tags(std::string_view page) {
  std::string bounded;
  bounded.reserve(page.size());
  while (!page.empty()) {
    const std::size_t begin = std::min(page.find('<'), page.size());
    bounded.append(page.substr(0, begin));
    page.remove_prefix(begin);
    if (page.size() < 2) break;
    if (page.starts_with("<!--")) {
      const std::size_t end = page.find("-->", 4);
      const std::size_t size = end == std::string_view::npos ? page.size() : end + 3;
      bounded.append(page.substr(0, size));
      page.remove_prefix(size);
      continue;
    }
    if (!schema::is_letter(page[1])) {
      bounded.push_back('<');
      page.remove_prefix(1);
      continue;
    }
    const Tag tag = tag_at(page);
    const std::string_view text = page.substr(0, tag.size);
    if (tag.is_bounded) {
      bounded.append(text);
    } else {
      const auto name_end =
          std::find_if(text.begin() + 1, text.end(), [](char c) { return is_gap(c) || c == '>'; });
      bounded.append(text.substr(
          0, std::min<std::size_t>(static_cast<std::size_t>(name_end - text.begin()), 100)));
      bounded.push_back('>');
    }
    const std::size_t raw = raw_text_size(page);
    if (raw > tag.size) bounded.append(page.substr(tag.size, raw - tag.size));
    page.remove_prefix(std::max(raw, tag.size));
  }
  bounded.append(page);
  return bounded;
}

}  // namespace corpus
