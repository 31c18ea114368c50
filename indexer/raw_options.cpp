#include "indexer/raw_options.hpp"

#include <chrono>
#include <utility>

#include "schema/choice.hpp"
#include "schema/paths.hpp"

namespace indexer {
namespace {

ScheduleRequest schedule_request(const RawOptions& raw, const std::filesystem::path& index) {
  return {.index = index,
          .every = raw.every,
          .timer = raw.is_cron ? Timer::Cron : Timer::Systemd,
          .has_alerts = raw.has_alerts,
          .action = raw.installs  ? ScheduleAction::Install
                    : raw.removes ? ScheduleAction::Remove
                                  : ScheduleAction::Print};
}

RunSettings run_settings(const RawOptions& raw, const std::filesystem::path& index) {
  const auto asked = schema::chosen<ShowProgress>("--progress", raw.progress,
                                                  {{"auto", ShowProgress::Auto},
                                                   {"always", ShowProgress::Always},
                                                   {"never", ShowProgress::Never}});
  const bool is_silent = raw.is_quiet && asked == ShowProgress::Auto;
  return {.index = index,
          .jobs = raw.jobs,
          .patience = std::chrono::seconds(raw.wait_seconds),
          .progress = is_silent ? ShowProgress::Never : asked};
}

std::vector<std::filesystem::path> paths_of(const RawOptions& raw) {
  return {raw.paths.begin(), raw.paths.end()};
}

UpdateRequest update_request(const RawOptions& raw, RunSettings run) {
  UpdateRequest request{.run = std::move(run),
                        .paths = paths_of(raw),
                        .excludes = {},
                        .max_article_bytes = raw.max_article_bytes,
                        .is_dry_run = raw.is_dry_run,
                        .allows_shrink = raw.allows_shrink};
  if (!raw.excludes.empty()) request.excludes = raw.excludes;
  return request;
}

Request request_for(const RawOptions& raw, const std::filesystem::path& index) {
  const std::string& name = raw.command;
  if (name == "explain") return ExplainRequest{.file = raw.file, .index = index};
  if (name == "check") return CheckRequest{.index = index};
  if (name == "schedule") return schedule_request(raw, index);
  if (name == "status") {
    return StatusRequest{.index = index,
                         .part = raw.is_failed     ? StatusPart::Failed
                                 : raw.is_last_run ? StatusPart::LastRun
                                                   : StatusPart::Index};
  }
  RunSettings run = run_settings(raw, index);
  if (name == "forget") return ForgetRequest{.run = std::move(run), .paths = paths_of(raw)};
  if (name == "rebuild") {
    return RebuildRequest{.run = std::move(run), .is_rollback = raw.is_rollback};
  }
  return update_request(raw, std::move(run));
}

}  // namespace

Options options_of(const RawOptions& raw) {
  const std::filesystem::path index =
      raw.index.empty() ? schema::default_index() : std::filesystem::path(raw.index);
  return {.request = request_for(raw, std::filesystem::absolute(index).lexically_normal()),
          .colour = schema::chosen_colour(raw.colour),
          .format = schema::chosen<OutputFormat>(
              "--format", raw.format, {{"text", OutputFormat::Text}, {"json", OutputFormat::Json}}),
          .is_quiet = raw.is_quiet};
}

}  // namespace indexer
