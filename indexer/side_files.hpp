// The files beside a database that searches can do without, but for time: its columns and its
// packed postings. Both are of one state of it, and made after each commit.
#pragma once
#include <cstdint>
#include <filesystem>

namespace indexer {

// A list is packed where it has so many documents, and a 32nd of them all: of shorter ones Xapian's
// own are read in as little time as it takes to open them.
inline constexpr unsigned kFewestPacked = 1'000;

// Writes both for the database in `generation` as it is. Where one cannot be made the old one
// stays, which names another commit and is not believed.
void write_side_files(const std::filesystem::path& generation, unsigned fewest = kFewestPacked);

// Writes both where one is missing or of another state: the run that committed was killed before it
// came to them, or an earlier build wrote them in another form.
void renew_side_files(const std::filesystem::path& generation, unsigned fewest = kFewestPacked);

enum class SideFile : std::uint8_t { Sound, Absent, Damaged };  // Absent: or of another commit
struct SideFiles {
  SideFile columns, postings;
};
// Throws schema::Error (Corrupt, Io).
SideFiles state_of_side_files(const std::filesystem::path& generation,
                              unsigned fewest = kFewestPacked);

}  // namespace indexer
