#include "indexer/stub_repair.hpp"

#include "indexer/check.hpp"
#include "indexer/database_check.hpp"
#include "indexer/generation.hpp"
#include "indexer/manifest.hpp"
#include "indexer/stored_index.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

bool has_live_generation(const fs::path& index) {
  try {
    return live_generation(index).has_value();
  } catch (const schema::Error&) {  // the stub makes no sense
    return false;
  }
}

// Whether it was built to its end: the manifest is written last.
bool is_whole(const fs::path& generation) {
  if (!salvage_manifest(generation)) return false;
  try {
    if (!load_manifest(generation, StoredIndex(generation).batch())) return false;
    CheckReport report;
    check_files(generation, report);
    return report.findings.empty();
  } catch (const schema::Error&) {  // it cannot even be opened
    return false;
  }
}

}  // namespace

std::vector<Problem> repair_stub(const fs::path& index) {
  if (has_live_generation(index)) return {};
  const std::vector<fs::path> generations = newest_generations(index);
  // The first run of all was cut off between its build and its stub: nothing was lost.
  const bool is_first = generations.size() == 1 && !fs::exists(index / schema::kStubName);
  for (const fs::path& generation : generations) {
    if (!is_whole(generation)) continue;
    switch_to(generation);
    if (is_first) return {};
    return {
        {(index / schema::kStubName).string(),
         "was lost or damaged: " + generation.filename().string() + " is taken, which is whole"}};
  }
  return {};
}

}  // namespace indexer
