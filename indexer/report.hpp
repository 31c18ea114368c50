// What a run tells of itself: problems as lines, the closing summary, and the report of the last
// run that monitoring reads.
#pragma once
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "indexer/plan.hpp"

namespace indexer {

enum class OutputFormat : std::uint8_t { Text, Json };

// Counts of articles, but for `skipped` (files that are no article format) and `failed` (files and
// records that should hold an article, could not be read, and were not reported before).
struct Summary {
  std::size_t added = 0, changed = 0, removed = 0, unchanged = 0, skipped = 0, failed = 0;
  std::size_t moved = 0;       // of renamed files; not among the others
  std::uint64_t articles = 0;  // in the index now
  std::uint64_t bytes = 0;     // of the files that were read
  double seconds = 0;
  std::uint64_t index_bytes = 0;
};

// What a run did.
struct RunReport {
  Summary summary;
  std::vector<Problem> problems;  // each becomes a line on stderr
  bool is_complete = true;        // false: exit 1
  bool is_up_to_date = true;      // false: of a source, or a folder of it, nothing could be learnt
};

// Puts problems that were there before the others before them.
void report_first(std::vector<Problem> problems, RunReport& report);

// "picket-index: <place>: <reason>", one line a problem, fit for any terminal or log.
void write_problems(std::ostream& out, const std::vector<Problem>& problems);
void write_summary(std::ostream& out, const Summary& summary, OutputFormat format);

// The last run of an index, as last-run.json keeps it.
struct LastRun {
  std::string command;       // "update", "rebuild", "forget"
  std::int64_t started = 0;  // seconds since 1970
  int exit_status = 0;
  std::string error;  // why it failed; empty: it did not
  RunReport report;
  std::int64_t last_good = 0;  // when a run last began that brought all up to date; 0: never
};
// None where there is no report or it makes no sense.
std::optional<LastRun> load_last_run(const std::filesystem::path& index);
// Keeps `run`, with the last good run before it if it failed itself. A failure to write it is
// passed over: the run is what counts.
void save_last_run(const std::filesystem::path& index, LastRun run);
void write_last_run(std::ostream& out, const LastRun& run, std::int64_t now, OutputFormat format);

}  // namespace indexer
