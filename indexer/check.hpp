// Whether an index is sound: Xapian's own files, every stored record, and everything that Picket
// promises of them. Trusts nothing: what can be computed again is.
#pragma once
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "indexer/report.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

struct CheckRequest {
  std::filesystem::path index;
};

struct CheckReport {
  std::vector<std::string> findings;  // damage; none: the index is sound
  std::vector<std::string> notes;     // no damage: how far the index is behind its sources ...
  std::uint64_t articles = 0;         // that were looked at
};

// Throws schema::Error when the index cannot be opened at all, or is being updated (Locked).
CheckReport check(const CheckRequest& request, const schema::Vocabulary& vocabulary);

void write_check(std::ostream& out, const CheckReport& report, OutputFormat format,
                 bool is_coloured);

}  // namespace indexer
