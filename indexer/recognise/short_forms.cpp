#include "indexer/recognise/short_forms.hpp"

#include "schema/ascii.hpp"

#include <algorithm>
#include <string_view>

namespace indexer {
namespace {

const Spot& spot_at(const Reading& reading, std::size_t i) { return reading.sightings.spots[i]; }

// "prison officers", at a sentence's start too.
bool is_common_noun(std::string_view words) {
  return words.find(' ') != std::string_view::npos && !schema::has_upper(words.substr(1));
}

// Whether spot `i` ends a longer name: "National Union of Police and Prison Officers".
bool is_rest_of_list(const Reading& reading, std::size_t i) {
  const std::string_view text = reading.text_of(spot_at(reading, i));
  const std::string_view joint = word_before(text, spot_at(reading, i).offset);
  const bool is_title = spot_at(reading, i).part == schema::Part::Title;
  if (is_title || (joint != "and" && joint != "of")) return false;
  const auto at = static_cast<std::size_t>(joint.data() - text.data());
  return is_capitalised(reading.words_of(spot_at(reading, i))) &&
         is_capitalised(word_before(text, at));
}

bool is_short_form_of(const Reading& reading, std::size_t i, Kind kind) {
  const Spot& spot = spot_at(reading, i);
  const std::string_view words = reading.words_of(spot_at(reading, i));
  const bool is_one_word = words.find(' ') == std::string_view::npos;
  if (is_one_word && is_shouted(reading, spot)) return false;
  if (has_name_before(reading, i) || is_rest_of_list(reading, i)) return false;
  const bool is_initials = is_one_word && std::ranges::none_of(words, schema::is_lower);
  if (!is_initials && reading.tones[spot.sentence].has_labour) return true;
  if (is_one_word && !is_initials) return false;
  if (has_service_words(reading, spot.sentence, kind)) return true;
  if (is_common_noun(words) && reading.setting.labour > 1) return true;
  return reading.setting.words[static_cast<std::size_t>(kind)] > 1;
}

}  // namespace

bool is_named(const Reading& reading, std::uint32_t row) {
  return std::ranges::any_of(reading.sightings.meanings, [&](const Meaning& meaning) {
    return meaning.sense == Sense::Force && meaning.row == row;
  });
}

bool has_service_words(const Reading& reading, std::size_t sentence, Kind kind) {
  return reading.has_in_sentence(sentence, Sense::Service, kind) ||
         reading.has_in_sentence(sentence, Sense::Leader, kind) ||
         reading.has_in_sentence(sentence, Sense::Workers, kind);
}

bool is_cut_off(const Reading& reading, std::size_t i) {
  const std::vector<Spot>& spots = reading.sightings.spots;
  const Spot& spot = spots[i];
  if (i + 1 < spots.size() && gap_between(reading, spot, spots[i + 1]) == " ") return false;
  return spot.part == schema::Part::Text &&
         is_capitalised(word_after(reading.text_of(spot_at(reading, i)), spot.end()));
}

bool is_short_form(const Reading& reading, std::size_t i) {
  if (is_cut_off(reading, i)) return false;
  return std::ranges::any_of(
      reading.sightings.of(spot_at(reading, i)), [&](const Meaning& meaning) {
        if (meaning.sense != Sense::ForceShort) return false;
        return is_named(reading, meaning.row) ||
               is_short_form_of(reading, i, static_cast<Kind>(meaning.detail));
      });
}

bool are_people(const Reading& reading, std::size_t i) {
  const Spot& spot = spot_at(reading, i);
  return is_common_noun(reading.words_of(spot_at(reading, i))) ||
         (reading.sightings.has(spot, Sense::Workers) && is_shouted(reading, spot));
}

}  // namespace indexer
