// Private to check: what can be found wrong in a Xapian database alone.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>

#include "indexer/check.hpp"
#include "indexer/manifest.hpp"

namespace indexer {

// Xapian's own check of the tables, which must be writable.
void check_files(const std::filesystem::path& generation, CheckReport& report);

// Every article: its record's checksum, its id, and that its terms and slots are those that its
// record gives; then that every facet value is counted as often as records have it.
// Gives each article's digest, see KnownArticle. Throws schema::Error only if nothing can be read.
std::map<Hash128, std::uint64_t> check_articles(const std::filesystem::path& generation,
                                                CheckReport& report);

}  // namespace indexer
