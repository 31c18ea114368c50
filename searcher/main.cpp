// picket-search: text to a query, the query to results, results to the screen.
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <exception>

#include "schema/error.hpp"
#include "schema/settings.hpp"
#include "schema/version.hpp"
#include "searcher/alerts.hpp"
#include "searcher/completion.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/options.hpp"
#include "searcher/output.hpp"
#include "searcher/saved_search.hpp"
#include "searcher/search.hpp"

namespace {

using namespace searcher;

constexpr int kFound = 0, kNothingFound = 1, kFailed = 2;
constexpr rlim_t kMaxCpuSeconds = 60;  // the caps of a query keep far below; the last resort

extern "C" void stop_runaway(int) {
  constexpr char kMessage[] = "picket-search: stopped: the query took too long\n";
  [[maybe_unused]] const auto written = write(STDERR_FILENO, kMessage, sizeof kMessage - 1);
  _exit(kFailed);
}

// A damaged database can make Xapian read where nothing is, or throw where nothing may be thrown.
extern "C" void stop_fault(int) {
  constexpr char kMessage[] =
      "picket-search: stopped by a fault: the index may be damaged (`picket-index check` tells)\n";
  [[maybe_unused]] const auto written = write(STDERR_FILENO, kMessage, sizeof kMessage - 1);
  _exit(kFailed);
}

void end_in_order() {
  signal(SIGSEGV, stop_fault);
  signal(SIGBUS, stop_fault);
  std::set_terminate([] { stop_fault(SIGABRT); });
}

void limit_time() {
  signal(SIGXCPU, stop_runaway);
  const rlimit limit{.rlim_cur = kMaxCpuSeconds, .rlim_max = RLIM_INFINITY};
  setrlimit(RLIMIT_CPU, &limit);
}

int show(const Options& options) {
  const IndexReader reader(options.indexes);
  const auto record = reader.article(*options.show);
  if (!record) {
    say("no article has the id '" + schema::printable(*options.show) + "'");
    return kNothingFound;
  }
  const Request request = prepared(options);
  const Highlights highlights =
      request.text.empty() ? Highlights{} : reader.highlights(request, *record);
  print_paged(render_article(*record, highlights, screen_of_stdout(options.colour)));
  return kFound;
}

int keep(const Options& options) {
  Request request = prepared(options);
  request.limit = 0;
  IndexReader(options.indexes).search(request);  // one that cannot be run is not kept
  keep_search(searches_folder(), {.name = *options.save, .arguments = options.kept_arguments});
  mark_as_seen(*options.save, options);
  say("kept as '" + *options.save + "': --saved " + *options.save +
      " runs it, --alerts tells what is new");
  return kFound;
}

int search(const Options& options) {
  const Request request = prepared(options);
  const Results results = IndexReader(options.indexes).search(request);
  say_notes(results, options);
  print(rendered(request, results, options));
  return results.total > 0 ? kFound : kNothingFound;
}

int run(const std::vector<std::string>& arguments) {
  if (const auto words = schema::to_complete(arguments)) {
    print(completions(*words));
    return kFound;
  }
  const Options options = parse_options(arguments);
  if (options.help) {
    print(*options.help);
    return kFound;
  }
  if (options.is_version) {
    print(schema::version_text("picket-search", xapian_version()));
    return kFound;
  }
  if (options.writes_settings) {
    schema::write_settings(schema::settings_file());
    say("wrote " + schema::printable(schema::settings_file().string()));
    return kFound;
  }
  if (options.save) return keep(options);
  if (options.saved) return run(with_kept(*options.saved, arguments));
  if (options.is_alerts) return run_alerts(options);
  return options.show ? show(options) : search(options);
}

}  // namespace

int main(int argc, char** argv) {
  limit_time();
  end_in_order();
  try {
    return run({argv + 1, argv + argc});
  } catch (const schema::Error& error) {
    say(error.what());
  }
  return kFailed;
}
