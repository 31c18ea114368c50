#include "indexer/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <sstream>
#include <thread>
#include <utility>

#include "corpus/sniff.hpp"
#include "indexer/command_help.hpp"
#include "indexer/stored_index.hpp"
#include "schema/error.hpp"
#include "schema/paths.hpp"
#include "schema/settings.hpp"
#include "schema/version.hpp"

namespace indexer {
namespace {

using schema::Error;
using schema::Fault;

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

class HelpText : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App* app, std::string name) const override {
    const bool is_program = app->get_parent() == nullptr;
    if (is_program) return "Usage: picket-index [OPTIONS] COMMAND ...\n";
    return "Usage: picket-index " + CLI::Formatter::make_usage(app, std::move(name)).substr(7);
  }
  // What an option takes, and no word of checks and of options that exclude it: messages tell.
  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_type_size() == 0) return "";
    const bool is_many = option->get_expected_max() == CLI::detail::expected_max_vector_size;
    const std::string type = option->get_type_name();
    return " " + type.substr(0, type.find(':')) + (is_many ? " ..." : "");
  }
  // A command is told by the first line of its help; its own --help has the rest.
  std::string make_subcommand(const CLI::App* command) const override {
    std::ostringstream line;
    CLI::detail::format_help(line, command->get_name(), first_line(command->get_description()), 14);
    return line.str();
  }
};

// What the option library fills in, before it is turned into a request.
struct Raw {
  std::string index, colour, format = "text", progress = "auto";
  std::vector<std::string> paths, excludes;
  std::string file;
  std::size_t max_article_bytes = Source::kDefaultArticleBytes;
  unsigned jobs = std::max(1u, std::thread::hardware_concurrency());
  unsigned wait_seconds = 0;
  bool is_version = false, is_quiet = false, is_dry_run = false, allows_shrink = false;
  std::string every = "daily";
  bool is_cron = false, has_alerts = false, installs = false, removes = false, prints = false;
  bool is_rollback = false, is_failed = false, is_last_run = false;
};

template <typename T>
T chosen(const char* option, const std::string& text,
         const std::vector<std::pair<std::string_view, T>>& choices) {
  std::string known;
  for (const auto& [name, value] : choices) {
    if (text == name) return value;
    known += (known.empty() ? "" : ", ") + std::string(name);
  }
  throw Error(Fault::Usage,
              std::string(option) + ": no such choice '" + text + "' (it is one of " + known + ")");
}

void declare_common(CLI::App& app, Raw& raw) {
  app.add_option("--db", raw.index, "Folder of the index")->type_name("DIR");
  app.add_option("--color", raw.colour, "auto, always or never")->type_name("WHEN");
  app.add_flag("--version", raw.is_version, "Show versions");
}

void declare_format(CLI::App& command, Raw& raw) {
  command.add_option("--format", raw.format, "text or json")->type_name("FORMAT");
}

void declare_run(CLI::App& command, Raw& raw) {
  command.add_option("--wait", raw.wait_seconds, "Wait so long for another update to end")
      ->type_name("SECONDS");
  command.add_flag("--quiet", raw.is_quiet, "Print nothing but problems");
  declare_format(command, raw);
}

void declare_reading(CLI::App& command, Raw& raw) {
  command.add_option("--jobs", raw.jobs, "Threads that read and build; default: one a core")
      ->type_name("N")
      ->check(CLI::Range(1u, 1024u));
  command.add_option("--progress", raw.progress, "auto (on a terminal), always or never")
      ->type_name("WHEN");
  declare_run(command, raw);
}

CLI::App* add_command(CLI::App& app, const char* name, const char* examples) {
  CLI::App* command = app.add_subcommand(name, examples);
  command->formatter(std::make_shared<HelpText>());
  return command;
}

void declare_update(CLI::App& app, Raw& raw) {
  CLI::App& command = *add_command(app, "update", kUpdateExamples);
  command.add_option("path", raw.paths, "Files and folders; none: all that are remembered")
      ->type_name("PATH");
  command.add_flag("--dry-run", raw.is_dry_run, "Change nothing, only say what would be done");
  command
      .add_option("--exclude", raw.excludes,
                  "Leave out what matches, a name or with '/' a path; kept with the source")
      ->type_name("GLOB")
      ->take_all()
      ->allow_extra_args(false);
  command
      .add_option("--max-article-bytes", raw.max_article_bytes,
                  "Longest article that is read; kept with the source")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
  command.add_flag("--allow-shrink", raw.allows_shrink,
                   "Believe that more than half of a source's files are gone");
  declare_reading(command, raw);
}

void declare_rebuild(CLI::App& app, Raw& raw) {
  CLI::App& command = *add_command(app, "rebuild", kRebuildExamples);
  command.add_flag("--rollback", raw.is_rollback, "Put the generation before back into place");
  declare_reading(command, raw);
}

void declare_forget(CLI::App& app, Raw& raw) {
  CLI::App& command = *add_command(app, "forget", kForgetExamples);
  command.add_option("path", raw.paths, "Sources, as `status` lists them")
      ->type_name("PATH")
      ->required();
  declare_run(command, raw);
}

void declare_status(CLI::App& app, Raw& raw) {
  CLI::App& command = *add_command(app, "status", kStatusExamples);
  command.add_flag("--failed", raw.is_failed, "List what could not be read, and why");
  command.add_flag("--last-run", raw.is_last_run, "Report on the last run");
  declare_format(command, raw);
}

void declare_explain(CLI::App& app, Raw& raw) {
  CLI::App& command = *add_command(app, "explain", kExplainExamples);
  command.add_option("file", raw.file, "File of one article or of many")
      ->type_name("FILE")
      ->required();
  declare_format(command, raw);
}

void declare_check(CLI::App& app, Raw& raw) {
  declare_format(*add_command(app, "check", kCheckExamples), raw);
}

void declare_schedule(CLI::App& app, Raw& raw) {
  CLI::App& command = *add_command(app, "schedule", kScheduleExamples);
  command.add_option("--every", raw.every, "hourly, daily, weekly, or as the timer writes it")
      ->type_name("SPEC");
  command.add_flag("--cron", raw.is_cron, "A line for cron instead of a systemd timer");
  command.add_flag("--alerts", raw.has_alerts, "Run `picket-search --alerts` afterwards");
  CLI::Option* install = command.add_flag("--install", raw.installs, "Put it into place");
  CLI::Option* remove = command.add_flag("--remove", raw.removes, "Take it away");
  CLI::Option* print = command.add_flag("--print", raw.prints, "Only show it (the default)");
  install->excludes(remove)->excludes(print);
  remove->excludes(print);
}

ScheduleRequest schedule_request(const Raw& raw, const std::filesystem::path& index) {
  return {.index = index,
          .every = raw.every,
          .timer = raw.is_cron ? Timer::Cron : Timer::Systemd,
          .has_alerts = raw.has_alerts,
          .action = raw.installs  ? ScheduleAction::Install
                    : raw.removes ? ScheduleAction::Remove
                                  : ScheduleAction::Print};
}

RunSettings run_settings(const Raw& raw, const std::filesystem::path& index) {
  const auto asked = chosen<ShowProgress>("--progress", raw.progress,
                                          {{"auto", ShowProgress::Auto},
                                           {"always", ShowProgress::Always},
                                           {"never", ShowProgress::Never}});
  const bool is_silent = raw.is_quiet && asked == ShowProgress::Auto;
  return {.index = index,
          .jobs = raw.jobs,
          .patience = std::chrono::seconds(raw.wait_seconds),
          .progress = is_silent ? ShowProgress::Never : asked};
}

std::vector<std::filesystem::path> paths_of(const Raw& raw) {
  return {raw.paths.begin(), raw.paths.end()};
}

UpdateRequest update_request(const CLI::App& command, const Raw& raw, RunSettings run) {
  UpdateRequest request{.run = std::move(run),
                        .paths = paths_of(raw),
                        .excludes = {},
                        .max_article_bytes = {},
                        .is_dry_run = raw.is_dry_run,
                        .allows_shrink = raw.allows_shrink};
  if (command.count("--exclude") > 0) request.excludes = raw.excludes;
  if (command.count("--max-article-bytes") > 0) request.max_article_bytes = raw.max_article_bytes;
  return request;
}

Request request_for(const CLI::App& command, const Raw& raw, const std::filesystem::path& index) {
  const std::string& name = command.get_name();
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
  return update_request(command, raw, std::move(run));
}

void declare(CLI::App& app, Raw& raw) {
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  app.formatter(std::make_shared<HelpText>());
  app.set_help_flag("-h,--help", "Show this help");
  app.fallthrough();
  app.require_subcommand(0, 1);
  declare_common(app, raw);
  declare_update(app, raw);
  declare_rebuild(app, raw);
  declare_forget(app, raw);
  declare_status(app, raw);
  declare_check(app, raw);
  declare_explain(app, raw);
  declare_schedule(app, raw);
}

void parse(CLI::App& app, const std::vector<std::string>& arguments) {
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  app.parse(std::move(reversed));
}

std::vector<schema::OptionRow> option_rows(const CLI::App& app) {
  using Takes = schema::OptionRow::Takes;
  std::vector<schema::OptionRow> rows;
  for (const CLI::Option* option : app.get_options()) {
    if (option->nonpositional()) {
      rows.push_back({.name = "--" + option->get_lnames().front(),
                      .about = option->get_description(),
                      .takes = option->get_type_size() == 0 ? Takes::Nothing : Takes::Value});
    }
  }
  return rows;
}

}  // namespace

std::vector<schema::OptionRow> program_option_rows() {
  Raw raw;
  CLI::App app;
  declare(app, raw);
  return option_rows(app);
}

std::vector<CommandRow> command_rows() {
  Raw raw;
  CLI::App app;
  declare(app, raw);
  std::vector<CommandRow> rows;
  for (const CLI::App* command : app.get_subcommands({})) {
    rows.push_back({.name = command->get_name(),
                    .about = first_line(command->get_description()),
                    .options = option_rows(*command)});
  }
  return rows;
}

Options parse_options(const std::vector<std::string>& arguments) {
  Raw raw;
  CLI::App app(kProgramExamples);
  declare(app, raw);
  try {
    parse(app, arguments);
  } catch (const CLI::CallForHelp&) {
    const auto commands = app.get_subcommands();
    return {.request = PrintRequest{commands.empty() ? app.help() : commands.front()->help()}};
  } catch (const CLI::ParseError& error) {
    throw Error(Fault::Usage, std::string(error.what()) + " (--help lists the options)");
  }
  if (raw.is_version) {
    return {.request = PrintRequest{schema::version_text("picket-index", xapian_version()) +
                                    LIBRARY_VERSIONS "\nreads " +
                                    std::string(corpus::kFormatNames) + '\n'}};
  }
  const auto commands = app.get_subcommands();
  if (commands.empty()) return {.request = PrintRequest{kProgramExamples}};

  const std::string colour =
      app.count("--color") > 0
          ? raw.colour
          : schema::Settings(schema::settings_file()).value("color").value_or("auto");
  const std::filesystem::path index =
      raw.index.empty() ? schema::default_index() : std::filesystem::path(raw.index);
  return {.request = request_for(*commands.front(), raw,
                                 std::filesystem::absolute(index).lexically_normal()),
          .colour = chosen<schema::Colour>("--color", colour,
                                           {{"auto", schema::Colour::Auto},
                                            {"always", schema::Colour::Always},
                                            {"never", schema::Colour::Never}}),
          .format = chosen<OutputFormat>(
              "--format", raw.format, {{"text", OutputFormat::Text}, {"json", OutputFormat::Json}}),
          .is_quiet = raw.is_quiet};
}

}  // namespace indexer
