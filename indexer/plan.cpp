#include "indexer/plan.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <utility>

namespace indexer {
namespace {

namespace fs = std::filesystem;

std::uint64_t mixed(std::uint64_t seed, std::string_view bytes) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

// What besides its bytes decides what is read from a file.
std::uint64_t read_as(std::uint64_t reading, const Source& source, const std::string& root,
                      std::uint64_t sidecar) {
  std::uint64_t hash = mixed(reading, root);
  hash = mixed(hash, std::to_string(source.max_article_bytes));
  return mixed(hash, std::to_string(sidecar));
}

bool is_same(const KnownFile& known, const ReadTask& task) {
  return known.stamp == task.file.stamp && known.read_as == task.read_as;
}

// Fills one plan, errand by errand.
class Planner {
 public:
  Planner(std::vector<Errand> errands, const Manifest& manifest, std::uint64_t reading, Scope scope)
      : manifest_(manifest), reading_(reading), scope_(scope) {
    plan_.errands = std::move(errands);
    plan_.vanished.resize(plan_.errands.size());
    plan_.known_count.resize(plan_.errands.size());
  }

  Plan make(const fs::path& own) {
    std::vector<std::pair<std::size_t, std::size_t>> covered;  // ranges of the manifest
    for (std::size_t errand = 0; errand < plan_.errands.size(); ++errand) {
      const auto range = known_below(plan_.errands[errand].start.native());
      plan_.known_count[errand] = range.second - range.first;
      run(errand, range, scan(plan_.errands[errand].source, plan_.errands[errand].start, own));
      covered.push_back(range);
    }
    keep_all_but(std::move(covered));
    std::ranges::sort(plan_.tasks, {}, [](const ReadTask& task) { return task.file.path; });
    return std::move(plan_);
  }

 private:
  using Range = std::pair<std::size_t, std::size_t>;

  // The files of the manifest at or below `start`.
  Range known_below(std::string_view start) const {
    const auto path_of = [](const KnownFile& file) { return std::string_view(file.path); };
    const auto first = std::ranges::lower_bound(manifest_.files, start, {}, path_of);
    const bool is_file = first != manifest_.files.end() && first->path == start;
    if (is_file) {
      const auto at = static_cast<std::size_t>(first - manifest_.files.begin());
      return {at, at + 1};
    }
    const std::string below = std::string(start) + (start.ends_with('/') ? "" : "/");
    const auto begin = std::ranges::lower_bound(manifest_.files, below, {}, path_of);
    const auto end = std::find_if_not(begin, manifest_.files.end(), [&](const KnownFile& file) {
      return file.path.starts_with(below);
    });
    return {static_cast<std::size_t>(begin - manifest_.files.begin()),
            static_cast<std::size_t>(end - manifest_.files.begin())};
  }

  void run(std::size_t errand, Range range, Scan scan) {
    const Errand& place = plan_.errands[errand];
    plan_.passed_over += scan.passed_over;
    for (const UnreadFolder& folder : scan.unread) {
      plan_.problems.push_back({folder.path, "cannot be listed: " + folder.reason +
                                                 "; what was indexed below it is kept"});
    }
    if (scan.is_missing) {
      plan_.problems.push_back(
          {place.start.string(), "the source is missing; what was indexed of it is kept"});
      for (std::size_t i = range.first; i < range.second; ++i) keep(manifest_.files[i]);
      return;
    }
    merge(errand, range, std::move(scan));
  }

  // Walks what is known and what was seen side by side, both in byte order of path.
  void merge(std::size_t errand, Range range, Scan scan) {
    const Errand& place = plan_.errands[errand];
    const std::string root = root_of(place.source).native();
    std::size_t at = range.first;
    for (SeenFile& file : scan.files) {
      for (; at < range.second && manifest_.files[at].path < file.path; ++at) {
        lose(errand, manifest_.files[at], scan);
      }
      const bool is_known = at < range.second && manifest_.files[at].path == file.path;
      const KnownFile* known = is_known ? &manifest_.files[at++] : nullptr;
      const std::uint64_t as = read_as(reading_, place.source, root, file.sidecar);
      see({std::move(file), errand, as, known, known});
    }
    for (; at < range.second; ++at) lose(errand, manifest_.files[at], scan);
  }

  void see(ReadTask task) {
    if (scope_ == Scope::Everything) {
      task.known = nullptr;
    } else if (task.known != nullptr && is_same(*task.known, task)) {
      plan_.unchanged.push_back(task.known);
      return;
    }
    plan_.tasks.push_back(std::move(task));
  }

  // A file that is known and was not seen.
  void lose(std::size_t errand, const KnownFile& known, const Scan& scan) {
    const bool is_hidden_from_us = std::ranges::any_of(
        scan.unread,
        [&](const UnreadFolder& folder) { return is_within(known.path, folder.path); });
    if (is_hidden_from_us) {
      keep(known);
    } else {
      plan_.vanished[errand].push_back(&known);
    }
  }

  void keep(const KnownFile& known) { plan_.out_of_reach.push_back(&known); }

  void keep_all_but(std::vector<Range> covered) {
    std::ranges::sort(covered);
    std::size_t at = 0;
    for (const Range& range : covered) {
      for (; at < range.first; ++at) keep(manifest_.files[at]);
      at = std::max(at, range.second);
    }
    for (; at < manifest_.files.size(); ++at) keep(manifest_.files[at]);
  }

  const Manifest& manifest_;
  std::uint64_t reading_;
  Scope scope_;
  Plan plan_;
};

}  // namespace

std::string place_of(const std::string& path, const std::string& item) {
  return item.empty() ? path : path + ", " + item;
}

std::vector<Errand> errands_for(const Sources& sources) {
  std::vector<Errand> errands;
  for (const Source& source : sources) errands.push_back({source, source.path});
  return errands;
}

Plan make_plan(std::vector<Errand> errands, const Manifest& manifest, std::uint64_t reading,
               const fs::path& own, Scope scope) {
  return Planner(std::move(errands), manifest, reading, scope).make(own);
}

}  // namespace indexer
