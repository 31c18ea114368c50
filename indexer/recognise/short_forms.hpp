// Whether a short form of a force's name ("GMP", "the Met", "prison officers") means the force: its
// full name stands in the article, or words of its field or of a dispute do beside it.
#pragma once
#include <cstddef>
#include <cstdint>

#include "indexer/recognise/evidence.hpp"

namespace indexer {

// All `i` are indices of `reading.sightings.spots`.

// Whether the force of `row` is named in full somewhere in the article.
bool is_named(const Reading& reading, std::uint32_t row);
// Whether `sentence` has words of services of this kind, of their people or of who leads them.
bool has_service_words(const Reading& reading, std::size_t sentence, Kind kind);
// Whether spot `i` goes on into a longer name that the lexicon does not know: "Essex County".
bool is_cut_off(const Reading& reading, std::size_t i);
// Whether spot `i`, a short form, means a force.
bool is_short_form(const Reading& reading, std::size_t i);
// Whether spot `i` is a service's people, "prison officers", in a line of capitals too.
bool are_people(const Reading& reading, std::size_t i);

}  // namespace indexer
