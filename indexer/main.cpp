// picket-index: files to articles, articles to facets, both into the index.
#include <unistd.h>

#include <exception>
#include <iostream>
#include <new>

#include "indexer/completion.hpp"
#include "indexer/interruption.hpp"
#include "indexer/options.hpp"
#include "schema/date.hpp"
#include "schema/error.hpp"
#include "schema/paths.hpp"

namespace {

using namespace indexer;

constexpr int kDone = 0, kIncomplete = 1, kFailed = 2, kBusy = 75;

schema::Vocabulary vocabulary() {
  return schema::Vocabulary::with_user_rows(schema::vocabulary_folder());
}

int fail(const std::string& reason, int status = kFailed) {
  std::cerr << "picket-index: " << schema::printable(reason) << '\n';
  return status;
}

int status_of(const schema::Error& error) {
  return error.fault() == schema::Fault::Locked ? kBusy : kFailed;
}

// The exit status of `work`; a failure is told and has one too.
template <typename Work>
int told(Work work) {
  try {
    return work();
  } catch (const schema::Error& error) {
    return fail(error.what(), status_of(error));
  } catch (const std::bad_alloc&) {
    return fail("out of memory");
  } catch (const std::exception& error) {
    return fail(error.what());
  }
}

// Runs `work` on a request in a child process, so that a file that crashes its reader ends neither
// this run nor those after it.
template <typename WriteRequest, typename Work>
int contained(WriteRequest request, Work work) {
  Containment containment(request.run.jobs);
  request.run.containment = &containment;
  const auto read_alone = [&](const std::string& path) {
    std::ostream nowhere(nullptr);
    explain(nowhere, {.file = path, .index = request.run.index}, vocabulary(), OutputFormat::Text,
            false);
  };
  return run_contained(
      containment, [&] { return told([&] { return work(request); }); }, read_alone);
}

// Tells what a run did; gives its exit status.
int reported(const RunReport& report, const Options& options) {
  write_problems(std::cerr, report.problems);
  if (!options.is_quiet) write_summary(std::cout, report.summary, options.format);
  return report.is_complete ? kDone : kIncomplete;
}

// `work`, of which a failure is kept for monitoring: but not that another run is going on.
template <typename Work>
int failure_recorded(const char* command, const RunSettings& run, Work work) {
  const std::int64_t started = schema::now_seconds();
  try {
    return work();
  } catch (const schema::Error& error) {
    if (error.fault() != schema::Fault::Locked) {
      save_last_run(run.index, {.command = command,
                                .started = started,
                                .exit_status = status_of(error),
                                .error = error.what(),
                                .report = {}});
    }
    throw;
  }
}

// Runs what writes an index, tells what came of it, and keeps that for monitoring.
template <typename Work>
int recorded(const char* command, const RunSettings& run, const Options& options, Work work) {
  return failure_recorded(command, run, [&] {
    LastRun last{.command = command, .started = schema::now_seconds(), .error = {}, .report = {}};
    last.report = work();
    last.exit_status = reported(last.report, options);
    save_last_run(run.index, last);
    return last.exit_status;
  });
}

struct Perform {
  const Options& options;

  bool is_coloured() const { return schema::is_coloured(options.colour, STDOUT_FILENO); }

  int operator()(const PrintRequest& request) const {
    std::cout << request.text;
    return kDone;
  }
  int operator()(const UpdateRequest& asked) const {
    if (asked.is_dry_run) {
      return contained(asked, [&](const UpdateRequest& request) {
        return reported(update(request, vocabulary()), options);
      });
    }
    return failure_recorded("update", asked.run, [&] {
      return contained(asked, [&](const UpdateRequest& request) {
        return recorded("update", request.run, options,
                        [&] { return update(request, vocabulary()); });
      });
    });
  }
  int operator()(const RebuildRequest& asked) const {
    return failure_recorded("rebuild", asked.run, [&] {
      return contained(asked, [&](const RebuildRequest& request) {
        return recorded("rebuild", request.run, options,
                        [&] { return rebuild(request, vocabulary()); });
      });
    });
  }
  int operator()(const ForgetRequest& request) const {
    return recorded("forget", request.run, options, [&] { return forget(request, vocabulary()); });
  }
  int operator()(const StatusRequest& request) const {
    write_status(std::cout, request, vocabulary(), options.format, is_coloured());
    return kDone;
  }
  int operator()(const CheckRequest& request) const {
    Containment containment(1);  // damage may make Xapian itself crash
    const auto work = [&] {
      const CheckReport report = check(request, vocabulary());
      write_check(std::cout, report, options.format, is_coloured());
      return report.findings.empty() ? kDone : kFailed;
    };
    try {
      return run_contained(containment, [&] { return told(work); }, {});
    } catch (const schema::Error& error) {
      if (error.fault() != schema::Fault::Corrupt) throw;
      write_check(std::cout, {.findings = {error.what()}, .notes = {}}, options.format,
                  is_coloured());
      return kFailed;
    }
  }
  int operator()(const ExplainRequest& request) const {
    const bool is_all_read =
        explain(std::cout, request, vocabulary(), options.format, is_coloured());
    return is_all_read ? kDone : kIncomplete;
  }
  int operator()(const ScheduleRequest& request) const {
    schedule(std::cout, request);
    return kDone;
  }
};

}  // namespace

int main(int argc, char** argv) {
  listen_for_interruption();
  return told([&] {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (const auto words = schema::to_complete(arguments)) {
      std::cout << completions(*words);
      return kDone;
    }
    const Options options = parse_options(arguments);
    const int status = std::visit(Perform{options}, options.request);
    std::cout.flush();
    return std::cout ? status : fail("standard output cannot be written");
  });
}
