// What Picket reads out of a file and recognises in it, shown article by article without an index.
#pragma once
#include <filesystem>
#include <iosfwd>

#include "indexer/report.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

struct ExplainRequest {
  std::filesystem::path file;
  std::filesystem::path index;  // whose sources tell how the file would be read
};

// Writes what was read to `out`. True if every record of the file gave an article.
// Throws schema::Error (Io) when the file is not there.
bool explain(std::ostream& out, const ExplainRequest& request, const schema::Vocabulary& vocabulary,
             OutputFormat format, bool is_coloured);

}  // namespace indexer
