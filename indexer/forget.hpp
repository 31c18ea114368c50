// Drops sources and their articles from an index; the files are left alone.
#pragma once
#include <filesystem>
#include <vector>

#include "indexer/report.hpp"
#include "indexer/run.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

struct ForgetRequest {
  RunSettings run;
  std::vector<std::filesystem::path> paths;  // sources; they need not exist any more
};

// Throws schema::Error: Usage when one of the paths is no source; the index is then as it was.
RunReport forget(const ForgetRequest& request, const schema::Vocabulary& vocabulary);

}  // namespace indexer
