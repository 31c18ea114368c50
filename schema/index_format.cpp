#include "schema/index_format.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstdio>

#include "schema/folding.hpp"

namespace schema {
namespace {

std::string hex64(std::uint64_t hash) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
  return digits;
}

}  // namespace

std::string make_term(std::string_view prefix, std::string_view word) {
  std::string term(prefix);
  for (const char byte : word) {
    if (byte != '\0') term += byte;
  }
  if (term.size() <= kMaxTermBytes) return term;
  const std::string hash = hex64(XXH3_64bits(word.data(), word.size()));
  std::size_t end = kMaxTermBytes - hash.size();
  while (end > prefix.size() && is_continuation(term[end])) --end;
  return term.substr(0, end) + hash;
}

std::string facet_term(Field facet, std::string_view slug) {
  return make_term(spec_of(facet).prefix, slug);
}

FacetKey facet_key(Field facet, std::string_view slug) {
  std::string name(spec_of(facet).name);
  name += ':';
  name += slug;
  return static_cast<FacetKey>(XXH3_64bits(name.data(), name.size()));
}

std::string pack_facets(const std::vector<FacetKey>& keys) {
  std::string packed;
  packed.reserve(keys.size() * 4);
  for (const FacetKey key : keys) {
    for (int shift = 24; shift >= 0; shift -= 8) packed += static_cast<char>((key >> shift) & 0xFF);
  }
  return packed;
}

std::vector<FacetKey> unpack_facets(std::string_view packed) {
  std::vector<FacetKey> keys;
  keys.reserve(packed.size() / 4);
  for (std::size_t at = 0; at + 4 <= packed.size(); at += 4) {
    FacetKey key = 0;
    for (std::size_t i = 0; i < 4; ++i) key = key << 8 | static_cast<unsigned char>(packed[at + i]);
    keys.push_back(key);
  }
  return keys;
}

std::string label_key(FacetKey key) { return std::string(kLabelKeyPrefix) + pack_facets({key}); }

std::string encode_day(Day day) {
  char digits[16];
  std::snprintf(digits, sizeof digits, "%04d%02u%02u", static_cast<int>(day.year()) % 10000,
                static_cast<unsigned>(day.month()) % 100, static_cast<unsigned>(day.day()) % 100);
  return digits;
}

}  // namespace schema
