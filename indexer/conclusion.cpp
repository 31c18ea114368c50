#include "indexer/conclusion.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace indexer {
namespace {

constexpr std::size_t kManyFiles = 20;  // of a source: of fewer more than half may go

bool has_refusal(const KnownFile* known, const Refusal& refusal) {
  return known != nullptr && std::ranges::find(known->refusals, refusal) != known->refusals.end();
}

class Concluding {
 public:
  explicit Concluding(const Plan& plan) : plan_(plan) {}

  Conclusion conclude(std::vector<FileReading> readings, Shrink shrink) {
    done_.report.problems = plan_.problems;
    done_.report.is_up_to_date = plan_.problems.empty();
    done_.report.is_complete = done_.report.is_up_to_date;
    summary().skipped = plan_.passed_over;
    for (const KnownFile* file : plan_.unchanged) keep_unchanged(*file);
    for (const KnownFile* file : plan_.out_of_reach) keep(*file);
    for (std::size_t task = 0; task < readings.size(); ++task) {
      weigh(plan_.tasks[task], std::move(readings[task]));
    }
    for (std::size_t errand = 0; errand < plan_.errands.size(); ++errand) lose(errand, shrink);
    std::ranges::sort(done_.change.manifest.files, {}, &KnownFile::path);
    return std::move(done_);
  }

 private:
  Summary& summary() { return done_.report.summary; }

  void keep(const KnownFile& file) { done_.change.manifest.files.push_back(file); }

  void keep_unchanged(const KnownFile& file) {
    summary().unchanged += file.articles.size();
    if (file.outcome == Outcome::Skipped) ++summary().skipped;
    keep(file);
  }

  void weigh(const ReadTask& task, FileReading reading) {
    if (reading.is_gone) {
      if (task.known != nullptr) keep_unchanged(*task.known);
      return;
    }
    count(reading);
    report(task, reading);
    if (reading.moved_from != nullptr) {
      moved_[reading.moved_from] = std::max(moved_[reading.moved_from], reading.moved);
    }
    if (task.known != nullptr) compare(*task.known, reading.now);
    done_.change.manifest.files.push_back(std::move(reading.now));
  }

  void count(const FileReading& reading) {
    summary().added += reading.added;
    summary().changed += reading.changed;
    summary().moved += reading.moved;
    summary().unchanged += reading.unchanged;
    summary().bytes += reading.bytes;
    if (reading.now.outcome == Outcome::Skipped) ++summary().skipped;
  }

  // Names what could not be read, unless it was named before.
  void report(const ReadTask& task, const FileReading& reading) {
    for (const Refusal& complaint : reading.complaints) {
      done_.report.problems.push_back(
          {place_of(reading.now.path, complaint.item), complaint.reason});
    }
    if (reading.now.outcome == Outcome::Skipped) return;
    for (const Refusal& refusal : reading.now.refusals) {
      if (has_refusal(task.past, refusal)) continue;
      ++summary().failed;
      done_.report.is_complete = false;
      done_.report.problems.push_back({place_of(reading.now.path, refusal.item), refusal.reason});
    }
  }

  // Which articles of a file went or became others.
  void compare(const KnownFile& known, const KnownFile& now) {
    std::map<Hash128, std::uint64_t> digests;
    for (const KnownArticle& article : now.articles) digests.emplace(article.id, article.digest);
    for (const KnownArticle& article : known.articles) {
      const auto found = digests.find(article.id);
      if (found == digests.end()) {
        done_.change.removed.push_back(article.id);
        ++summary().removed;
      } else if (found->second != article.digest) {
        done_.change.replaced.push_back(article.id);
      }
    }
  }

  void lose(std::size_t errand, Shrink shrink) {
    const std::vector<const KnownFile*>& vanished = plan_.vanished[errand];
    const auto lost = static_cast<std::size_t>(std::ranges::count_if(
        vanished, [&](const KnownFile* file) { return !moved_.contains(file); }));
    const std::size_t known = plan_.known_count[errand];
    const bool is_doubtful =
        shrink == Shrink::Refused && known >= kManyFiles && lost > known - lost;
    if (is_doubtful) refuse_shrink(errand, lost, known);
    for (const KnownFile* file : vanished) {
      const auto moved = moved_.find(file);
      if (moved == moved_.end() && is_doubtful) {
        keep(*file);
        continue;
      }
      for (const KnownArticle& article : file->articles) {
        done_.change.removed.push_back(article.id);
      }
      const std::size_t elsewhere = moved == moved_.end() ? 0 : moved->second;
      summary().removed += file->articles.size() - std::min(elsewhere, file->articles.size());
    }
  }

  void refuse_shrink(std::size_t errand, std::size_t lost, std::size_t known) {
    done_.report.is_complete = false;
    done_.report.is_up_to_date = false;
    done_.report.problems.push_back(
        {plan_.errands[errand].start.string(),
         std::to_string(lost) + " of " + std::to_string(known) +
             " files have vanished; they are kept in the index (--allow-shrink removes them)"});
  }

  const Plan& plan_;
  std::map<const KnownFile*, std::size_t> moved_;  // vanished files that were found elsewhere
  Conclusion done_;
};

}  // namespace

Conclusion conclude(const Plan& plan, std::vector<FileReading> readings, Shrink shrink) {
  return Concluding(plan).conclude(std::move(readings), shrink);
}

}  // namespace indexer
