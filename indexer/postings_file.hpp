// The packed posting lists of a generation: those of the terms that many of its articles have.
#pragma once
#include <filesystem>

#include "indexer/column_file.hpp"

namespace indexer {

// A list is packed where it has so many documents, and a 32nd of them all: of shorter ones Xapian's
// own are read in as little time as it takes to open them.
inline constexpr unsigned kFewestPacked = 1'000;

// Writes the file beside the database that it is of, after each commit. Readers can do without it:
// where it cannot be made the old one stays, which names another commit and is not believed.
void write_postings(const std::filesystem::path& generation, unsigned fewest = kFewestPacked);

// Throws schema::Error (Corrupt, Io).
SideFile state_of_postings(const std::filesystem::path& generation,
                           unsigned fewest = kFewestPacked);

}  // namespace indexer
