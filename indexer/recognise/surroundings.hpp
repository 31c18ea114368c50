// What stands around the cues of an article and bears upon them: counters, what a strike is said to
// be over, years gone by, mere prospects, denials, sentences on other disputes; and which sentences
// are of working life. Private to labour.cpp.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/recognise/cue_table.hpp"
#include "indexer/recognise/cues.hpp"
#include "indexer/recognise/evidence.hpp"
#include "indexer/recognise/passage.hpp"

namespace indexer {

enum class Context : std::uint8_t { None, Weak, Strong };

// What is known of each word and sentence once all hits are seen.
struct Surroundings {
  explicit Surroundings(const CueMatches& matches, std::size_t sentences)
      : cancelled(matches.words.size()),
        is_cause(matches.words.size()),
        is_past(matches.words.size()),
        is_prospect(matches.words.size()),
        is_denied(matches.words.size()),
        is_elsewhere(matches.words.size()),
        is_of_party(matches.words.size()),
        names_party(sentences),
        context(sentences) {}

  // A strong word of working life stands in `sentence`.
  void take_context(std::size_t sentence, std::uint64_t word) {
    context[sentence] = Context::Strong;
    different.insert(word);
  }
  // A party's name ends before the word `first`.
  void take_party(const CueMatches& matches, const Passage& passage, std::uint32_t first);
  // Marks too what goes on about a party: "It has asked for talks".
  void follow_parties(const CueMatches& matches, const Passage& passage);
  // Whether a counter of the value of a cue or context shares a word with its hit.
  bool is_cancelled(const CueTable& table, const CueHit& hit) const;
  // Whether the hit is of another time or another dispute, or the article denies it.
  bool is_beside_the_story(const CueHit& hit) const {
    return is_past[hit.begin] || is_past[hit.end - 1] || is_elsewhere[hit.begin] ||
           is_denied[hit.begin];
  }

  std::vector<std::uint64_t> cancelled;         // by word: the values whose cues do not count there
  std::vector<bool> is_cause;                   // by word
  std::vector<bool> is_past;                    // by word
  std::vector<bool> is_prospect;                // by word
  std::vector<bool> is_denied;                  // by word
  std::vector<bool> is_elsewhere;               // by word: of another dispute or another time
  std::vector<bool> is_of_party;                // by word: what the workers' side does
  std::vector<bool> names_party;                // by sentence
  std::vector<Context> context;                 // by sentence: the strongest word of working life
  std::unordered_set<std::uint64_t> different;  // strong words of working life
};

// `own_year` is the article's, where it is known.
Surroundings look_around(const CueTable& table, const CueMatches& matches, const Passage& passage,
                         std::optional<int> own_year);

// The text of words [begin, end), which are of one sentence, and a hash that is the same whatever
// its capitals.
std::string_view text_of(const Passage& passage, std::span<const CueWord> words,
                         std::uint32_t begin, std::uint32_t end);
std::uint64_t hash_of_folded(std::string_view text);

}  // namespace indexer
