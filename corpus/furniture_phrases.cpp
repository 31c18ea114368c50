#include "corpus/furniture_phrases.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "schema/error.hpp"
#include "schema/vocabulary.hpp"

namespace corpus {
namespace {

constexpr std::uint32_t kAnyWords = 0x2A;  // '*' of a phrase
constexpr std::size_t kMostAnyWords = 4;
constexpr std::size_t kLongestLine = 80;     // words; a longer one has phrases at its start alone
constexpr std::size_t kMostWordsBehind = 3;  // of a heading: "More stories like this one"

// The number of `words` that the phrase takes from their start, or none.
std::optional<std::size_t> words_taken(std::span<const std::uint32_t> phrase,
                                       std::span<const std::uint32_t> words) {
  if (phrase.empty()) return 0;
  if (phrase.front() == kAnyWords) {
    if (phrase.size() == 1) return std::min(kMostAnyWords, words.size());
    for (std::size_t skipped = 0; skipped <= std::min(kMostAnyWords, words.size()); ++skipped) {
      const auto rest = words_taken(phrase.subspan(1), words.subspan(skipped));
      if (rest) return skipped + *rest;
    }
    return std::nullopt;
  }
  if (words.empty() || words.front() != phrase.front()) return std::nullopt;
  const auto rest = words_taken(phrase.subspan(1), words.subspan(1));
  if (!rest) return std::nullopt;
  return 1 + *rest;
}

std::vector<std::uint32_t> phrase_words(std::string_view phrase) {
  std::vector<std::uint32_t> words;
  for (std::size_t begin = 0; begin < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
    const std::string_view word = phrase.substr(begin, end - begin);
    if (word == "*") {
      words.push_back(kAnyWords);
    } else if (word == "#") {
      words.push_back(kNumberWord);
    } else if (!word.empty()) {
      words.push_back(word_hash(word));
    }
    begin = end + 1;
  }
  return words;
}

// Whether a label ends at `at` of `line`: a colon, a dash, a bar or an arrow comes next.
bool ends_label(std::string_view line, std::size_t at) {
  const std::string_view rest = trimmed(line.substr(at));
  constexpr std::array<std::string_view, 8> kSigns{":", "- ", "\u2013", "\u2014",
                                                   "|", ">",  "\u00BB", "\u203A"};
  if (line.starts_with('[') && rest.starts_with(']')) return true;  // "[Advertorial] Is your ..."
  return std::ranges::any_of(kSigns, [&](std::string_view sign) { return rest.starts_with(sign); });
}

std::size_t index_of(std::string_view match, std::string_view phrase) {
  const auto* const found = std::ranges::find(kMatchNames, match);
  if (found == kMatchNames.end()) {
    throw schema::Error(schema::Fault::Vocabulary, "furniture: '" + std::string(phrase) +
                                                       "': no match is called '" +
                                                       std::string(match) + "'");
  }
  return static_cast<std::size_t>(found - kMatchNames.begin());
}

// Whether a line that begins with `taken` words of a heading is that heading still.
bool ends_heading(std::size_t taken, const LineShape& shape) {
  return taken >= 2 && shape.words.size() <= taken + kMostWordsBehind && !shape.ends_sentence &&
         !shape.ends_colon;
}

}  // namespace

Furniture::Furniture(const schema::Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(
          Impl{FurniturePhrases(vocabulary.rows(schema::Table::Furniture))})) {}
Furniture::~Furniture() = default;
Furniture::Furniture(Furniture&&) noexcept = default;

bool FurniturePhrases::Phrase::is_found_anywhere() const {
  return matches[static_cast<std::size_t>(Match::Within)] ||
         matches[static_cast<std::size_t>(Match::Tail)] ||
         matches[static_cast<std::size_t>(Match::Sales)];
}

FurniturePhrases::FurniturePhrases(const schema::Rows& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    add(rows.cell(row, "phrase"), rows.cell(row, "kind"), rows.list(row, "match"));
  }
}

void FurniturePhrases::add(std::string_view phrase, std::string_view kind,
                           const std::vector<std::string_view>& matches) {
  Phrase added{.words = phrase_words(phrase), .kind = std::string(kind)};
  if (added.words.empty() || added.words.front() == kAnyWords) {
    throw schema::Error(schema::Fault::Vocabulary,
                        "furniture: '" + std::string(phrase) + "' does not begin with a word");
  }
  for (const std::string_view match : matches) added.matches[index_of(match, phrase)] = true;
  by_first_word_[added.words.front()].push_back(static_cast<std::uint32_t>(phrases_.size()));
  phrases_.push_back(std::move(added));
}

void FurniturePhrases::mark(const Phrase& phrase, std::size_t begin, std::size_t end,
                            std::string_view line, const LineShape& shape, Marks& marks) const {
  const bool is_start = begin == 0;
  const bool is_whole = is_start && end == shape.words.size();
  const auto set = [&](Match match, bool holds) {
    const auto index = static_cast<std::size_t>(match);
    if (holds && phrase.matches[index]) marks.kinds[index] = phrase.kind;
  };
  set(Match::Line, is_whole);
  set(Match::Section, is_whole || (is_start && ends_heading(end, shape)));
  set(Match::End, is_whole);
  set(Match::Label, is_start && ends_label(line, shape.word_ends[end - 1]));
  set(Match::Start, is_start);
  set(Match::Within, true);
  set(Match::Tail, true);
  set(Match::Sales, true);
  marks.sales += phrase.matches[static_cast<std::size_t>(Match::Sales)];
}

// The kind of phrases that the line is a list of, or nothing.
std::string_view FurniturePhrases::kind_of_list(const LineShape& shape) const {
  constexpr std::size_t kLongestList = 20;  // words
  const auto only = static_cast<std::size_t>(Match::Only);
  std::span<const std::uint32_t> words = shape.words;
  if (words.size() < 2 || words.size() > kLongestList) return {};
  std::string_view kind;
  std::size_t entries = 0;
  for (; !words.empty(); ++entries) {
    const auto found = by_first_word_.find(words.front());
    if (found == by_first_word_.end()) return {};
    std::size_t taken = 0;
    for (const std::uint32_t index : found->second) {
      if (!phrases_[index].matches[only]) continue;
      const std::size_t size = words_taken(phrases_[index].words, words).value_or(0);
      if (size <= taken) continue;
      taken = size;
      kind = phrases_[index].kind;
    }
    if (taken == 0) return {};
    words = words.subspan(taken);
  }
  return entries >= 2 ? kind : std::string_view();
}

Marks FurniturePhrases::marks_of(std::string_view line, const LineShape& shape) const {
  Marks marks;
  marks.kinds[static_cast<std::size_t>(Match::Only)] = kind_of_list(shape);
  const std::span<const std::uint32_t> words = shape.words;
  const std::size_t starts = words.size() > kLongestLine ? 1 : words.size();
  for (std::size_t begin = 0; begin < starts; ++begin) {
    const auto found = by_first_word_.find(words[begin]);
    if (found == by_first_word_.end()) continue;
    for (const std::uint32_t index : found->second) {
      const Phrase& phrase = phrases_[index];
      if (begin > 0 && !phrase.is_found_anywhere()) continue;
      const auto taken = words_taken(phrase.words, words.subspan(begin));
      if (taken) mark(phrase, begin, begin + *taken, line, shape, marks);
    }
  }
  return marks;
}

}  // namespace corpus
