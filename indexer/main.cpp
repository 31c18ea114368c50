// picket-index: files to articles, articles to facets, both into the index.
#include <unistd.h>

#include <exception>
#include <iostream>

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

void say(const std::string& line) {
  std::cerr << "picket-index: " << schema::printable(line) << '\n';
}

int status_of(const schema::Error& error) {
  return error.fault() == schema::Fault::Locked ? kBusy : kFailed;
}

// Runs what writes an index, tells what came of it, and keeps that for monitoring.
template <typename Work>
int carry_out(const char* command, const RunSettings& run, const Options& options, Work work) {
  LastRun last;
  last.command = command;
  last.started = schema::now_seconds();
  try {
    last.report = work();
  } catch (const schema::Error& error) {
    say(error.what());
    last.exit_status = status_of(error);
    last.error = error.what();
    if (error.fault() != schema::Fault::Locked) save_last_run(run.index, last);
    return last.exit_status;
  }
  write_problems(std::cerr, last.report.problems);
  if (!options.is_quiet) write_summary(std::cout, last.report.summary, options.format);
  last.exit_status = last.report.is_complete ? kDone : kIncomplete;
  save_last_run(run.index, last);
  return last.exit_status;
}

struct Perform {
  const Options& options;

  int operator()(const PrintRequest& request) const {
    std::cout << request.text;
    return kDone;
  }
  int operator()(const UpdateRequest& request) const {
    if (request.is_dry_run) return preview(request);
    return carry_out("update", request.run, options, [&] { return update(request, vocabulary()); });
  }
  int operator()(const RebuildRequest& request) const {
    return carry_out("rebuild", request.run, options,
                     [&] { return rebuild(request, vocabulary()); });
  }
  int operator()(const ForgetRequest& request) const {
    return carry_out("forget", request.run, options, [&] { return forget(request, vocabulary()); });
  }
  int operator()(const StatusRequest& request) const {
    const bool is_coloured = schema::is_coloured(options.colour, STDOUT_FILENO);
    write_status(std::cout, request, vocabulary(), options.format, is_coloured);
    return kDone;
  }
  int operator()(const ExplainRequest& request) const {
    const bool is_coloured = schema::is_coloured(options.colour, STDOUT_FILENO);
    const bool is_all_read = explain(std::cout, request, vocabulary(), options.format, is_coloured);
    return is_all_read ? kDone : kIncomplete;
  }

 private:
  int preview(const UpdateRequest& request) const {
    const RunReport report = update(request, vocabulary());
    write_problems(std::cerr, report.problems);
    if (!options.is_quiet) write_summary(std::cout, report.summary, options.format);
    return report.is_complete ? kDone : kIncomplete;
  }
};

}  // namespace

int main(int argc, char** argv) {
  listen_for_interruption();
  try {
    const Options options = parse_options({argv + 1, argv + argc});
    const int status = std::visit(Perform{options}, options.request);
    std::cout.flush();
    if (std::cout) return status;
    say("standard output cannot be written");
  } catch (const schema::Error& error) {
    say(error.what());
    return status_of(error);
  } catch (const std::exception& error) {
    say(error.what());
  }
  return kFailed;
}
