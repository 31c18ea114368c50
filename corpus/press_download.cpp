#include "corpus/press_download.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "corpus/charset.hpp"
#include "corpus/formats.hpp"
#include "corpus/line_shape.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLongestMark = 80;  // bytes of a line that parts articles, its blanks aside
constexpr std::size_t kMostArticles = 100'000;
constexpr std::size_t kShortestAccession = 20;  // characters
constexpr std::size_t kShortestSentence = 12;   // words

// A line that parts two articles.
struct Mark {
  std::string key;  // the number or accession number; empty: the next number
  unsigned number = 0;
  unsigned total = 0;  // 0: the line ends its article
  std::size_t begin = 0;
  std::size_t end = 0;  // of the line, in the download
};

bool is_word_byte(char c) { return schema::is_letter(c) || schema::is_digit(c); }

// The words of a line; none if there are more than a mark has.
std::vector<std::string_view> words_of_mark(std::string_view line) {
  constexpr std::size_t kMostWords = 4;
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && is_word_byte(line[end])) ++end;
    if (end > at) words.push_back(line.substr(at, end - at));
    if (words.size() > kMostWords ||
        (end < line.size() && static_cast<unsigned char>(line[end]) >= 0x80))
      return {};
    at = end + 1;
  }
  return words;
}

std::optional<unsigned> number_of(std::string_view word) {
  constexpr std::size_t kMostDigits = 6;
  unsigned number = 0;
  const char* const end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  if (word.size() > kMostDigits || read.ptr != end || number == 0) return std::nullopt;
  return number;
}

bool is_article(std::string_view word) {
  constexpr std::array<std::string_view, 12> kNames{"document", "article", "record",    "item",
                                                    "result",   "story",   "documents", "articles",
                                                    "records",  "items",   "results",   "stories"};
  return std::ranges::count(kNames, schema::lower_case(word)) > 0;
}

// "3 of 12 DOCUMENTS", "Document 3 of 12", "Record 3 of 12" at the right end of a line.
std::optional<Mark> numbered(std::string_view line) {
  if (line.find_first_of("0123456789") == line.npos) return std::nullopt;
  const std::size_t gap = line.rfind("    ");
  if (gap != std::string_view::npos) line = trimmed(line.substr(gap));
  const std::vector<std::string_view> words = words_of_mark(line);
  if (words.size() != 4) return std::nullopt;
  const bool is_named_first = is_article(words.front());
  if (!is_named_first && !is_article(words.back())) return std::nullopt;
  const std::size_t first = is_named_first ? 1 : 0;
  const auto number = number_of(words[first]);
  const auto total = number_of(words[first + 2]);
  if (!number || !total || *number > *total || schema::lower_case(words[first + 1]) != "of") {
    return std::nullopt;
  }
  return Mark{.key = std::to_string(*number), .number = *number, .total = *total};
}

// "Document XYZ0000020160303ec33000p1", "End of Document": what an article ends with.
std::optional<Mark> ending(std::string_view line) {
  constexpr std::ptrdiff_t kFewestDigits = 10;
  constexpr std::string_view kName = "Document ";
  if (line == "End of Document") return Mark{};
  if (!line.starts_with(kName)) return std::nullopt;
  const std::string_view key = line.substr(kName.size());
  const auto digits = std::ranges::count_if(key, schema::is_digit);
  if (key.size() < kShortestAccession || !std::ranges::all_of(key, is_word_byte) ||
      digits < kFewestDigits) {
    return std::nullopt;
  }
  return Mark{.key = std::string(key)};
}

std::vector<Mark> marks_of(std::string_view utf8) {
  std::vector<Mark> marks;
  for (std::size_t begin = 0; begin < utf8.size() && marks.size() < kMostArticles;) {
    const std::size_t end = std::min(utf8.find('\n', begin), utf8.size());
    const std::string_view line = trimmed(utf8.substr(begin, end - begin));
    const bool may_be_mark = line.size() <= kLongestMark;
    auto mark = may_be_mark ? numbered(line) : std::nullopt;
    if (may_be_mark && !mark) mark = ending(line);
    if (mark) {
      mark->begin = begin;
      mark->end = end;
      marks.push_back(std::move(*mark));
    }
    begin = end + 1;
  }
  return marks;
}

// The numbers of the first total of which two in a row stand there, each above the one before.
std::vector<Mark> in_sequence(std::vector<Mark> marks) {
  std::erase_if(marks, [](const Mark& mark) { return mark.total == 0; });
  const auto pair = std::ranges::adjacent_find(marks, [](const Mark& one, const Mark& next) {
    return one.total == next.total && one.number + 1 == next.number;
  });
  std::vector<Mark> kept;
  if (pair == marks.end()) return kept;
  const unsigned total = pair->total;
  for (Mark& mark : marks) {
    const bool follows = kept.empty() || mark.number > kept.back().number;
    if (mark.total == total && follows) kept.push_back(std::move(mark));
  }
  return kept;
}

bool holds_sentence(std::string_view text) {
  while (!text.empty()) {
    const LineShape shape = shape_of(schema::take_until(text, '\n'));
    if (shape.ends_stop && shape.words.size() >= kShortestSentence) return true;
  }
  return false;
}

}  // namespace

std::vector<DownloadedArticle> articles_of_download(std::string_view utf8) {
  std::vector<Mark> marks = marks_of(utf8);
  std::vector<Mark> numbers = in_sequence(marks);
  std::vector<DownloadedArticle> articles;
  if (!numbers.empty()) {
    // A list of what was found, or what was searched for, may stand before the first.
    const std::string_view before = utf8.substr(0, numbers.front().begin);
    if (holds_sentence(before)) articles.push_back({"0", before});
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const std::size_t end = i + 1 < numbers.size() ? numbers[i + 1].begin : utf8.size();
      articles.push_back(
          {std::move(numbers[i].key), utf8.substr(numbers[i].end, end - numbers[i].end)});
    }
    return articles;
  }
  std::erase_if(marks, [](const Mark& mark) { return mark.total != 0; });
  std::size_t begin = 0;
  const auto add = [&](std::string key, std::size_t end) {
    if (key.empty()) key = std::to_string(articles.size() + 1);
    articles.push_back({std::move(key), utf8.substr(begin, end - begin)});
  };
  for (Mark& mark : marks) {
    add(std::move(mark.key), mark.begin);
    begin = mark.end;
  }
  if (!articles.empty() && holds_sentence(utf8.substr(begin))) add({}, utf8.size());
  if (articles.size() < 2) articles.clear();
  return articles;
}

void read_plain_texts(std::string_view bytes, const Furniture& furniture, const RecordSink& sink) {
  const std::string utf8 = to_utf8(bytes);
  const std::vector<DownloadedArticle> articles = articles_of_download(utf8);
  for (const DownloadedArticle& article : articles) {
    sink({.key = article.key,
          .parsed = read_plain_text(article.text, furniture),
          .is_dated_by_path = false});
  }
  if (!articles.empty()) return;
  const bool is_empty = utf8.find_first_not_of(" \t\r\n\v\f") == std::string::npos;
  Parsed parsed = is_empty ? Reason{"empty"} : read_plain_text(utf8, furniture);
  sink({.key = {}, .parsed = std::move(parsed), .is_whole_file = true});
}

}  // namespace corpus
