#include "indexer/forget.hpp"

#include <algorithm>

#include "indexer/apply.hpp"
#include "indexer/generation.hpp"
#include "indexer/index_state.hpp"
#include "schema/date.hpp"
#include "schema/error.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// The path as its source has it, whether or not it is there any more.
fs::path source_path(const fs::path& path, const Sources& sources) {
  for (const fs::path& candidate : {fs::weakly_canonical(path), fs::absolute(path)}) {
    std::string name = candidate.lexically_normal().native();
    while (name.size() > 1 && name.ends_with('/')) name.pop_back();
    if (std::ranges::find(sources, fs::path(name), &Source::path) != sources.end()) return name;
  }
  throw schema::Error(
      schema::Fault::Usage,
      path.string() + ": is no source of the index (`picket-index status` lists them)");
}

bool is_forgotten(const KnownFile& file, const std::vector<fs::path>& paths) {
  return std::ranges::any_of(
      paths, [&](const fs::path& path) { return is_within(file.path, path.native()); });
}

}  // namespace

RunReport forget(const ForgetRequest& request, const schema::Vocabulary& vocabulary) {
  const RunClock clock;
  const fs::path& index = request.run.index;
  if (!fs::exists(index)) require_generation(index);  // no folder is made for it
  std::optional<Lock> lock;
  RunReport report;
  report.problems = take_over(request.run, lock);
  require_generation(index);
  IndexState state = load_state(index, Access::Write);

  std::vector<fs::path> paths;
  for (const fs::path& path : request.paths) paths.push_back(source_path(path, state.sources));
  std::erase_if(state.sources, [&](const Source& source) {
    return std::ranges::find(paths, source.path) != paths.end();
  });
  Change change;
  change.manifest.batch = state.batch + 1;
  for (KnownFile& file : state.manifest.files) {
    if (!is_forgotten(file, paths)) {
      change.manifest.files.push_back(std::move(file));
      continue;
    }
    for (const KnownArticle& article : file.articles) change.removed.push_back(article.id);
  }
  change.metadata =
      metadata_of(vocabulary, change.manifest.batch, state.next_stamp(), StoreTables::No);
  apply_in_place(*state.generation, change, {});
  save_sources(index, state.sources);

  report.summary.removed = change.removed.size();
  measure(*state.generation, report.summary);
  report.summary.seconds = clock.seconds();
  return report;
}

}  // namespace indexer
