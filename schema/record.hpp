// What the index stores of an article besides its terms: the record that a hit is shown from.
//
// The record ends in a checksum, because Xapian has none of its own: a flipped bit in a stored
// document is otherwise shown as if it were true.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/date.hpp"
#include "schema/field.hpp"

namespace schema {

enum class Part : std::uint8_t { Title, Text };

// The words that gave a value, and where they stand. Words that stand nowhere in the text (a field
// of the file, a name) have offset 0 and Part::Text, and `stated` names the place.
struct Evidence {
  std::string text;          // as written there
  std::uint32_t offset = 0;  // bytes from the start of the part
  Part part = Part::Text;
  std::string stated;  // "front matter", "metadata.csv" ...; empty: found in the text
};

struct FacetValue {
  std::string value;               // slug
  std::string label;               // display name
  std::vector<Evidence> evidence;  // never empty
};
// By facet_index; Year is filled from the dating and holds one value.
using Facets = std::array<std::vector<FacetValue>, kFacetCount>;

enum class DateEvidence : std::uint8_t { Unknown, Stated, Inferred };

// When an article was published, as far as its file proves it.
struct Dating {
  std::optional<Date> date;  // what is known, to its precision
  DateEvidence evidence = DateEvidence::Unknown;
  std::optional<int> year;  // set only if the evidence leaves exactly one
  YearRange range;          // {year, year} where the year is known
  std::string reason;       // the words or the field that decided, for a person to read
};

// Exact figures of a ballot; a share that is only rounded in words ("four in five") is none.
struct BallotFigures {
  std::optional<double> yes_percent;      // 0..100
  std::optional<double> turnout_percent;  // 0..100
  std::optional<std::uint64_t> balloted;  // members who could vote
};

// A synonym of several words that an article has.
struct HeldPhrase {
  std::string term;         // see schema/synonym_phrases
  std::uint32_t count = 0;  // as its words count: more in the headline and the lead
  friend bool operator==(const HeldPhrase&, const HeldPhrase&) = default;
};

struct Record {
  std::string id;           // 32 hex digits, see article_id
  std::string path;         // absolute, bytes as the file system gave them
  std::string item;         // empty in a file of one article
  std::string title;        // empty: none
  std::string text;         // the story: paragraphs, each ended by '\n'
  std::string source, url;  // empty: not known
  Dating dating;
  Facets facets;
  BallotFigures ballot;
  std::int64_t added = 0;           // first indexed, seconds since 1970
  std::vector<HeldPhrase> phrases;  // by term
};

// 128-bit XXH3 of path, NUL and item, as 32 lower-case hex digits: the same after a rebuild.
std::string article_id(std::string_view path, std::string_view item);

std::string encode_record(const Record& record);
// Throws Error (Corrupt) when the checksum or the shape is wrong.
Record decode_record(std::string_view bytes);

}  // namespace schema
