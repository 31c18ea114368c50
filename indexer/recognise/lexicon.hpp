// The names and cue words by which forces, unions and sectors are known, found in one pass over an
// article, and what stands around each.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/recognise/passage.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

// What a sighted name or word may mean. `Meaning::row` is of the table that each comes from, a
// Holder's of the forces.
enum class Sense : std::uint8_t {
  Force,       // a force's name that is safe alone
  ForceShort,  // its short form, which needs words of its field
  Area,        // a place that the force of the row serves
  WideArea,    // a nation or a great city that it serves, which is much else too
  Holder,      // a person who heads or governs the force of the row
  Union,       // a union's or another body's name that is safe alone
  UnionShort,  // its abbreviation or nickname, which needs a labour context
  UnionWord,   // an ordinary word that is its name (Unite, Prospect)
  Sector,      // a word of a sector; its detail is the kind of force that makes the sector
  SectorHint,  // a weak word of one
  Service,     // of a kind of force: "police", "fire brigade"
  Leader,      //   who heads, governs or represents it: "chief constable", "PCC"
  Workers,     //   who works there: "officers", "firefighters"
  Beside,      //   a word of it only right beside its area: "force", "brigade"
  Labour,      // "strike", "ballot"
  Work,        // "staff", "talks"
  Unionist,    // beside a union's name: "members", "general secretary"
  Speech,      // "said", "warned"
  PassingBefore,
  PassingOffice,  // before an office that somebody held once: "a former general secretary of"
  PassingHelp,    // before a force: it only helps; a union that helps is in the story
  PassingExample,
  PassingAfter,  // set a name beside the story
  Aside,         // sets a sentence beside the story
  OpeningAside,  // does so where it opens the sentence
  AsideBehind,   // does so with what stands behind it: "other forces"
  AsideAbove,    // does so with the sentence before the one that it opens: "None is affected"
  Scope,         // says that the story is of the whole country
  Block,         // a name that only looks like another
  Foreign,       // a word of another country
  Nation,        // a word of a part of the United Kingdom
};

enum class Kind : std::uint8_t { Police, Fire, Ambulance, Prison, Probation, Border, Other };
inline constexpr std::size_t kKindCount = 7;
enum class Nation : std::uint8_t { EnglandAndWales, Scotland, NorthernIreland };
inline constexpr std::size_t kNationCount = 3;

struct Meaning {
  Sense sense;
  std::uint8_t detail;  // a Kind for forces, areas and the words around them, a Nation for Nation
  std::uint32_t row;
  std::uint16_t from_year = 0, to_year = UINT16_MAX;  // of a Holder: those of the office
};

// A place in the article where something of the lexicon stands.
struct Spot {
  schema::Part part;
  std::size_t offset;  // bytes from the start of the part
  std::size_t size_bytes;
  std::size_t sentence;  // of Passage::sentences
  std::size_t first;     // of Sightings::meanings
  std::size_t count;     // of meanings, at least 1

  std::size_t end() const { return offset + size_bytes; }
};

struct Sightings {
  std::vector<Spot> spots;         // the headline's first, each part's in order of offset
  std::vector<Spot> sector_spots;  // words of sectors, not within names of forces and unions
  std::vector<Spot> tone_spots;    // words of disputes, of countries, of asides and scope
  std::vector<Meaning> meanings;

  std::span<const Meaning> of(const Spot& spot) const {
    return std::span(meanings).subspan(spot.first, spot.count);
  }
  // The meaning of `spot` in this sense, or none.
  const Meaning* find(const Spot& spot, Sense sense) const;
  bool has(const Spot& spot, Sense sense) const { return find(spot, sense) != nullptr; }
};

// The kind that the table of forces calls `name`.
Kind kind_named(std::string_view name);
// The nation that the tables call `name`, England and Wales unless it is another; and back.
Nation nation_named(std::string_view name);
std::string_view name_of(Nation nation);
// The kind of force that makes the sector `slug`, or Other; and back: empty for Other.
Kind kind_of_sector(std::string_view slug);
std::string_view sector_of_kind(Kind kind);

// Refers to `vocabulary` while it is built only. Safe to share by threads.
class Lexicon {
 public:
  explicit Lexicon(const schema::Vocabulary& vocabulary);
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Sightings find(const Passage& passage) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
