#include "indexer/side_files.hpp"

#include <xapian.h>

#include "indexer/column_file.hpp"
#include "indexer/guarded.hpp"
#include "indexer/postings_file.hpp"
#include "schema/columns.hpp"
#include "schema/error.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// A database as both files are made of it.
struct Stamped {
  explicit Stamped(const fs::path& generation)
      : database(generation.string()),
        stamp(schema::column_stamp(database.get_uuid(), database.get_revision())) {}
  Xapian::Database database;
  std::string stamp;
};

}  // namespace

void write_side_files(const fs::path& generation, unsigned fewest) {
  const auto attempt = [&](const auto& write) {
    try {
      guarded(generation, write);
    } catch (const schema::Error&) {
      // The commit stands. The old ones name one that is past, and nobody believes them.
    }
  };
  attempt([&] {
    const Stamped made_of(generation);
    attempt([&] { write_columns(made_of.database, made_of.stamp, generation); });
    attempt([&] { write_postings(made_of.database, made_of.stamp, fewest, generation); });
  });
}

SideFiles state_of_side_files(const fs::path& generation, unsigned fewest) {
  return guarded(generation, [&] {
    const Stamped made_of(generation);
    return SideFiles{state_of_columns(made_of.database, made_of.stamp, generation),
                     state_of_postings(made_of.database, made_of.stamp, fewest, generation)};
  });
}

}  // namespace indexer
