// The columns of a generation: what its documents' slots say, laid out densely for counting.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace indexer {

// The bytes of the column file for the database in `generation` as it is; none where it has more
// facet values than columns can number. Throws schema::Error (Corrupt, Io).
std::optional<std::string> columns_of(const std::filesystem::path& generation);

// Writes the file beside the database that it is of, after each commit. Readers can do without it:
// where it cannot be made the old one stays, which names another commit and is not believed.
void write_columns(const std::filesystem::path& generation);

// Of a file beside the database that searches can do without.
enum class SideFile : std::uint8_t { Sound, Absent, Damaged };  // Absent: or of another commit
SideFile state_of_columns(const std::filesystem::path& generation);

}  // namespace indexer
