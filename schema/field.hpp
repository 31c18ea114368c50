// The table of fields: what an article can be searched, filtered, sorted and counted by, and under
// which term prefix and value slot each lies in the index. No other file has a prefix or a slot.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace schema {

enum class Field : std::uint8_t {
  Text,   // the story, its title and lead included: what a bare word is looked for in
  Title,  // the headline alone
  Force,
  Union,
  Year,
  Dispute,
  Action,
  Sector,    // the six facets
  Date,      // when it was published: two slots, the earliest and the latest day it can be
  Source,    // who published it, as the article states
  Path,      // where its file lies
  Turnout,   // of a ballot it reports, in percent
  Yes,       // share that voted yes in a ballot it reports, in percent
  Balloted,  // how many were balloted
  Added,     // when it was first indexed, seconds since 1970
};

enum class Indexing : std::uint8_t {
  Words,  // a term a word, with its places in the word order
  Exact,  // a term a value
  Range,  // a sortable number in a slot
};

inline constexpr unsigned kNoSlot = 0xFFFFFFFF;

struct FieldSpec {
  Field field;
  std::string_view name;    // as a query writes it, and as JSON does
  std::string_view prefix;  // of its terms; empty for the text itself and for slots
  unsigned slot;            // of its value, or kNoSlot
  Indexing indexing;
  bool is_facet;
};

inline constexpr std::array kFields{
    FieldSpec{Field::Text, "text", "", kNoSlot, Indexing::Words, false},
    FieldSpec{Field::Title, "title", "S", kNoSlot, Indexing::Words, false},
    FieldSpec{Field::Force, "force", "XFO", kNoSlot, Indexing::Exact, true},
    FieldSpec{Field::Union, "union", "XUN", kNoSlot, Indexing::Exact, true},
    FieldSpec{Field::Year, "year", "XYR", kNoSlot, Indexing::Exact, true},
    FieldSpec{Field::Dispute, "dispute", "XDI", kNoSlot, Indexing::Exact, true},
    FieldSpec{Field::Action, "action", "XAC", kNoSlot, Indexing::Exact, true},
    FieldSpec{Field::Sector, "sector", "XSE", kNoSlot, Indexing::Exact, true},
    FieldSpec{Field::Date, "date", "", 0, Indexing::Range, false},
    FieldSpec{Field::Source, "source", "XSO", kNoSlot, Indexing::Words, false},
    FieldSpec{Field::Path, "path", "XPA", kNoSlot, Indexing::Words, false},
    FieldSpec{Field::Turnout, "turnout", "", 2, Indexing::Range, false},
    FieldSpec{Field::Yes, "yes", "", 3, Indexing::Range, false},
    FieldSpec{Field::Balloted, "balloted", "", 4, Indexing::Range, false},
    FieldSpec{Field::Added, "added", "", 5, Indexing::Range, false},
};

// Slots and prefixes that are no field of a query.
inline constexpr unsigned kDateFirstSlot = 0;  // earliest day it can be, YYYYMMDD sortable
inline constexpr unsigned kDateLastSlot = 1;   // latest day it can be, YYYYMMDD sortable
inline constexpr unsigned kFacetsSlot = 6;  // all facet values of the article, packed: see FORMAT
inline constexpr unsigned kStorySlot = 7;  // key of the group of copies it belongs to; empty: alone
inline constexpr unsigned kSketchSlot = 8;              // what finds its copies, see indexer/sketch
inline constexpr unsigned kOrderSlot = 9;               // the order of its words, see word_order
inline constexpr unsigned kLengthSlot = 10;             // how many words it counts as: sortable
inline constexpr std::string_view kIdPrefix = "Q";      // + id: the one document of an article
inline constexpr std::string_view kFilePrefix = "XFI";  // + hash of the path: all of one file
inline constexpr std::string_view kPhrasePrefix = "XPH";  // + stems: see schema/synonym_phrases

// The facets, in the order in which they are listed everywhere.
inline constexpr std::array kFacets{Field::Force,   Field::Union,  Field::Year,
                                    Field::Dispute, Field::Action, Field::Sector};
inline constexpr std::size_t kFacetCount = kFacets.size();
inline constexpr std::string_view kUnknownYear =
    "unknown";  // the value of `year` where none is known

// 0..kFacetCount-1, the place of `facet` in kFacets; `facet` must be one of them.
constexpr std::size_t facet_index(Field facet) {
  return static_cast<std::size_t>(facet) - static_cast<std::size_t>(Field::Force);
}

// The row of `field`.
const FieldSpec& spec_of(Field field);
// The field that a query calls `name` (lower case), or none.
std::optional<Field> field_named(std::string_view name);

namespace detail {
consteval bool fields_are_sound() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (static_cast<std::size_t>(kFields[i].field) != i) return false;
    for (std::size_t j = i + 1; j < kFields.size(); ++j) {
      if (!kFields[i].prefix.empty() && kFields[i].prefix == kFields[j].prefix) return false;
      if (kFields[i].slot != kNoSlot && kFields[i].slot == kFields[j].slot) return false;
    }
  }
  for (std::size_t i = 0; i < kFacetCount; ++i) {
    if (facet_index(kFacets[i]) != i || !kFields[static_cast<std::size_t>(kFacets[i])].is_facet) {
      return false;
    }
  }
  return true;
}
}  // namespace detail
static_assert(detail::fields_are_sound(), "fields out of order, or sharing a prefix or a slot");

}  // namespace schema
