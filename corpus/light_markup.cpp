#include "corpus/light_markup.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace corpus {
namespace {

constexpr std::size_t kLongestAddress = 2000;  // bytes
constexpr std::size_t kLongestLinkText = 500;

bool is_gap_at(std::string_view text, std::size_t at) {
  return at >= text.size() || static_cast<unsigned char>(text[at]) <= ' ';
}

// A word may not go on at `at`: the text ends, or a space or punctuation stands there.
bool ends_word_at(std::string_view text, std::size_t at) {
  return is_gap_at(text, at) ||
         std::string_view(".,;:!?)]'\"*_").find(text[at]) != std::string_view::npos;
}

struct Link {
  std::string_view text;
  std::size_t size = 0;  // of all of it; 0: there is no link
};

// "[text](address)" at the start of `rest`; the address is a web or mail address or a path.
Link link_at(std::string_view rest) {
  if (!rest.starts_with('[')) return {};
  const std::size_t middle = rest.substr(0, kLongestLinkText).find("](");
  if (middle == std::string_view::npos || middle < 2) return {};
  const std::string_view address = rest.substr(middle + 2, kLongestAddress);
  const std::size_t end = address.find_first_of(") ");
  if (end == std::string_view::npos || address[end] != ')') return {};
  const std::array<std::string_view, 5> starts{"http", "www.", "mailto:", "/", "#"};
  if (std::ranges::none_of(starts,
                           [&](std::string_view start) { return address.starts_with(start); }))
    return {};
  return {rest.substr(1, middle - 1), middle + 2 + end + 1};
}

// The mark of emphasis at `at` of `text`; empty: there is none.
std::string_view mark_at(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 4> kMarks{"**", "__", "*", "_"};
  for (const std::string_view mark : kMarks) {
    if (text.substr(at).starts_with(mark)) return mark;
  }
  return {};
}

// Whether the mark stands before a word, with no space between.
bool opens(std::string_view text, std::size_t at, std::string_view mark) {
  const bool is_start = at == 0 || is_gap_at(text, at - 1) || text[at - 1] == '(' ||
                        text[at - 1] == '*' || text[at - 1] == '_';
  return is_start && !is_gap_at(text, at + mark.size());
}

// Whether it stands behind one.
bool closes(std::string_view text, std::size_t at, std::string_view mark) {
  return at > 0 && !is_gap_at(text, at - 1) && ends_word_at(text, at + mark.size());
}

// Takes the pairs of marks out of `text`; a mark without its partner stays.
std::string without_emphasis(std::string_view text) {
  std::string plain;
  struct Opened {
    std::string_view mark;
    std::size_t at;  // in `plain`
  };
  std::vector<Opened> opened;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view mark = mark_at(text, i);
    if (mark.empty()) {
      plain.push_back(text[i++]);
      continue;
    }
    if (!opened.empty() && opened.back().mark == mark && closes(text, i, mark)) {
      plain.erase(opened.back().at, mark.size());
      opened.pop_back();
    } else {
      if (opens(text, i, mark) && opened.size() < 8) opened.push_back({mark, plain.size()});
      plain.append(mark);
    }
    i += mark.size();
  }
  return plain;
}

}  // namespace

std::string_view without_quote_marks(std::string_view line) {
  while (line.starts_with('>')) {
    line.remove_prefix(1);
    while (line.starts_with(' ')) line.remove_prefix(1);
  }
  return line;
}

Line without_marks(std::string_view paragraph) {
  Line line;
  std::string_view rest = paragraph;
  const std::size_t hashes = std::min(rest.find_first_not_of('#'), rest.size());
  if (hashes >= 1 && hashes <= 6 && rest.substr(hashes).starts_with(' ')) {
    line.is_heading = true;
    rest.remove_prefix(hashes + 1);
  }
  const auto has = [&](char mark) { return rest.find(mark) != std::string_view::npos; };
  if (!has('[') && !has('*') && !has('_')) {
    line.text = rest;
    return line;
  }
  std::string unlinked;
  while (!rest.empty()) {
    const Link link = link_at(rest);
    if (link.size == 0) {
      unlinked.push_back(rest.front());
      rest.remove_prefix(1);
    } else {
      unlinked.append(link.text);
      line.link_bytes += link.text.size();
      rest.remove_prefix(link.size);
    }
  }
  line.text = without_emphasis(unlinked);
  return line;
}

}  // namespace corpus
