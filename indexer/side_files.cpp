#include "indexer/side_files.hpp"

#include <xapian.h>

#include "indexer/column_file.hpp"
#include "indexer/guarded.hpp"
#include "indexer/postings_file.hpp"
#include "schema/columns.hpp"
#include "schema/error.hpp"
#include "schema/frequent_postings.hpp"
#include "schema/index_format.hpp"

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

template <typename Work>
void attempt(const fs::path& generation, const Work& work) {
  try {
    guarded(generation, work);
  } catch (const schema::Error&) {
    // The commit stands. The old files name one that is past, and nobody believes them.
  }
}

}  // namespace

void write_side_files(const fs::path& generation, unsigned fewest) {
  attempt(generation, [&] {
    const Stamped made_of(generation);
    attempt(generation, [&] { write_columns(made_of.database, made_of.stamp, generation); });
    attempt(generation,
            [&] { write_postings(made_of.database, made_of.stamp, fewest, generation); });
  });
}

void renew_side_files(const fs::path& generation, unsigned fewest) {
  attempt(generation, [&] {
    const std::string stamp = Stamped(generation).stamp;
    const bool are_current =
        schema::Columns::open(generation / schema::kColumnsName, stamp) &&
        schema::FrequentPostings::open(generation / schema::kPostingsName, stamp);
    if (!are_current) write_side_files(generation, fewest);
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
