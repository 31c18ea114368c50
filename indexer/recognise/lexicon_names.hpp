// The vocabulary's tables of forces, unions, sectors, office-holders and cues as one list of names
// to be found. Private to lexicon.cpp.
#pragma once
#include <cstdint>
#include <vector>

#include "indexer/recognise/lexicon.hpp"
#include "schema/mention.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// Words of sectors and of an article's tone do not hide the names that they overlap, nor these
// them.
inline constexpr std::uint8_t kNameLayer = 0;
inline constexpr std::uint8_t kSectorLayer = 1;
inline constexpr std::uint8_t kToneLayer = 2;

struct LexiconEntry {
  Meaning meaning;
  std::uint8_t layer;
};

struct LexiconNames {
  std::vector<schema::Name> names;
  std::vector<LexiconEntry> entries;  // by id of a name
};
LexiconNames lexicon_names(const schema::Vocabulary& vocabulary);

}  // namespace indexer
