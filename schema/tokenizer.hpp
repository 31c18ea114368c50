// Text to words with their places: the one place that makes words of text, for articles and queries
// alike.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace schema {

struct Token {
  std::string word;        // folded: lower case, no marks, no possessive; never empty
  std::uint32_t position;  // 1, 2, 3 ... from the start of the text
  std::size_t offset;      // of the first byte of the word in the analysed text
  std::size_t size_bytes;  // of the word as written, before folding
};

// Longest folded word in bytes; a longer one is cut at a character's border.
inline constexpr std::size_t kMaxWordBytes = 60;

// Calls `sink` for each token of `text` in order of position. The token is good for the call alone.
// Bytes that are no UTF-8 part words; nothing is thrown but what `sink` throws.
//
// A word is a run of letters, marks and digits. Inside it: an apostrophe (U+2019 too) joins and a
// possessive is cut off ("unison's", "officers'"); '&' joins single letters ("T&G"); '.' and ','
// join digits ("2.5"; "1,925" gives "1925"), and '.' single capitals ("U.K." gives "uk").
// Hyphenated parts are tokens of their own, and a compound of two that begins with a letter gives
// one more at the position of its first part ("walk-out": walk, walkout, then out). The plural of
// an all-capital abbreviation loses its s ("PCSOs": pcso), so that PCs (constables) and PCS (the
// union) stay apart. A word that a token holds gives that token again.
void tokenize(std::string_view text, const std::function<void(const Token&)>& sink);
std::vector<Token> tokenize(std::string_view text);

// One token for each position of `text`: without the compounds of hyphenated words.
std::vector<Token> tokens_without_compounds(std::string_view text);
// The words of these.
std::vector<std::string> words_of_phrase(std::string_view text);

}  // namespace schema
