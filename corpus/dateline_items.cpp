#include "corpus/dateline_items.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/dateline_words.hpp"
#include "corpus/line_shape.hpp"
#include "schema/ascii.hpp"
#include "schema/date.hpp"

namespace corpus {
namespace {

constexpr std::size_t kMostBylineWords = 12;
constexpr std::size_t kMostSectionWords = 6;
constexpr std::size_t kMostLabelledWords = 10;  // of one behind "Published"
constexpr std::size_t kMostTimedWords = 2;      // of a section's name right before a time
constexpr std::size_t kMostRegionWords = 3;

// "(updated)", "3 comments", "2 min read", "Reading time: 3 min", "Category: Jobs".
bool is_aside(std::string_view piece) {
  constexpr std::array<std::string_view, 9> kCounted{
      "comment", "comments", "view", "views", "share", "shares", "reply", "replies", "read"};
  if (piece.starts_with('(') && piece.ends_with(')')) return true;
  if (piece.starts_with('[') && piece.ends_with(']')) return true;
  constexpr std::array<std::string_view, 5> kLabels{"reading time", "read time",
                                                    "category: ", "categories: ", "filed under"};
  if (std::ranges::any_of(kLabels, [&](std::string_view l) { return piece.starts_with(l); })) {
    return true;
  }
  const bool is_count = !piece.empty() && schema::is_digit(piece.front());
  return is_count && std::ranges::count(kCounted, piece.substr(piece.rfind(' ') + 1)) > 0;
}

bool holds_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// Where words `first` to `last` (exclusive) end once the time of day behind them is off: "Standard"
// without a digit beside it is the name of a paper and no clock's.
std::size_t before_time(const std::vector<LineWord>& words, std::size_t first, std::size_t last) {
  std::size_t end = last;
  while (end > first && is_of_clock(words[end - 1].text)) --end;
  const bool is_time = end == first || (end < last && holds_digit(cover(words, end, last)));
  return is_time ? end : last;
}

// "No. 88", "Issue 214", "Vol. 12 No. 3": which number of a periodical this is.
bool is_issue(std::string_view label) {
  constexpr std::array<std::string_view, 4> kNumbered{"no", "issue", "number", "vol"};
  const std::size_t last = label.rfind(' ');
  if (last == std::string_view::npos) return false;
  const auto is_number = label.find_first_not_of("0123456789", last + 1) == label.npos;
  const std::string_view first = without_ending(label.substr(0, label.find(' ')));
  return is_number && std::ranges::count(kNumbered, first) > 0;
}

// "30p (50p for the waged)", "\u00A31.20", "price 1d": what it costs.
bool is_price(std::string_view label) {
  constexpr std::string_view kPrice = "price ";
  if (label.starts_with(kPrice)) label.remove_prefix(kPrice.size());
  const std::string_view sum = label.substr(0, label.find(' '));
  const bool is_alone = sum.size() == label.size() || label.substr(sum.size()).starts_with(" (");
  return is_alone && holds_digit(sum) &&
         (sum.starts_with("\u00A3") || sum.ends_with('p') || sum.ends_with('d'));
}

// "A Reporter, Crime Correspondent": who wrote it, by the office.
bool ends_as_writer(std::string_view label) {
  constexpr std::array<std::string_view, 4> kOffices{" correspondent", " reporter", " editor",
                                                     " journalist"};
  return std::ranges::any_of(kOffices,
                             [&](std::string_view office) { return label.ends_with(office); });
}

bool is_masthead(std::string_view label) {
  if (label.ends_with(".co.uk") || label.ends_with(".com") || label.ends_with(".org")) return true;
  const std::size_t space = label.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? label : label.substr(space + 1);
  return may_end_paper_name(last);
}

// "Kent", "Derby & Peak District", "From the section Wales": where news sites file a story, as they
// write it right behind the date.
bool is_region(std::string_view piece, std::size_t word_count) {
  if (piece.starts_with("From the section ")) return true;
  bool is_start = true;
  for (const char c : piece) {
    const bool starts_name = schema::is_upper(c) || c == '&';
    if ((is_start && !starts_name) || c == '.' || c == ',' || c == ':') return false;
    is_start = c == ' ';
  }
  return word_count <= kMostRegionWords;
}

ItemKind kind_of_piece(std::string_view piece, std::size_t word_count, std::size_t most_words) {
  std::string label = schema::lower_case(without_ending(piece));
  if (label.ends_with(" on") || label.ends_with(" at")) label.resize(label.size() - 3);
  const std::size_t sentence = label.rfind(". ");  // "A Reporter, Hull. First published"
  if (sentence != std::string::npos && labels_publication(label.substr(sentence + 2))) {
    return word_count <= kMostBylineWords ? ItemKind::Published : ItemKind::Other;
  }
  if (labels_publication(label)) return ItemKind::Published;
  if (labels_change(label)) return ItemKind::Changed;
  if (begins_byline(label) && word_count <= kMostBylineWords) return ItemKind::Byline;
  if (word_count > most_words) return ItemKind::Other;
  if (is_issue(label)) return ItemKind::Issue;
  if (is_price(label)) return ItemKind::Aside;
  if (piece.ends_with('.')) return ItemKind::Other;
  if (ends_as_writer(label)) return ItemKind::Byline;
  if (is_aside(piece) || is_aside(label)) return ItemKind::Aside;
  if (label.starts_with("in ") || label.starts_with("under ")) return ItemKind::Tail;
  const bool is_called_so =
      label.starts_with("the ") && is_region(without_ending(piece), word_count - 1);
  if (piece.ends_with(',') && (is_called_so || is_masthead(label))) return ItemKind::Masthead;
  if (is_paper(without_ending(piece))) return ItemKind::Masthead;
  if (is_dateline_city(label)) return ItemKind::Place;
  return is_region(piece, word_count) ? ItemKind::Region : ItemKind::Section;
}

}  // namespace

bool is_of_clock(std::string_view word) {
  if (word == "hrs" || word == "HRS") return true;
  return schema::parse_date("2000-01-01 " + std::string(without_ending(word))).has_value();
}

std::vector<Item> items_of(const std::vector<LineWord>& words, const std::vector<DateRun>& runs) {
  std::vector<Item> items;
  std::size_t run = 0;
  for (std::size_t i = 0; i < words.size();) {
    if (run < runs.size() && runs[run].first == i) {
      i = runs[run].last;
      items.push_back({ItemKind::Date, run++});
    } else if (words[i].separator != Separator::None) {
      items.push_back({words[i].separator == Separator::Bar ? ItemKind::Bar : ItemKind::Dash});
      ++i;
    } else {
      const std::size_t stop = run < runs.size() ? runs[run].first : words.size();
      const bool is_at = (words[i].text == "at" || words[i].text == "@") && i + 1 < stop &&
                         is_of_clock(words[i + 1].text);
      if (is_at) {
        i += 2;
        continue;
      }
      std::size_t end = i;
      while (end < stop && words[end].separator == Separator::None) ++end;
      const std::size_t last = before_time(words, i, end);
      const bool is_labelled = !items.empty() && items.front().kind == ItemKind::Published;
      const std::size_t most_words = is_labelled ? kMostLabelledWords : kMostSectionWords;
      if (last > i) items.push_back({kind_of_piece(cover(words, i, last), last - i, most_words)});
      // "News 16:32 23/11/2022": a time of day parts as a bar does.
      const bool is_at_time = end == stop && run < runs.size() && end - i <= kMostTimedWords &&
                              words[stop].text.find(':') != std::string_view::npos &&
                              is_of_clock(words[stop].text);
      if (is_at_time) items.push_back({ItemKind::Bar});
      i = end;
    }
  }
  return items;
}

}  // namespace corpus
