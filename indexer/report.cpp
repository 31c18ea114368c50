#include "indexer/report.hpp"

#include <algorithm>
#include <iomanip>
#include <iterator>
#include <ostream>
#include <sstream>

#include "indexer/durable_file.hpp"
#include "indexer/json_line.hpp"
#include "indexer/words.hpp"
#include "schema/error.hpp"
#include "schema/index_format.hpp"
#include "schema/terminal_text.hpp"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// Problems that a report keeps; a run may have had more.
constexpr std::size_t kMaxKeptProblems = 1000;

Json summary_json(const Summary& summary) {
  return {{"added", summary.added},
          {"changed", summary.changed},
          {"removed", summary.removed},
          {"unchanged", summary.unchanged},
          {"moved", summary.moved},
          {"skipped", summary.skipped},
          {"failed", summary.failed},
          {"articles", summary.articles},
          {"bytes", summary.bytes},
          {"seconds", rounded(summary.seconds)},
          {"index_bytes", summary.index_bytes}};
}

Summary summary_from(const Json& page) {
  Summary summary;
  summary.added = page.at("added").get<std::size_t>();
  summary.changed = page.at("changed").get<std::size_t>();
  summary.removed = page.at("removed").get<std::size_t>();
  summary.unchanged = page.at("unchanged").get<std::size_t>();
  summary.moved = page.at("moved").get<std::size_t>();
  summary.skipped = page.at("skipped").get<std::size_t>();
  summary.failed = page.at("failed").get<std::size_t>();
  summary.articles = page.at("articles").get<std::uint64_t>();
  summary.bytes = page.at("bytes").get<std::uint64_t>();
  summary.seconds = page.at("seconds").get<double>();
  summary.index_bytes = page.at("index_bytes").get<std::uint64_t>();
  return summary;
}

Json run_json(const LastRun& run) {
  Json problems = Json::array();
  for (const Problem& problem : run.report.problems) {
    if (problems.size() == kMaxKeptProblems) break;
    problems.push_back({{"place", problem.place}, {"reason", problem.reason}});
  }
  return {{"schema", 1},
          {"command", run.command},
          {"started", run.started},
          {"exit", run.exit_status},
          {"error", text_or_null(run.error)},
          {"last_good", run.last_good},
          {"summary", summary_json(run.report.summary)},
          {"problems", problems}};
}

// The summary for a person, without a line break.
std::string summary_line(const Summary& summary) {
  std::ostringstream line;
  const auto part = [&](std::size_t count, const char* what) {
    if (count > 0) line << (line.tellp() > 0 ? ", " : "") << grouped(count) << ' ' << what;
  };
  part(summary.added, "added");
  part(summary.changed, "changed");
  part(summary.moved, "moved");
  part(summary.removed, "removed");
  part(summary.unchanged, "unchanged");
  part(summary.skipped, "skipped");
  part(summary.failed, "failed");
  if (line.tellp() == 0) line << "nothing found";
  line << "; " << grouped(summary.articles) << (summary.articles == 1 ? " article" : " articles")
       << " in the index (" << human_bytes(summary.index_bytes) << ") after " << std::fixed
       << std::setprecision(1) << summary.seconds << " s";
  return line.str();
}

bool is_good(const LastRun& run) { return run.error.empty() && run.report.is_up_to_date; }

}  // namespace

void report_first(std::vector<Problem> problems, RunReport& report) {
  report.problems.insert(report.problems.begin(), std::make_move_iterator(problems.begin()),
                         std::make_move_iterator(problems.end()));
}

void write_problems(std::ostream& out, const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) {
    out << "picket-index: " << schema::printable(problem.place) << ": "
        << schema::printable(problem.reason) << '\n';
  }
}

void write_summary(std::ostream& out, const Summary& summary, OutputFormat format) {
  if (format == OutputFormat::Json) {
    out << json_line(summary_json(summary)) << '\n';
    return;
  }
  out << summary_line(summary) << '\n';
}

std::optional<LastRun> load_last_run(const fs::path& index) {
  try {
    const Json page = Json::parse(read_file(index / schema::kLastRunName));
    LastRun run;
    run.command = page.at("command").get<std::string>();
    run.started = page.at("started").get<std::int64_t>();
    run.exit_status = page.at("exit").get<int>();
    if (page.at("error").is_string()) run.error = page.at("error").get<std::string>();
    run.last_good = page.at("last_good").get<std::int64_t>();
    run.report.summary = summary_from(page.at("summary"));
    for (const Json& problem : page.at("problems")) {
      run.report.problems.push_back(
          {problem.at("place").get<std::string>(), problem.at("reason").get<std::string>()});
    }
    return run;
  } catch (const schema::Error&) {
    return std::nullopt;  // no run has ended yet
  } catch (const Json::exception&) {
    return std::nullopt;  // written by hand, or by another version
  }
}

void save_last_run(const fs::path& index, LastRun run) {
  const auto before = load_last_run(index);
  run.last_good = is_good(run) ? run.started : before ? before->last_good : 0;
  try {
    if (fs::exists(index / schema::kLockName)) {  // else no index of ours
      replace_file(index / schema::kLastRunName, json_page(run_json(run)));
    }
  } catch (const schema::Error&) {
    // A full disk, most likely, of which the run itself has told.
  }
}

void write_last_run(std::ostream& out, const LastRun& run, std::int64_t now, OutputFormat format) {
  const std::int64_t age = run.last_good == 0 ? -1 : std::max<std::int64_t>(0, now - run.last_good);
  if (format == OutputFormat::Json) {
    Json page = run_json(run);
    page["last_good_age_seconds"] = age < 0 ? Json(nullptr) : Json(age);
    out << json_line(page) << '\n';
    return;
  }
  out << run.command << " of " << local_time(run.started) << ": exit " << run.exit_status << '\n';
  if (!run.error.empty()) out << "  " << schema::printable(run.error) << '\n';
  if (run.error.empty()) out << "  " << summary_line(run.report.summary) << '\n';
  for (const Problem& problem : run.report.problems) {
    out << "  " << schema::printable(problem.place) << ": " << schema::printable(problem.reason)
        << '\n';
  }
  out << "last good run: " << (age < 0 ? "never" : local_time(run.last_good)) << '\n';
}

}  // namespace indexer
