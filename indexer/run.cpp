#include "indexer/run.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <string>

#include "indexer/generation.hpp"
#include "indexer/stored_index.hpp"
#include "indexer/stub_repair.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"
#include "schema/version.hpp"

namespace indexer {

std::vector<Problem> take_over(const RunSettings& settings, std::optional<Lock>& lock) {
  prepare_folder(settings.index);
  lock.emplace(settings.index / schema::kLockName, settings.patience);
  std::vector<Problem> repaired = repair_stub(settings.index);
  remove_leftovers(settings.index);
  return repaired;
}

void require_sources(const Sources& sources) {
  if (!sources.empty()) return;
  throw schema::Error(schema::Fault::Usage,
                      "no sources are remembered: `picket-index update FOLDER` makes an index of "
                      "the articles in FOLDER");
}

void measure(const std::filesystem::path& live, Summary& summary) {
  summary.articles = StoredIndex(live).articles();
  summary.index_bytes = bytes_below(live);
}

std::uint64_t reading_hash(const schema::Vocabulary& vocabulary) {
  const std::string all = vocabulary.digest() + schema::version_text("picket-index", {});
  return XXH3_64bits(all.data(), all.size());
}

RunClock::RunClock()
    : start_(std::chrono::steady_clock::now()),
      start_ns_(std::chrono::duration_cast<std::chrono::nanoseconds>(
                    std::chrono::system_clock::now().time_since_epoch())
                    .count()) {}

double RunClock::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

ReadSettings RunClock::settings(const RunSettings& run, std::int64_t stamp) const {
  return {.jobs = run.jobs, .containment = run.containment, .now = stamp, .started_ns = start_ns_};
}

}  // namespace indexer
