// How a cue phrase is written in a table, and which words stand for each of its places.
//
// A phrase is words apart by spaces or hyphens; case and marks do not count. In a word's place
// there may also stand:
//   pay/wage   either word
//   reject~    a regular verb in all its forms: reject, rejects, rejected, rejecting
//   #          a number, in digits or a word ("24", "two", "dozens")
//   @          a year in four digits
//   *          up to three words, or none; up to six where two stand side by side, and so on
// A plain word also stands for its regular plural; one that is written in the plural stands for
// that alone. "per cent" reads a "%" too, and "£" is a word of its own before a sum.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

enum class CueCase : std::uint8_t { Any, AsWritten };

struct Cue {
  std::string phrase;
  CueCase case_rule = CueCase::Any;  // AsWritten: with these capitals, and no other form of a word
};

enum class PlaceKind : std::uint8_t { Words, Number, Year, Gap };

struct PhrasePlace {
  PlaceKind kind;
  std::vector<std::string> words;  // of Words: folded, in order, each once; else empty
  std::string written;             // as the phrase has it
  std::uint8_t gap_words = 0;      // of a Gap: how many words it passes over at most
};

// The places of `cue`, in order; none for a phrase without any word. A gap at either end means
// nothing and is left out.
std::vector<PhrasePlace> places_of(const Cue& cue);

// The folded words that '#' stands for besides digits: "two", "dozens".
std::span<const std::string_view> number_words();
// Whether '@' stands for `folded_word`.
bool is_year(std::string_view folded_word);

inline constexpr std::string_view kPoundSign = "\u00A3";

}  // namespace indexer
