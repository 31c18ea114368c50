// The columns of a generation: what its documents' slots say, laid out densely for counting.
// Private to side_files.cpp.
#pragma once
#include <filesystem>
#include <string_view>

#include "indexer/side_files.hpp"

namespace Xapian {
class Database;
}

namespace indexer {

// `stamp` is that of `database`, which lies in `generation`. Both throw Xapian::Error and
// schema::Error (Io): called where that is guarded.

// Writes nothing where encode_columns gives nothing.
void write_columns(const Xapian::Database& database, std::string_view stamp,
                   const std::filesystem::path& generation);
SideFile state_of_columns(const Xapian::Database& database, std::string_view stamp,
                          const std::filesystem::path& generation);

}  // namespace indexer
