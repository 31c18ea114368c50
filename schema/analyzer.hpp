// Text to tokens, and a word to its stem: the one place that makes words of text, for articles and
// queries alike.
//
// The index holds words as written, folded, with their positions; it holds no stems. A query's word
// is widened to the words of the index that share its stem (see searcher/expansion), so that
// phrases, --exact, wildcards and spelling all work on real words, and a change of the stemming
// exceptions needs no rebuild.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace schema {

class Vocabulary;

struct Token {
  std::string word;        // folded: lower case, no marks, no possessive, as the index holds it
  std::uint32_t position;  // 1, 2, 3 ... from the start of the text
  std::size_t offset;      // of the first byte of the word in the analysed text
  std::size_t size_bytes;  // of the word as written, before folding
};

// Calls `sink` for each token of `text`, which must be valid UTF-8, in order of position.
//
// A word is a run of letters, marks and digits. Inside it: an apostrophe (U+2019 too) joins and a
// possessive is cut off ("unison's", "officers'"); '&' joins single letters ("T&G"); '.' and ','
// join digits ("2.5"; "1,925" folds to "1925"). Hyphenated parts are tokens of their own, and a
// compound of two gives one more at the position of its first part ("walk-out": walk, walkout,
// then out). The plural of an all-capital abbreviation loses its s ("PCSOs": pcso), so that PCs
// (constables) and PCS (the union) stay apart. Words over 60 bytes are cut.
void tokenize(std::string_view text, const std::function<void(const Token&)>& sink);
std::vector<Token> tokenize(std::string_view text);

// One word folded as tokenize does it: NFKD, marks dropped, lower case, quotes made plain.
std::string fold(std::string_view word);

// Stems folded words by Snowball's `english` (Porter2) with the exceptions of the vocabulary's
// stem table. One per thread: it keeps a buffer.
class Stemmer {
 public:
  explicit Stemmer(const Vocabulary& vocabulary);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  std::string stem(std::string_view folded_word) const;
  // Every exception whose forced stem is `stem`: words that no common beginning would find.
  std::vector<std::string> exceptions_with(std::string_view stem) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Words too common to be asked of an article ("the", "of"): passed over in a list of words, kept
// in a phrase.
bool is_stop_word(std::string_view folded_word);

}  // namespace schema
