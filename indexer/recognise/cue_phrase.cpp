#include "indexer/recognise/cue_phrase.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "indexer/recognise/split.hpp"
#include "schema/ascii.hpp"
#include "schema/tokenizer.hpp"

namespace indexer {
namespace {

constexpr std::array<std::string_view, 29> kNumberWords{
    "one",   "two",      "three",  "four",    "five",     "six",      "seven",   "eight",
    "nine",  "ten",      "eleven", "twelve",  "fifteen",  "eighteen", "twenty",  "thirty",
    "forty", "fifty",    "sixty",  "seventy", "eighty",   "ninety",   "hundred", "hundreds",
    "dozen", "thousand", "dozens", "scores",  "thousands"};

constexpr std::uint8_t kGapWords = 3;  // for each '*'
constexpr std::uint8_t kMostGapWords = 12;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// As a text's word is folded; empty where `written` holds no word.
std::string folded(std::string_view written) {
  if (written == kPoundSign) return std::string(written);
  const std::vector<schema::Token> tokens = schema::tokenize(written);
  return tokens.empty() ? std::string() : tokens.front().word;
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string with_s(const std::string& word) {
  if (ends_in_consonant_y(word)) return word.substr(0, word.size() - 1) + "ies";
  const bool hisses = word.ends_with('s') || word.ends_with('x') || word.ends_with('z') ||
                      word.ends_with("ch") || word.ends_with("sh");
  return word + (hisses ? "es" : "s");
}

// A last consonant that may be doubled ("ban", "banned") gives both spellings.
std::vector<std::string> verb_forms(const std::string& verb) {
  const char last = verb.back();
  const std::string stem = last == 'e' ? verb.substr(0, verb.size() - 1) : verb;
  std::vector<std::string> forms{verb, with_s(verb), stem + "ing"};
  forms.push_back(ends_in_consonant_y(verb) ? verb.substr(0, verb.size() - 1) + "ied"
                                            : stem + "ed");
  if (verb.size() > 2 && !is_vowel(last) && is_vowel(verb[verb.size() - 2])) {
    forms.push_back(verb + last + "ed");
    forms.push_back(verb + last + "ing");
  }
  return forms;
}

std::vector<std::string> forms_of(std::string_view written, CueCase case_rule) {
  const bool is_verb = written.ends_with('~');
  if (is_verb) written.remove_suffix(1);
  std::string word = folded(written);
  if (word.empty()) return {};
  if (is_verb) return verb_forms(word);
  const bool has_plural = case_rule == CueCase::Any && word.size() > 2 && !word.ends_with('s') &&
                          !schema::is_digit(word.back());
  if (!has_plural) return {std::move(word)};
  return {word, with_s(word)};
}

PhrasePlace place_of(std::string_view written, CueCase case_rule) {
  PhrasePlace place{
      .kind = PlaceKind::Words, .words = {}, .written = std::string(written), .gap_words = 0};
  if (written == "#") place.kind = PlaceKind::Number;
  if (written == "@") place.kind = PlaceKind::Year;
  if (written == "*") {
    place.kind = PlaceKind::Gap;
    place.gap_words = kGapWords;
  }
  if (place.kind != PlaceKind::Words) return place;
  for (const std::string_view word : split(written, "/")) {
    std::ranges::move(forms_of(word, case_rule), std::back_inserter(place.words));
  }
  std::ranges::sort(place.words);
  place.words.erase(std::unique(place.words.begin(), place.words.end()), place.words.end());
  return place;
}

bool is_gap(const PhrasePlace& place) { return place.kind == PlaceKind::Gap; }

}  // namespace

std::vector<PhrasePlace> places_of(const Cue& cue) {
  std::vector<PhrasePlace> places;
  for (const std::string_view written : split(cue.phrase, " -")) {
    PhrasePlace place = place_of(written, cue.case_rule);
    const bool is_nothing = place.kind == PlaceKind::Words && place.words.empty();
    if (is_nothing || (is_gap(place) && places.empty())) continue;
    if (is_gap(place) && is_gap(places.back())) {
      std::uint8_t& words = places.back().gap_words;
      words = std::min<std::uint8_t>(kMostGapWords, words + kGapWords);
      continue;
    }
    places.push_back(std::move(place));
  }
  while (!places.empty() && is_gap(places.back())) places.pop_back();
  return places;
}

std::span<const std::string_view> number_words() { return kNumberWords; }

bool is_year(std::string_view folded_word) {
  return folded_word.size() == 4 && std::ranges::all_of(folded_word, schema::is_digit) &&
         folded_word >= "1800" && folded_word < "2200";
}

}  // namespace indexer
