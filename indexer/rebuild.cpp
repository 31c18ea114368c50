#include "indexer/rebuild.hpp"

#include <utility>

#include "indexer/apply.hpp"
#include "indexer/conclusion.hpp"
#include "indexer/generation.hpp"
#include "indexer/index_state.hpp"
#include "indexer/intake.hpp"
#include "schema/date.hpp"
#include "schema/error.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using schema::Error;
using schema::Fault;

// What the present index can still tell of its files, be it damaged or of another format.
IndexState salvaged_state(const fs::path& index, RunReport& report) {
  try {
    return load_state(index, Access::Write);
  } catch (const Error& error) {
    const bool is_unreadable = error.fault() == Fault::Corrupt ||
                               error.fault() == Fault::WrongFormat || error.fault() == Fault::Io;
    if (!is_unreadable) throw;
    report.problems.push_back({index.string(), error.what()});
  }
  IndexState state;
  state.sources = load_sources(index);
  for (const fs::path& generation : newest_generations(index)) {
    auto manifest = salvage_manifest(generation);
    if (!manifest) continue;
    state.manifest = std::move(*manifest);
    state.batch = state.manifest.batch;
    return state;
  }
  report.problems.push_back({index.string(), "when its articles were first indexed is lost"});
  return state;
}

void require_all(const Plan& plan) {
  if (plan.problems.empty()) return;
  const Problem& first = plan.problems.front();
  throw Error(Fault::Io, first.place + ": " + first.reason +
                             "; a rebuild needs every source (`picket-index forget` drops one)");
}

RunReport put_back(const fs::path& index) {
  const fs::path live = roll_back(index);
  RunReport report;
  measure(live, report.summary);
  return report;
}

}  // namespace

RunReport rebuild(const RebuildRequest& request, const schema::Vocabulary& vocabulary) {
  const RunClock clock;
  const fs::path& index = request.run.index;
  std::optional<Lock> lock;
  RunReport salvage;
  salvage.problems = take_over(request.run, lock);
  if (request.is_rollback) return put_back(index);

  const IndexState before = salvaged_state(index, salvage);
  require_sources(before.sources);
  const Plan plan = make_plan(errands_for(before.sources), before.manifest,
                              reading_hash(vocabulary), index, Scope::Everything);
  require_all(plan);

  const std::int64_t stamp = before.next_stamp();
  Progress progress(request.run.progress);
  const fs::path target = next_generation(index);
  Intake intake({}, target / kPartsName);
  intake.make_bulk();
  Conclusion found =
      conclude(plan,
               read_files(plan, vocabulary, clock.settings(request.run, stamp), progress,
                          [&](Batch batch) { intake.take(std::move(batch)); }),
               Shrink::Allowed);
  progress.stage("writing");
  found.change.removed.clear();  // nothing of the old generation is in the new one
  found.change.manifest.batch = before.batch + 1;
  found.change.metadata =
      metadata_of(vocabulary, found.change.manifest.batch, stamp, StoreTables::Yes);
  const fs::path live = apply_beside(target, std::nullopt, found.change, intake.many());
  remove_leftovers(index);

  RunReport report = std::move(found.report);
  report_first(std::move(salvage.problems), report);
  measure(live, report.summary);
  report.summary.seconds = clock.seconds();
  return report;
}

}  // namespace indexer
