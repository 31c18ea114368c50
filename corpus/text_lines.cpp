// Which line breaks of a plain text end a paragraph and which only wrap it.
//
// A break wraps if the next word would not have fitted before it. A text is taken as wrapped only
// if many of its lines begin in the midst of a sentence.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "corpus/character_references.hpp"
#include "corpus/formats.hpp"
#include "corpus/light_markup.hpp"
#include "corpus/text_pages.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kNarrowest = 24;        // characters of a wrapped line, at least
constexpr std::size_t kWidest = 200;          // and at most
constexpr std::size_t kMidSentenceOneIn = 4;  // breaks of a wrapped text: one in so many, or more
constexpr std::size_t kWiderOneIn = 20;  // wrapped lines may be wider than the width: addresses

bool breaks_sentence(const RawLine& line, const RawLine& next) {
  return line.ends_open && next.starts_lower && line.width >= kNarrowest && line.width <= kWidest;
}

bool is_break(const RawLine& line, const RawLine& next) {
  const auto is_text = [](const RawLine& one) {
    return !one.text.empty() && !one.is_rule && !one.is_page_line;
  };
  return is_text(line) && is_text(next) && line.page == next.page;
}

// The number of characters at which the text was wrapped, or none if it was not.
std::optional<std::size_t> wrap_width(const std::vector<RawLine>& lines) {
  std::size_t breaks = 0;
  std::vector<std::size_t> widths;  // of lines that end in the midst of a sentence
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!is_break(lines[i], lines[i + 1])) continue;
    ++breaks;
    if (breaks_sentence(lines[i], lines[i + 1])) widths.push_back(lines[i].width);
  }
  if (widths.empty() || widths.size() * kMidSentenceOneIn < breaks) return std::nullopt;
  const auto widest = widths.end() - 1 - static_cast<std::ptrdiff_t>(widths.size() / kWiderOneIn);
  std::ranges::nth_element(widths, widest);
  return *widest;
}

bool is_wrapped(const RawLine& line, const RawLine& next, std::size_t width) {
  if (line.page != next.page) return breaks_sentence(line, next);
  return line.width + 1 + next.first_word > width || breaks_sentence(line, next);
}

bool ends_in_hyphen(const std::string& text) {
  return text.size() > 2 && text.back() == '-' && schema::is_letter(text[text.size() - 2]);
}

// The words of a text, by which it is told whether "indus-" and "trial" are one word.
class WrittenWords {
 public:
  explicit WrittenWords(const std::vector<RawLine>& lines) {
    bool is_cut = false;  // the first word of the line may be half a word
    for (const RawLine& line : lines) {
      std::string_view text = line.text;
      if (is_cut) text.remove_prefix(std::min(text.find(' '), text.size()));
      for_each_word(text, [&](std::string_view word) { words_.insert(std::string(word)); });
      is_cut = ends_in_hyphen(line.text);
    }
  }

  // Whether the hyphen that ends `line` is the word's own and not the printer's.
  bool keeps_hyphen(std::string_view line, std::string_view next) const {
    const std::string left =
        schema::lower_case(line.substr(line.find_last_of(" (\"") + 1));  // with its hyphen
    const std::string right =
        schema::lower_case(next.substr(0, std::min(next.find_first_not_of(kLetters), next.size())));
    const std::string bare_left = left.substr(0, left.size() - 1);
    if (words_.contains(left + right)) return true;
    if (words_.contains(bare_left + right)) return false;
    if (bare_left.find('-') != std::string::npos || is_prefix(bare_left) || is_link(right))
      return true;
    return words_.contains(bare_left) && words_.contains(right);
  }

 private:
  static constexpr std::string_view kLetters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-";

  template <typename Use>
  static void for_each_word(std::string_view text, const Use& use) {
    const std::string folded = schema::lower_case(text);
    for (std::size_t begin = folded.find_first_of(kLetters); begin != std::string::npos;) {
      const std::size_t end = std::min(folded.find_first_not_of(kLetters, begin), folded.size());
      use(std::string_view(folded).substr(begin, end - begin));
      begin = folded.find_first_of(kLetters, end);
    }
  }
  static bool is_prefix(std::string_view word) {
    constexpr std::array<std::string_view, 36> kPrefixes{
        "non",    "co",     "ex",    "self",  "well",  "long",    "short",  "full",   "part",
        "mid",    "anti",   "cross", "half",  "high",  "low",     "multi",  "one",    "two",
        "three",  "four",   "five",  "six",   "seven", "eight",   "nine",   "ten",    "twelve",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "so"};
    return std::ranges::find(kPrefixes, word) != kPrefixes.end();
  }
  static bool is_link(std::string_view word) {
    constexpr std::array<std::string_view, 26> kLinks{
        "and",  "or",    "of",    "to",   "in",   "on",  "up",      "off",   "out",
        "down", "the",   "time",  "term", "year", "old", "day",     "days",  "hour",
        "week", "month", "based", "wide", "led",  "run", "related", "called"};
    const std::string_view first = word.substr(0, word.find('-'));
    return std::ranges::find(kLinks, first) != kLinks.end();
  }

  std::unordered_set<std::string> words_;
};

class Joiner {
 public:
  explicit Joiner(const std::vector<RawLine>& lines) : lines_(lines), width_(wrap_width(lines)) {}

  std::vector<Line> join() {
    const RawLine* above = nullptr;  // the line of the text above, no empty line between them
    for (const RawLine& line : lines_) {
      if (line.is_page_line) {
        joined_.push_back({.text = line.text, .furniture = "page header"});
        continue;
      }
      if (line.text.empty()) {
        if (above != nullptr && above->page == line.page) above = nullptr;
        continue;
      }
      if (line.is_rule) above = nullptr;
      if (above != nullptr && width_ && is_wrapped(*above, line, *width_)) {
        append(line.text);
      } else {
        paragraph_ = joined_.size();
        joined_.push_back({.text = line.text});
      }
      above = line.is_rule ? nullptr : &line;
    }
    return std::move(joined_);
  }

 private:
  void append(const std::string& next) {
    std::string& text = joined_[paragraph_].text;
    const bool starts_lower = schema::is_lower(next.front());
    if (!ends_in_hyphen(text) || !starts_lower) {
      text.push_back(' ');
    } else {
      if (!words_) words_.emplace(lines_);
      if (!words_->keeps_hyphen(text, next)) text.pop_back();
    }
    text.append(next);
  }

  const std::vector<RawLine>& lines_;
  std::optional<std::size_t> width_;
  std::optional<WrittenWords> words_;  // made when the first hyphen asks for it
  std::vector<Line> joined_;
  std::size_t paragraph_ = 0;  // that the line above ended in
};

}  // namespace

std::vector<Line> lines_of_text(std::string_view utf8) {
  const bool has_references = utf8.find('&') != std::string_view::npos;
  const std::vector<RawLine> raw =
      raw_lines(has_references ? without_references(utf8) : std::string(utf8));
  std::vector<Line> lines = Joiner(raw).join();
  for (Line& line : lines) {
    if (line.furniture.empty()) line = without_marks(line.text);
  }
  return lines;
}

}  // namespace corpus
