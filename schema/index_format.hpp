// The bytes on disk that both programs must agree on, and the version of that agreement.
//
// Any change here raises kFormatVersion and is written into docs/FORMAT.md.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/date.hpp"
#include "schema/field.hpp"

namespace schema {

inline constexpr int kFormatVersion = 3;

// Keys of the index's metadata.
inline constexpr std::string_view kFormatKey = "picket.format";  // kFormatVersion in decimal
inline constexpr std::string_view kBatchKey = "picket.batch";    // number of the last commit
inline constexpr std::string_view kUpdatedKey =
    "picket.updated";  // last good update, seconds since 1970
inline constexpr std::string_view kVocabularyKey = "picket.vocabulary";  // digest of the vocabulary
inline constexpr std::string_view kVocabularyNameKey =
    "picket.vocabulary.name";  // for a person to read
inline constexpr std::string_view kTableKeyPrefix =
    "picket.table.";  // + table name: its rows, as TSV
inline constexpr std::string_view kLabelKeyPrefix =
    "picket.label.";  // + packed facet key: "facet\tslug\tlabel"

// The folder of an index holds these. The stub's name is the one that Xapian itself looks for.
inline constexpr std::string_view kStubName = "XAPIANDB";         // "auto gen-000001\n"
inline constexpr std::string_view kGenerationPrefix = "gen-";     // + six digits: a Xapian database
inline constexpr std::string_view kSourcesName = "sources.json";  // outside what a rebuild replaces
inline constexpr std::string_view kLockName = "lock";             // never deleted
inline constexpr std::string_view kLastRunName = "last-run.json";
inline constexpr std::string_view kManifestName = "manifest";  // in a generation's folder
inline constexpr std::string_view kColumnsName = "columns";    // beside it: schema/columns.hpp
inline constexpr std::string_view kPostingsName = "postings";  // schema/frequent_postings.hpp

// Longest term in bytes, prefix included. Xapian's limit is 245 of the escaped key.
inline constexpr std::size_t kMaxTermBytes = 200;

// The only maker of terms: prefix and word, cut at a character border where too long (a value that
// is cut gets a hash of the whole at its end), NULs dropped. `word` must not be empty.
std::string make_term(std::string_view prefix, std::string_view word);
// The exact term of a facet value: "XFOwest-mercia-police".
std::string facet_term(Field facet, std::string_view slug);

// A facet value as four bytes that mean the same in every index: the low half of XXH3 of
// "facet:slug". Two values of one vocabulary with the same key are refused when it is loaded.
using FacetKey = std::uint32_t;
FacetKey facet_key(Field facet, std::string_view slug);
// The kFacetsSlot of an article: the keys in ascending order, four bytes each, big endian; and
// back. Bytes left over by a damaged value are dropped.
std::string pack_facets(const std::vector<FacetKey>& keys);
std::vector<FacetKey> unpack_facets(std::string_view packed);
// Where the metadata says what `key` stands for.
std::string label_key(FacetKey key);

// A day as a sortable value: "20150116". An open end is kOpenFirst or kOpenLast.
inline constexpr std::string_view kOpenFirst = "00000000";
inline constexpr std::string_view kOpenLast = "99999999";
std::string encode_day(Day day);

}  // namespace schema
