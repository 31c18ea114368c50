#include "indexer/options.hpp"

#include <CLI/CLI.hpp>
#include <sstream>
#include <utility>

#include "corpus/sniff.hpp"
#include "indexer/command_help.hpp"
#include "indexer/raw_options.hpp"
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

void declare_common(CLI::App& app, RawOptions& raw) {
  app.add_option("--db", raw.index, "Folder of the index")->type_name("DIR");
  app.add_option("--color", raw.colour, "auto, always or never")->type_name("WHEN");
  app.add_flag("--version", raw.is_version, "Show versions");
}

void declare_format(CLI::App& command, RawOptions& raw) {
  command.add_option("--format", raw.format, "text or json")->type_name("FORMAT");
}

void declare_run(CLI::App& command, RawOptions& raw) {
  command.add_option("--wait", raw.wait_seconds, "Wait so long for another update to end")
      ->type_name("SECONDS");
  command.add_flag("--quiet", raw.is_quiet, "Print nothing but problems");
  declare_format(command, raw);
}

void declare_reading(CLI::App& command, RawOptions& raw) {
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

void declare_update(CLI::App& app, RawOptions& raw) {
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

void declare_rebuild(CLI::App& app, RawOptions& raw) {
  CLI::App& command = *add_command(app, "rebuild", kRebuildExamples);
  command.add_flag("--rollback", raw.is_rollback, "Put the generation before back into place");
  declare_reading(command, raw);
}

void declare_forget(CLI::App& app, RawOptions& raw) {
  CLI::App& command = *add_command(app, "forget", kForgetExamples);
  command.add_option("path", raw.paths, "Sources, as `status` lists them")
      ->type_name("PATH")
      ->required();
  declare_run(command, raw);
}

void declare_status(CLI::App& app, RawOptions& raw) {
  CLI::App& command = *add_command(app, "status", kStatusExamples);
  command.add_flag("--failed", raw.is_failed, "List what could not be read, and why");
  command.add_flag("--last-run", raw.is_last_run, "Report on the last run");
  declare_format(command, raw);
}

void declare_explain(CLI::App& app, RawOptions& raw) {
  CLI::App& command = *add_command(app, "explain", kExplainExamples);
  command.add_option("file", raw.file, "File of one article or of many")
      ->type_name("FILE")
      ->required();
  declare_format(command, raw);
}

void declare_check(CLI::App& app, RawOptions& raw) {
  declare_format(*add_command(app, "check", kCheckExamples), raw);
}

void declare_schedule(CLI::App& app, RawOptions& raw) {
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

void declare(CLI::App& app, RawOptions& raw) {
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
  RawOptions raw;
  CLI::App app;
  declare(app, raw);
  return option_rows(app);
}

std::vector<CommandRow> command_rows() {
  RawOptions raw;
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
  RawOptions raw;
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

  raw.command = commands.front()->get_name();
  if (app.count("--color") == 0) {
    raw.colour = schema::Settings(schema::settings_file()).value("color").value_or("auto");
  }
  return options_of(raw);
}

}  // namespace indexer
