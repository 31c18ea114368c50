#include "indexer/file_reading.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

#include "indexer/file_hash.hpp"
#include "indexer/scan.hpp"

namespace indexer {
namespace {

// A file whose inode changed this shortly before the run may change again without its stamp
// showing it: clocks of file systems are that coarse.
constexpr std::int64_t kRacyNs = 1'000'000'000;

constexpr std::uint64_t kLongToHash = 64u << 20;

// Why the file is not to be read again before it changes: it killed its reader. Null: it did not.
const std::string* killed_reader(const ReadTask& task, const ReadSettings& settings) {
  if (settings.containment == nullptr) return nullptr;
  const auto refused = settings.containment->refused.find(task.file.path);
  return refused == settings.containment->refused.end() ? nullptr : &refused->second;
}

void begin(const ReadTask& task, const ReadSettings& settings, FileReading& reading) {
  reading.now.path = task.file.path;
  reading.now.stamp = task.file.stamp;
  if (task.file.stamp.changed_ns > settings.started_ns - kRacyNs) {
    reading.now.stamp.size_bytes = kUnsettled;
  }
  reading.now.read_as = task.read_as;
}

void refuse(const ReadTask& task, std::string reason, FileReading& reading) {
  reading.now.outcome = Outcome::Failed;
  reading.now.refusals = {{{}, std::move(reason)}};
  if (task.known != nullptr) reading.now.articles = task.known->articles;
}

void fail_to_open(const ReadTask& task, int fault, FileReading& reading) {
  refuse(task, std::string("cannot be read: ") + std::strerror(fault), reading);
  reading.now.stamp.size_bytes = kUnsettled;  // whoever mends this need not touch the file
  reading.is_gone = fault == ENOENT || fault == ELOOP || fault == ENXIO;
  if (task.known == nullptr) return;
  reading.now.content = task.known->content;
  reading.unchanged = task.known->articles.size();
}

// The same bytes, to be read in the same way: only the stamp is another.
bool is_untouched(const ReadTask& task, const FileReading& reading) {
  return task.known != nullptr && task.known->content == reading.now.content &&
         task.known->content != Hash128{} && task.known->read_as == task.read_as;
}

void keep_all(const KnownFile& known, FileReading& reading) {
  reading.now.outcome = known.outcome;
  reading.now.articles = known.articles;
  reading.now.refusals = known.refusals;
  reading.unchanged = known.articles.size();
}

}  // namespace

std::optional<corpus::ReadOutcome> refused_at_sight(const ReadTask& task,
                                                    const ReadSettings& settings,
                                                    const corpus::ReadContext& context,
                                                    FileReading& reading) {
  if (task.file.stamp.size_bytes < kLongToHash) return std::nullopt;
  if (killed_reader(task, settings) != nullptr) return std::nullopt;
  auto refusal = corpus::refused_at_sight(task.file.path, context);
  if (refusal) begin(task, settings, reading);
  return refusal;
}

bool is_settled_unread(const ReadTask& task, const ReadSettings& settings,
                       const std::function<void()>& is_alive, FileReading& reading) {
  begin(task, settings, reading);
  const FileHash hashed = hash_file(task.file.path, is_alive);
  reading.now.content = hashed.content;
  reading.bytes = hashed.bytes;
  if (hashed.fault != 0) {
    fail_to_open(task, hashed.fault, reading);
  } else if (const std::string* reason = killed_reader(task, settings)) {
    refuse(task, *reason, reading);
  } else if (is_untouched(task, reading)) {
    keep_all(*task.known, reading);
  } else {
    return false;
  }
  return true;
}

void end_reading(const ReadTask& task, FileReading& reading) {
  const bool is_refused = std::ranges::any_of(
      reading.now.refusals, [](const Refusal& refusal) { return refusal.item.empty(); });
  if (reading.now.outcome == Outcome::Read && is_refused && reading.now.articles.empty()) {
    reading.now.outcome = Outcome::Failed;
  }
  // What was read need not be what was hashed: the next run is to read it, whatever its hash.
  if (stamp_of(task.file.path) != task.file.stamp) reading.now.content = {};
}

}  // namespace indexer
