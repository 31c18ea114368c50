#include "corpus/json_scan.hpp"

#include <algorithm>

namespace corpus {

std::size_t JsonScan::follow(std::string_view piece) {
  std::size_t at = 0;
  while (at < piece.size() && !is_done_) {
    const char c = piece[at];
    if (in_string_) {
      if (is_escaped_) {
        is_escaped_ = false;
      } else if (c == '\\') {
        is_escaped_ = true;
      } else if (c == '"') {
        in_string_ = false;
        is_done_ = depth_ == 0;
      } else {
        at = std::min(piece.find_first_of("\\\"", at), piece.size());
        continue;
      }
    } else if (is_bare_ &&
               (kJsonBlanks.find(c) != kJsonBlanks.npos || c == ',' || c == ']' || c == '}')) {
      is_done_ = true;
      break;
    } else if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if (c == '}' || c == ']') {
      if (depth_ <= 1) is_done_ = true;
      if (depth_ > 0) --depth_;
    } else if (depth_ == 0 && kJsonBlanks.find(c) == kJsonBlanks.npos) {
      is_bare_ = true;
    }
    ++at;
  }
  return at;
}

bool is_whole_object(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kJsonBlanks);
  if (first == text.npos || text[first] != '{') return false;
  JsonScan scan;
  const std::size_t size = scan.follow(text.substr(first));
  return scan.is_done() && text.find_first_not_of(kJsonBlanks, first + size) == text.npos;
}

}  // namespace corpus
