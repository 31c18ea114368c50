// What the recognisers of forces, unions and sectors share: where in an article a name stands, what
// stands beside it, whether it is only mentioned in passing, and how much that counts.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/recognise/lexicon.hpp"
#include "indexer/recognise/passage.hpp"
#include "schema/record.hpp"

namespace indexer {

enum class Place : std::uint8_t { Title, Lead, Body };
Place place_of(const Sentence& sentence);

// An article's field and country, by its words.
struct Setting {
  std::array<int, kKindCount> words{};        // of services of each kind, in the whole article
  std::array<int, kKindCount> early_words{};  // of those in the headline and the lead
  std::array<int, kKindCount> early_field{};  // words of the kind's sector there; Other: of others
  std::array<int, kKindCount> early_hints{};  // weak ones
  std::array<int, kNationCount> nations{};
  std::array<int, kNationCount> early_nations{};  // of those in the headline and the lead
  int labour = 0;                                 // words of disputes
  int work = 0;                                   // words of working life
  int unions = 0;                                 // names of unions, safe alone
  int foreign = 0;                                // words of other countries
  bool is_national = false;  // its headline or lead says that it is of the whole country

  // Words of this country.
  int home() const { return nations[0] + nations[1] + nations[2] + unions; }
  // Whether it is of working life: two words of disputes, or twice as many others.
  bool is_on_work() const { return 2 * labour + work >= 4; }
  // The nation that the article is of: England and Wales unless words of another prevail.
  Nation nation() const;
  // Of another country altogether.
  bool is_foreign() const;
};

struct Tone {
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  bool has_labour = false;            // a word of disputes
  bool has_aside = false;             // a word that sets the sentence beside the story
  std::size_t aside_from = kNowhere;  // a word that does so with what stands behind it: where
};

// One article as a recogniser of names sees it.
struct Reading {
  const Passage& passage;
  const Sightings& sightings;
  Setting setting;
  std::vector<std::size_t> first_spots;  // by sentence: its first spot; one more at the end
  std::vector<Tone> tones;               // by sentence
  int known_year = 0;                    // in which the article was written; 0: not known
  int latest_year = 0;                   // in which it may have been; 0: any

  std::span<const Spot> spots_in(std::size_t sentence) const {
    return std::span(sightings.spots)
        .subspan(first_spots[sentence], first_spots[sentence + 1] - first_spots[sentence]);
  }
  Place place_of(const Spot& spot) const {
    return indexer::place_of(passage.sentences[spot.sentence]);
  }
  // Of the headline or the story, whichever it stands in; its own.
  std::string_view text_of(const Spot& spot) const { return passage.of(spot.part); }
  std::string_view words_of(const Spot& spot) const {
    return text_of(spot).substr(spot.offset, spot.size_bytes);
  }
  // Whether the sentence has a spot of this sense (and kind).
  bool has_in_sentence(std::size_t sentence, Sense sense) const;
  bool has_in_sentence(std::size_t sentence, Sense sense, Kind kind) const;
};
Reading read_over(const Passage& passage, const Sightings& sightings);

// Whether the sentence of `spot` is in capitals throughout, so that they say nothing of a word.
bool is_shouted(const Reading& reading, const Spot& spot);
// Whether a capitalised word stands right before `spot` within its sentence, which is then maybe
// the rest of a longer name: "Oklahoma City Police", "Steve Kent".
bool has_name_before(const Reading& reading, std::size_t spot);

// The text between two spots of one sentence, the first before the second; "\n" where they are of
// two sentences.
std::string_view gap_between(const Reading& reading, const Spot& before, const Spot& after);

// The word that ends before `offset`, or begins at or after `end`, with nothing but spaces and
// quotes between; empty where another sign stands between or the text ends.
std::string_view word_before(std::string_view text, std::size_t offset);
std::string_view word_after(std::string_view text, std::size_t end);
bool is_capitalised(std::string_view word);
bool is_number(std::string_view word);
bool is_one_of(std::span<const std::string_view> all, std::string_view text);

// What a name counts that stands in the spots [first, last], the places of which are consecutive:
// 1, or less where it is mentioned in passing, down to 0. Who helps is beside the story only if it
// is a force.
enum class Named : std::uint8_t { Force, Union };
double standing(const Reading& reading, std::size_t first, std::size_t last, Named named);

// Headline, lead and body by their weight.
double weight_of(Place place);

// What a name counts, by sentence: the most of its mentions there.
using SentenceCounts = std::map<std::size_t, double>;
void raise(SentenceCounts& counts, std::size_t sentence, double count);
double sum_of(const SentenceCounts& counts);

// Values with their scores, by falling score; those of the same score in order of slug.
std::vector<schema::FacetValue> by_score(std::vector<std::pair<double, schema::FacetValue>> scored);

schema::Evidence evidence_of(const Passage& passage, schema::Part part, std::size_t offset,
                             std::size_t size_bytes);

// The first pieces of evidence that are kept, at most this many a value.
inline constexpr std::size_t kMostEvidence = 5;

}  // namespace indexer
