#include "indexer/check.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <utility>

#include "indexer/database_check.hpp"
#include "indexer/generation.hpp"
#include "indexer/index_state.hpp"
#include "indexer/json_line.hpp"
#include "indexer/lock.hpp"
#include "indexer/plan.hpp"
#include "indexer/run.hpp"
#include "indexer/side_files.hpp"
#include "indexer/words.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"
#include "schema/terminal_text.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// Findings of one kind that are named; of more only the number is told.
constexpr std::size_t kMaxNamed = 20;

// Collects findings of one kind.
class Findings {
 public:
  Findings(CheckReport& report, std::string of_more)
      : report_(report), of_more_(std::move(of_more)) {}
  ~Findings() {
    if (count_ > kMaxNamed) {
      report_.findings.push_back(grouped(count_ - kMaxNamed) + " more " + of_more_);
    }
  }
  Findings(const Findings&) = delete;
  Findings& operator=(const Findings&) = delete;
  void add(std::string finding) {
    if (++count_ <= kMaxNamed) report_.findings.push_back(std::move(finding));
  }

 private:
  CheckReport& report_;
  std::string of_more_;
  std::size_t count_ = 0;
};

// The articles that the manifest knows against those that are there.
void compare_with_manifest(const Manifest& manifest,
                           const std::map<Hash128, std::uint64_t>& digests, CheckReport& report) {
  Findings findings(report, "articles of which the manifest and the index disagree");
  std::size_t known = 0;
  for (const KnownFile& file : manifest.files) {
    for (const KnownArticle& article : file.articles) {
      ++known;
      const auto found = digests.find(article.id);
      if (found == digests.end()) {
        findings.add(file.path + ": article " + to_hex(article.id) + " is not in the index");
      } else if (found->second != article.digest) {
        findings.add(file.path + ": article " + to_hex(article.id) + " is not as it was indexed");
      }
    }
  }
  if (known < digests.size()) {
    report.findings.push_back(grouped(digests.size() - known) +
                              " articles are in the index of which the manifest knows nothing");
  }
}

// Whether the file is not as it was when it was read. One that was read right after it had been
// written has yet to be looked at again, which is no change.
bool has_changed(const ReadTask& task) {
  if (task.known == nullptr || task.known->read_as != task.read_as) return true;
  Stamp known = task.known->stamp;
  if (known.size_bytes == kUnsettled) known.size_bytes = task.file.stamp.size_bytes;
  return known != task.file.stamp;
}

void compare_with_sources(const fs::path& index, const IndexState& state,
                          const schema::Vocabulary& vocabulary, CheckReport& report) {
  const Plan plan = make_plan(errands_for(state.sources), state.manifest, reading_hash(vocabulary),
                              index, Scope::Changes);
  for (const Problem& problem : plan.problems) {
    report.notes.push_back(problem.place + ": " + problem.reason);
  }
  std::size_t vanished = 0;
  for (const auto& files : plan.vanished) vanished += files.size();
  const auto changed = static_cast<std::size_t>(std::ranges::count_if(plan.tasks, has_changed));
  if (changed > 0) {
    report.notes.push_back(grouped(changed) +
                           " files are new or have changed since the last update");
  }
  if (vanished > 0) {
    report.notes.push_back(grouped(vanished) + " files have vanished since the last update");
  }
  for (const KnownFile& file : state.manifest.files) {
    if (source_of(state.sources, file.path) == nullptr) {
      report.findings.push_back(file.path + ": is in the index, but of no remembered source");
      break;
    }
  }
}

void tell_of(SideFile state, const std::string& what, CheckReport& report) {
  if (state == SideFile::Absent) {
    report.notes.push_back(what +
                           " of this state are missing: searches are slower until the next " +
                           "article comes or changes");
  } else if (state == SideFile::Damaged) {
    report.findings.push_back(what + " are not those of its articles");
  }
}

// Held while files are checked, so that none changes meanwhile. An index that nobody can write,
// on read-only media say, needs none.
void lock_if_writable(const fs::path& index, std::optional<Lock>& lock) {
  try {
    lock.emplace(index / schema::kLockName, std::chrono::seconds(0));
  } catch (const schema::Error& error) {
    if (error.fault() != schema::Fault::Io) throw;
  }
}

}  // namespace

CheckReport check(const CheckRequest& request, const schema::Vocabulary& vocabulary) {
  const fs::path generation = require_generation(request.index);
  std::optional<Lock> lock;
  lock_if_writable(request.index, lock);
  CheckReport report;
  if (lock) {
    check_files(generation, report);
  } else {
    report.notes.emplace_back("the tables were not checked: Xapian must be able to write them");
  }
  if (!report.findings.empty()) return report;

  const IndexState state = load_state(request.index, Access::Read);
  if (!load_manifest(generation, state.batch)) {
    report.findings.push_back(generation.string() +
                              ": its manifest is missing or of another batch; the next update "
                              "makes it anew");
  }
  const std::map<Hash128, std::uint64_t> digests = check_articles(generation, report);
  report.articles = digests.size();
  const SideFiles beside = state_of_side_files(generation);
  tell_of(beside.columns, generation.string() + ": its columns", report);
  tell_of(beside.postings, generation.string() + ": its packed postings", report);
  compare_with_manifest(state.manifest, digests, report);
  compare_with_sources(request.index, state, vocabulary, report);
  return report;
}

void write_check(std::ostream& out, const CheckReport& report, OutputFormat format,
                 bool is_coloured) {
  const bool is_sound = report.findings.empty();
  if (format == OutputFormat::Json) {
    const Json page{{"sound", is_sound},
                    {"articles", report.articles},
                    {"findings", report.findings},
                    {"notes", report.notes}};
    out << json_line(page) << '\n';
    return;
  }
  for (const std::string& finding : report.findings) out << schema::printable(finding) << '\n';
  for (const std::string& note : report.notes) out << "note: " << schema::printable(note) << '\n';
  const std::string verdict =
      is_sound ? "sound: " + grouped(report.articles) + " articles checked"
               : "damaged: `picket-index rebuild` makes it anew from its sources";
  const char* colour = is_sound ? "\x1b[32m" : "\x1b[31m";
  out << (is_coloured ? colour + verdict + "\x1b[0m" : verdict) << '\n';
}

}  // namespace indexer
