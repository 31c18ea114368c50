#include "indexer/parallel_build.hpp"

#include <xapian.h>

#include <string>
#include <vector>

#include "indexer/crew.hpp"
#include "indexer/guarded.hpp"
#include "indexer/index_writer.hpp"
#include "indexer/interruption.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// Databases that are merged into one, and how often that goes on side by side: each takes six open
// files, and a process may usually have a thousand.
constexpr std::size_t kMaxMerged = 64;
constexpr unsigned kMergesAtOnce = 2;

// What becomes one.
struct Neighbours {
  std::pair<std::size_t, std::size_t> place;  // of the first
  std::vector<fs::path> parts;
  fs::path merged;
};

void merge(const std::vector<fs::path>& parts, const fs::path& target) {
  guarded(target, [&] {
    Xapian::Database all;
    for (const fs::path& part : parts) all.add_database(Xapian::Database(part.string()));
    all.compact(target.string(), Xapian::Compactor::STANDARD);
  });
}

// How many document numbers `base` takes up in a merge: compact leaves out those before its first.
std::uint32_t documents_spanned(const fs::path& base) {
  return guarded(base, [&] {
    const Xapian::Database database(base.string());
    const auto first = database.postlist_begin("");
    if (first == database.postlist_end("")) return std::uint32_t{0};
    return std::uint32_t{database.get_lastdocid() - *first + 1};
  });
}

}  // namespace

ParallelBuild::ParallelBuild(fs::path folder) : folder_(std::move(folder)) {
  fs::create_directories(folder_);
}

ParallelBuild::~ParallelBuild() {
  std::error_code stays;  // then remove_leftovers finds it
  fs::remove_all(folder_, stays);
}

void ParallelBuild::add(const Batch& batch) {
  const fs::path part =
      folder_ / (std::to_string(batch.place.first) + "-" + std::to_string(batch.place.second));
  IndexWriter writer(part, WriteMode::Scratch);
  for (const Put& put : batch.puts) writer.add(put.record, put.encoded);
  writer.commit();
  const std::lock_guard guard(state_);
  parts_.emplace(batch.place, part);
}

void ParallelBuild::thin_out() {
  while (parts_.size() > kMaxMerged) {
    std::vector<Neighbours> all;
    for (const auto& [place, part] : parts_) {
      if (all.empty() || all.back().parts.size() == kMaxMerged) all.push_back({place, {}, {}});
      all.back().parts.push_back(part);
    }
    for (Neighbours& some : all) some.merged = folder_ / ("merged-" + std::to_string(merges_++));
    Crew(kMergesAtOnce).work(all, [](std::size_t, const Neighbours& some) {
      stop_if_interrupted();
      merge(some.parts, some.merged);
      for (const fs::path& part : some.parts) fs::remove_all(part);
    });
    parts_.clear();
    for (const Neighbours& some : all) parts_.emplace(some.place, some.merged);
  }
}

std::uint32_t ParallelBuild::merge_into(const fs::path& target,
                                        const std::optional<fs::path>& base) {
  thin_out();
  std::vector<fs::path> all;
  if (base) all.push_back(*base);
  for (const auto& [place, part] : parts_) all.push_back(part);
  if (all.empty()) {
    fs::remove_all(folder_);
    IndexWriter(target, WriteMode::Create).commit();
    return 1;
  }
  merge(all, target);
  fs::remove_all(folder_);
  parts_.clear();
  return base ? documents_spanned(*base) + 1 : 1;
}

}  // namespace indexer
