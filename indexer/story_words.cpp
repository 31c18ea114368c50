#include "indexer/story_words.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>

#include "schema/ascii.hpp"
#include "schema/tokenizer.hpp"

namespace indexer {
namespace {

constexpr std::size_t kMostWords = 50'000;

WordHash hash_of(std::string_view word) { return XXH3_64bits(word.data(), word.size()); }

// Small numbers are spelt in one paper and not in the next.
std::string_view as_digits(std::string_view word) {
  struct Spelling {
    std::string_view word, digits;
  };
  constexpr std::array kSpellings{
      Spelling{"two", "2"},     Spelling{"three", "3"},  Spelling{"four", "4"},
      Spelling{"five", "5"},    Spelling{"six", "6"},    Spelling{"seven", "7"},
      Spelling{"eight", "8"},   Spelling{"nine", "9"},   Spelling{"ten", "10"},
      Spelling{"eleven", "11"}, Spelling{"twelve", "12"}};
  if (word.size() < 3 || word.size() > 6) return word;
  const auto row = std::ranges::find(kSpellings, word, &Spelling::word);
  return row == kSpellings.end() ? word : row->digits;
}

// A capital there says nothing of the word.
bool begins_sentence(std::string_view text, std::size_t offset) {
  if (offset == 0) return true;
  const std::size_t last = text.find_last_not_of(' ', offset - 1);
  if (last == std::string_view::npos) return true;
  constexpr std::string_view kEnds = ".!?:\n\"'\x9C\x98";  // the last two end “ and ‘
  return kEnds.find(text[last]) != std::string_view::npos;
}

bool is_name(std::string_view text, const schema::Token& token) {
  return schema::is_upper(text[token.offset]) && token.size_bytes > 1 &&
         !begins_sentence(text, token.offset);
}

}  // namespace

std::vector<StoryWord> words_of_story(std::string_view text) {
  std::vector<StoryWord> words;
  std::uint32_t position = 0;
  schema::tokenize(text, [&](const schema::Token& token) {
    const bool is_compound = token.position == position;
    if (is_compound || words.size() >= kMostWords) return;
    position = token.position;
    std::string_view word = token.word;
    WordKind kind = is_name(text, token) ? WordKind::Name : WordKind::Plain;
    if (schema::is_digit(word[0])) {
      word = word.substr(0, word.find_first_not_of("0123456789."));  // "18m" is 18
      kind = WordKind::Figure;
    }
    const std::string_view digits = as_digits(word);
    if (digits != word) kind = WordKind::Figure;
    words.push_back({hash_of(digits), static_cast<std::uint32_t>(token.offset), kind});
  });
  return words;
}

std::vector<WordHash> hashes_of(std::span<const StoryWord> words) {
  std::vector<WordHash> hashes;
  hashes.reserve(words.size());
  for (const StoryWord& word : words) hashes.push_back(word.hash);
  return hashes;
}

std::vector<WordHash> runs_of(std::span<const WordHash> hashes) {
  std::vector<WordHash> runs;
  for (std::size_t at = 0; at + kRunWords <= hashes.size(); ++at) {
    runs.push_back(XXH3_64bits(&hashes[at], kRunWords * sizeof(WordHash)));
  }
  return runs;
}

}  // namespace indexer
