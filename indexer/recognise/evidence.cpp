#include "indexer/recognise/evidence.hpp"

#include <algorithm>
#include <string>

#include "indexer/recognise/cue_phrase.hpp"
#include "schema/ascii.hpp"

namespace indexer {
namespace {

using schema::Part;

constexpr double kTitleWeight = 3;
constexpr double kLeadWeight = 2;
constexpr double kBodyWeight = 1;
constexpr double kExampleStanding = 0.5;
constexpr double kAsideStanding = 0.25;
constexpr int kGeneration = 25;         // years; what was so long ago is history
constexpr std::size_t kNearBytes = 12;  // between a cue and the name it is about: "the", "both"

// Whether `gap` is short and crosses no sign that ends a phrase.
bool is_near(std::string_view gap) {
  return gap.size() <= kNearBytes && gap.find_first_of(".;:()\n") == std::string_view::npos;
}

bool is_service_word(Sense sense) {
  return sense == Sense::Service || sense == Sense::Leader || sense == Sense::Workers;
}

void count(const Meaning& meaning, Place place, Setting& setting) {
  if (is_service_word(meaning.sense)) {
    ++setting.words[meaning.detail];
    setting.early_words[meaning.detail] += place == Place::Body ? 0 : 1;
  }
  setting.labour += meaning.sense == Sense::Labour ? 1 : 0;
  setting.work += meaning.sense == Sense::Work ? 1 : 0;
  setting.foreign += meaning.sense == Sense::Foreign ? 1 : 0;
  if (meaning.sense == Sense::Nation) {
    ++setting.nations[meaning.detail];
    setting.early_nations[meaning.detail] += place == Place::Body ? 0 : 1;
  }
  if (meaning.sense == Sense::Scope && place != Place::Body) setting.is_national = true;
  setting.unions += meaning.sense == Sense::Union ? 1 : 0;
}

bool is_before(const Reading& reading, std::size_t first, Sense sense) {
  const std::vector<Spot>& spots = reading.sightings.spots;
  if (first == 0 || !reading.sightings.has(spots[first - 1], sense)) return false;
  return is_near(gap_between(reading, spots[first - 1], spots[first]));
}

// "a former general secretary of", and then a name: an office that somebody held once.
bool is_before_office(const Reading& reading, std::size_t first) {
  const Sightings& sightings = reading.sightings;
  if (first < 2) return false;
  const Spot& office = sightings.spots[first - 1];
  const bool is_office = sightings.has(office, Sense::Unionist) ||
                         sightings.has(office, Sense::Leader) ||
                         sightings.has(office, Sense::Workers);
  return is_office && is_near(gap_between(reading, office, sightings.spots[first])) &&
         is_before(reading, first - 1, Sense::PassingOffice);
}

// "The heads' union, which is not in dispute, but called ...": what follows is of the story again.
bool is_taken_back(const Passage& passage, const Spot& spot) {
  const std::string_view rest = passage.of(spot.part).substr(spot.end());
  return rest.starts_with(", but ") || rest.starts_with(" but ");
}

// After a comma such words begin a phrase of their own: "Kent Police, among them two sergeants".
bool is_after(const Reading& reading, std::size_t last, Sense sense) {
  const std::vector<Spot>& spots = reading.sightings.spots;
  if (last + 1 >= spots.size() || !reading.sightings.has(spots[last + 1], sense)) return false;
  return gap_between(reading, spots[last], spots[last + 1]) == " " &&
         !is_taken_back(reading.passage, spots[last + 1]);
}

// The year that stands right behind a name ("Liverpool police in 1919") or before it ("the 1919
// police strike"); 0: none.
int year_beside(const Reading& reading, const Spot& first, const Spot& last) {
  const std::string_view text = reading.text_of(last);
  const std::string_view joint = word_after(text, last.end());
  std::string_view word = word_before(text, first.offset);
  if (joint == "in" || joint == "of") {
    word = word_after(text, static_cast<std::size_t>(joint.data() - text.data()) + joint.size());
  }
  return is_year(word) ? std::stoi(std::string(word)) : 0;
}

bool is_history(const Reading& reading, const Spot& first, const Spot& last) {
  const int year = year_beside(reading, first, last);
  const int now = reading.known_year != 0 ? reading.known_year : reading.latest_year - kGeneration;
  return year != 0 && year + kGeneration <= now;
}

// In the headline and the first paragraph nothing is beside the story.
bool is_aside(const Reading& reading, const Spot& spot) {
  const Sentence& sentence = reading.passage.sentences[spot.sentence];
  if (spot.part == Part::Title || sentence.paragraph == 0) return false;
  const Tone& tone = reading.tones[spot.sentence];
  return tone.has_aside || spot.offset > tone.aside_from;
}

// "Last year Kent Police ...", and not "Kent Police said last year".
bool opens_sentence(const Passage& passage, const Spot& spot) {
  return spot.offset <= passage.sentences[spot.sentence].offset + 1;
}

constexpr std::array<std::string_view, 8> kPartsOfCounty{"North", "South",   "East", "West",
                                                         "Mid",   "Central", "The",  "County"};
constexpr int kForeignWords = 2;

}  // namespace

bool Setting::is_foreign() const { return foreign >= kForeignWords && foreign > 2 * home(); }

Nation Setting::nation() const {
  const auto at = [](Nation nation) { return static_cast<std::size_t>(nation); };
  const int rest = nations[at(Nation::EnglandAndWales)];
  for (const Nation nation : {Nation::Scotland, Nation::NorthernIreland}) {
    const bool is_there = nations[at(nation)] >= 2 && early_nations[at(nation)] > 0;
    if (is_there && nations[at(nation)] > rest) return nation;
  }
  return Nation::EnglandAndWales;
}

Place place_of(const Sentence& sentence) {
  if (sentence.part == Part::Title) return Place::Title;
  return sentence.is_lead ? Place::Lead : Place::Body;
}

bool Reading::has_in_sentence(std::size_t sentence, Sense sense) const {
  return std::ranges::any_of(spots_in(sentence),
                             [&](const Spot& spot) { return sightings.has(spot, sense); });
}

bool Reading::has_in_sentence(std::size_t sentence, Sense sense, Kind kind) const {
  return std::ranges::any_of(spots_in(sentence), [&](const Spot& spot) {
    return std::ranges::any_of(sightings.of(spot), [&](const Meaning& meaning) {
      return meaning.sense == sense && meaning.detail == static_cast<std::uint8_t>(kind);
    });
  });
}

Reading read_over(const Passage& passage, const Sightings& sightings) {
  Reading reading{passage, sightings, {}, {}, std::vector<Tone>(passage.sentences.size())};
  reading.first_spots.assign(passage.sentences.size() + 1, sightings.spots.size());
  for (std::size_t i = sightings.spots.size(); i-- > 0;) {
    reading.first_spots[sightings.spots[i].sentence] = i;
  }
  for (std::size_t i = passage.sentences.size(); i-- > 0;) {
    reading.first_spots[i] = std::min(reading.first_spots[i], reading.first_spots[i + 1]);
  }
  for (const Spot& spot : sightings.spots) {
    for (const Meaning& meaning : sightings.of(spot)) {
      count(meaning, reading.place_of(spot), reading.setting);
    }
  }
  for (const Spot& spot : sightings.tone_spots) {
    Tone& tone = reading.tones[spot.sentence];
    for (const Meaning& meaning : sightings.of(spot)) {
      count(meaning, reading.place_of(spot), reading.setting);
      tone.has_labour = tone.has_labour || meaning.sense == Sense::Labour;
      tone.has_aside = tone.has_aside ||
                       (meaning.sense == Sense::Aside && !is_taken_back(passage, spot)) ||
                       (meaning.sense == Sense::OpeningAside && opens_sentence(passage, spot));
      if (meaning.sense == Sense::AsideBehind)
        tone.aside_from = std::min(tone.aside_from, spot.offset);
      if (meaning.sense == Sense::AsideAbove && spot.sentence > 0 && opens_sentence(passage, spot))
        reading.tones[spot.sentence - 1].has_aside = true;
    }
  }
  for (const Spot& spot : sightings.sector_spots) {
    if (reading.place_of(spot) == Place::Body) continue;
    for (const Meaning& meaning : sightings.of(spot)) {
      ++(meaning.sense == Sense::Sector ? reading.setting.early_field
                                        : reading.setting.early_hints)[meaning.detail];
    }
  }
  return reading;
}

bool is_shouted(const Reading& reading, const Spot& spot) {
  const std::string_view sentence = reading.passage.of(reading.passage.sentences[spot.sentence]);
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const char c : sentence) {
    capitals += schema::is_upper(c);
    small += schema::is_lower(c);
  }
  return capitals > small;
}

bool has_name_before(const Reading& reading, std::size_t spot) {
  const Spot& here = reading.sightings.spots[spot];
  const std::string_view text = reading.text_of(here);
  const std::string_view before = word_before(text, here.offset);
  if (!is_capitalised(before) || here.part == Part::Title) return false;
  const auto at = static_cast<std::size_t>(before.data() - text.data());
  const bool is_first = at <= reading.passage.sentences[here.sentence].offset;
  const bool is_known = spot > 0 && reading.sightings.spots[spot - 1].part == here.part &&
                        reading.sightings.spots[spot - 1].end() > at;
  return !is_first && !is_known && !is_one_of(kPartsOfCounty, before);
}

std::string_view gap_between(const Reading& reading, const Spot& before, const Spot& after) {
  if (before.part != after.part || before.sentence != after.sentence) return "\n";
  if (before.end() > after.offset) return {};
  return reading.text_of(before).substr(before.end(), after.offset - before.end());
}

std::string_view word_before(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '"')) --end;
  std::size_t begin = end;
  while (begin > 0 && (schema::is_of_word(text[begin - 1]) || text[begin - 1] == '\'')) --begin;
  return text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin < text.size() && (text[begin] == ' ' || text[begin] == '"')) ++begin;
  std::size_t stop = begin;
  while (stop < text.size() && (schema::is_of_word(text[stop]) || text[stop] == '\'')) ++stop;
  return text.substr(begin, stop - begin);
}

bool is_capitalised(std::string_view word) { return !word.empty() && schema::is_upper(word[0]); }

bool is_number(std::string_view word) { return !word.empty() && schema::is_digit(word[0]); }

bool is_one_of(std::span<const std::string_view> all, std::string_view text) {
  return std::ranges::find(all, text) != all.end();
}

double standing(const Reading& reading, std::size_t first, std::size_t last, Named named) {
  const std::vector<Spot>& spots = reading.sightings.spots;
  if (is_before(reading, first, Sense::PassingBefore)) return 0;
  if (is_before_office(reading, first)) return 0;
  if (named == Named::Force && is_before(reading, first, Sense::PassingHelp)) return 0;
  if (is_after(reading, last, Sense::PassingAfter)) return 0;
  if (is_history(reading, spots[first], spots[last])) return 0;
  double counts = is_aside(reading, spots[first]) ? kAsideStanding : 1;
  if (is_before(reading, first, Sense::PassingExample)) counts *= kExampleStanding;
  return counts;
}

double weight_of(Place place) {
  if (place == Place::Title) return kTitleWeight;
  return place == Place::Lead ? kLeadWeight : kBodyWeight;
}

void raise(SentenceCounts& counts, std::size_t sentence, double count) {
  double& known = counts[sentence];
  known = std::max(known, count);
}

double sum_of(const SentenceCounts& counts) {
  double sum = 0;
  for (const auto& [sentence, count] : counts) sum += count;
  return sum;
}

std::vector<schema::FacetValue> by_score(
    std::vector<std::pair<double, schema::FacetValue>> scored) {
  std::ranges::sort(scored, {}, [](const auto& s) { return std::pair{-s.first, s.second.value}; });
  std::vector<schema::FacetValue> values;
  values.reserve(scored.size());
  for (auto& [score, value] : scored) values.push_back(std::move(value));
  return values;
}

schema::Evidence evidence_of(const Passage& passage, Part part, std::size_t offset,
                             std::size_t size_bytes) {
  return {.text = std::string(passage.of(part).substr(offset, size_bytes)),
          .offset = static_cast<std::uint32_t>(offset),
          .part = part,
          .stated = {}};
}

}  // namespace indexer
