// The packed posting lists of a generation: those of the terms that many of its articles have.
// Private to side_files.cpp.
#pragma once
#include <filesystem>
#include <string_view>

#include "indexer/side_files.hpp"

namespace Xapian {
class Database;
}

namespace indexer {

// `stamp` is that of `database`, which lies in `generation`; `fewest`: see kFewestPacked. Both
// throw Xapian::Error and schema::Error (Io): called where that is guarded.
void write_postings(const Xapian::Database& database, std::string_view stamp, unsigned fewest,
                    const std::filesystem::path& generation);
SideFile state_of_postings(const Xapian::Database& database, std::string_view stamp,
                           unsigned fewest, const std::filesystem::path& generation);

}  // namespace indexer
