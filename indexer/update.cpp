#include "indexer/update.hpp"

#include <algorithm>
#include <utility>

#include "indexer/apply.hpp"
#include "indexer/conclusion.hpp"
#include "indexer/generation.hpp"
#include "indexer/index_state.hpp"
#include "indexer/intake.hpp"
#include "indexer/lock.hpp"
#include "indexer/plan.hpp"
#include "indexer/reading.hpp"
#include "indexer/side_files.hpp"
#include "schema/date.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using schema::Error;
using schema::Fault;

// How a source is read after this run, as far as the request says so.
Source as_asked(Source source, const UpdateRequest& request) {
  if (request.excludes) {
    source.excludes = *request.excludes;
    std::erase(source.excludes, std::string());
  }
  if (request.max_article_bytes) source.max_article_bytes = *request.max_article_bytes;
  return source;
}

// What the request is about; `sources` becomes what is to be remembered.
std::vector<Errand> errands_for(const UpdateRequest& request, Sources& sources) {
  if (request.paths.empty()) {
    for (Source& source : sources) source = as_asked(std::move(source), request);
    return errands_for(sources);
  }
  std::vector<Errand> errands;
  for (const fs::path& path : request.paths) {
    const fs::path start = resolved(path);
    const Source* around = source_of(sources, start.native());
    Source source =
        as_asked(around != nullptr ? *around : Source{.path = start, .excludes = {}}, request);
    if (is_passed_over(source, start)) {
      throw Error(Fault::Usage,
                  start.string() + ": is hidden or excluded in the source " + source.path.string());
    }
    remember(sources, source);
    errands.push_back({std::move(source), start});
  }
  return errands;
}

// Without those that lie within another, in order of path.
std::vector<Errand> distinct(std::vector<Errand> errands) {
  std::ranges::sort(errands, {}, &Errand::start);
  std::vector<Errand> kept;
  for (Errand& errand : errands) {
    const bool is_inside = std::ranges::any_of(kept, [&](const Errand& other) {
      return is_within(errand.start.native(), other.start.native());
    });
    if (!is_inside) kept.push_back(std::move(errand));
  }
  return kept;
}

// A bare update of nothing is refused before a folder is made for it.
void require_something(const UpdateRequest& request) {
  if (request.paths.empty()) require_sources(load_sources(request.run.index));
}

// Up to so many changed articles are put into the live database one by one: beyond, merging is
// faster, though it copies the whole of it.
FewLimit few_for(std::uint64_t articles) {
  constexpr std::size_t kAlwaysFew = 500;
  constexpr std::uint64_t kShare = 50;
  constexpr std::uint64_t kMaxBytes = 32u << 20;
  return {.articles = std::max<std::size_t>(kAlwaysFew, articles / kShare), .bytes = kMaxBytes};
}

bool has_changes(const Conclusion& found, const IndexState& before,
                 const schema::Vocabulary& vocabulary) {
  const Summary& summary = found.report.summary;
  return !before.generation || summary.added + summary.changed + summary.moved > 0 ||
         !found.change.removed.empty() || before.vocabulary != vocabulary.digest();
}

// Brings the index from the state before to the one after, and gives its live generation.
fs::path carry_out(Conclusion& found, Intake& intake, const IndexState& before,
                   const fs::path& target, const schema::Vocabulary& vocabulary,
                   std::int64_t stamp) {
  Change& change = found.change;
  change.manifest.batch = before.batch;
  if (!has_changes(found, before, vocabulary)) {
    if (change.manifest.files != before.manifest.files) {
      prepare_manifest(*before.generation, change.manifest);
      advance_manifest(*before.generation);
    }
    renew_side_files(*before.generation);
    return *before.generation;
  }
  change.manifest.batch = before.batch + 1;
  const bool is_other = before.vocabulary != vocabulary.digest();
  change.metadata = metadata_of(vocabulary, change.manifest.batch, stamp,
                                is_other ? StoreTables::Yes : StoreTables::No);
  if (!before.generation) intake.make_bulk();
  if (intake.is_bulk()) return apply_beside(target, before.generation, change, intake.many());
  apply_in_place(*before.generation, change, intake.few());
  return *before.generation;
}

}  // namespace

RunReport update(const UpdateRequest& request, const schema::Vocabulary& vocabulary) {
  const RunClock clock;
  const fs::path& index = request.run.index;
  require_something(request);
  std::optional<Lock> lock;
  std::vector<Problem> repaired;
  if (!request.is_dry_run) repaired = take_over(request.run, lock);
  const IndexState before = load_state(index, request.is_dry_run ? Access::Read : Access::Write);
  const std::int64_t stamp = before.next_stamp();
  Sources sources = before.sources;
  const Plan plan = make_plan(distinct(errands_for(request, sources)), before.manifest,
                              reading_hash(vocabulary), index, Scope::Changes);
  Progress progress(request.run.progress);
  const fs::path target = next_generation(index);
  Intake intake(few_for(before.articles), target / kPartsName);
  Conclusion found =
      conclude(plan,
               read_files(plan, vocabulary, clock.settings(request.run, stamp), progress,
                          [&](Batch batch) {
                            if (!request.is_dry_run) intake.take(std::move(batch));
                          }),
               request.allows_shrink ? Shrink::Allowed : Shrink::Refused);
  Summary& summary = found.report.summary;
  if (request.is_dry_run) {
    summary.articles = before.articles;
  } else {
    progress.stage("writing");
    if (sources != before.sources) save_sources(index, sources);
    const fs::path live = carry_out(found, intake, before, target, vocabulary, stamp);
    remove_leftovers(index);
    measure(live, summary);
  }
  summary.seconds = clock.seconds();
  report_first(std::move(repaired), found.report);
  return std::move(found.report);
}

}  // namespace indexer
