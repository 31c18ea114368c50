#include "searcher/options.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <utility>

#include "schema/error.hpp"
#include "schema/letter_distance.hpp"
#include "schema/terminal_text.hpp"
#include "searcher/command_line.hpp"
#include "searcher/raw_options.hpp"

namespace searcher {
namespace {

using schema::Error;
using schema::Fault;
using schema::Field;
using Takes = schema::OptionRow::Takes;

constexpr const char* kExamples = R"(picket-search: ranked, faceted search of labour news

Examples:
  picket-search strike ballot                     articles with both words, best first
  picket-search '"industrial action" OR walkout'  a phrase, or a word
  picket-search strike -privatisation             without a word
  picket-search --force met --year 2013..2016     all of a force in these years, newest first
  picket-search outsourcing --facets              how many of which force, union, year ...
  picket-search pay --table force,dispute         exact cross-tabulation
  picket-search --show 3f2a9c01 strike            read one article, matches marked

)";

class HelpText : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App*, std::string) const override {
    return "Usage: picket-search [OPTIONS] [WORD...]\n";
  }
};

// Declares options under one heading of the help.
class Group {
 public:
  Group(CLI::App& app, const char* heading) : app_(app), heading_(heading) {}

  template <typename Target>
  CLI::Option* option(const std::string& name, Target& target, const std::string& help,
                      const char* type) {
    return app_.add_option(name, target, help)->type_name(type)->group(heading_);
  }
  // One that may be given more than once.
  void options(const std::string& name, std::vector<std::string>& target, const std::string& help,
               const char* type) {
    option(name, target, help, type)->take_all()->allow_extra_args(false);
  }
  void flag(const char* name, bool& target, const char* help) {
    app_.add_flag(name, target, help)->group(heading_);
  }

 private:
  CLI::App& app_;
  const char* heading_;
};

void declare_query(Group group, RawOptions& raw, Options& options) {
  group.option("--match", raw.match,
               "Words that must match: all, any, or auto (all, else most, else any)", "HOW");
  group.flag("--words", options.is_words_only, "The text is plain words, no operators");
  group.flag("--exact", options.request.is_exact, "No stemming, synonyms or correction");
  group.option("--like", options.request.like, "Articles like the one with this id", "ID");
  group.option("--sort", raw.sort, "relevance, newest or oldest", "ORDER");
  group.option("--limit", options.request.limit, "Hits to show; default: 10", "N");
  group.option("--offset", options.request.offset, "Hits to pass over first; default: none", "N");
  group.flag("--all-copies", raw.is_all_copies, "List every copy of a story as a hit");
  group.flag("--explain-query", options.explains_query, "Show what each word became");
}

void declare_filters(Group group, RawOptions& raw) {
  for (const Field facet : schema::kFacets) {
    const std::string name(schema::spec_of(facet).name);
    const std::string help = facet == Field::Year
                                 ? "Only this year: 2015, 2013..2016, 2013.., unknown"
                                 : "Only articles with this " + name + " (given twice: either)";
    group.options("--" + name, raw.filters[schema::facet_index(facet)], help,
                  facet == Field::Year ? "YEARS" : "NAME");
  }
  group.option("--since", raw.since, "Published then or later", "DATE");
  group.option("--until", raw.until, "Published then or earlier", "DATE");
  group.option("--added-since", raw.added_since, "First indexed then or later", "DATE");
  group.flag("--possible", raw.is_possible, "Dates and years that may lie in the filter match too");
}

void declare_counts(Group group, RawOptions& raw, Options& options) {
  group.option("--facets", raw.facets, "Count values of all facets, or of =LIST (force,union ...)",
               "[=LIST]");
  group.option("--facet-limit", options.facet_limit,
               "Values of a facet to show; 0: all; default: 10", "N");
  group.option("--facet-find", options.request.facet_find,
               "Only values with a name that has WORD in it", "WORD");
  group.option("--timeline", raw.timeline, "Count by =year (default) or =month", "[=STEP]");
  group.option("--table", raw.table, "Count by one facet, or by two crossed", "FACET[,FACET]");
}

void declare_output(Group group, RawOptions& raw, Options& options) {
  group.option("--format", raw.format, "text, text0, json, jsonl or csv", "FORMAT");
  group.flag("-0", raw.null_separated, "The same as --format text0: paths for xargs -0");
  group.flag("--why", raw.is_why, "Show the words that gave each facet value");
  group.option("--show", raw.show, "Print the article with this id", "ID");
  group.option("--color", raw.colour, "auto, always or never", "WHEN");
  group.option("--save", raw.save, "Keep this search under NAME", "NAME");
  group.option("--saved", raw.saved, "Run the search that is kept under NAME", "NAME");
  group.flag("--alerts", options.is_alerts,
             "Run every kept search over what is new since its last alert");
  group.options("--db", raw.indexes, "Folder of an index; given twice: both as one", "DIR");
  group.flag("--write-config", options.writes_settings,
             "Write a configuration file with every setting explained");
  group.flag("--version", raw.is_version, "Show versions");
}

void declare(CLI::App& app, RawOptions& raw, Options& options) {
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  app.set_help_flag("-h,--help", "Show this help");
  app.formatter(std::make_shared<HelpText>());
  declare_query({app, "Query"}, raw, options);
  declare_filters({app, "Filters"}, raw);
  declare_counts({app, "Counts"}, raw, options);
  declare_output({app, "Output"}, raw, options);
}

std::optional<Takes> what_it_takes(const CLI::App& app, std::string_view name) {
  if (name == "--facets" || name == "--timeline") return Takes::OptionalValue;
  const CLI::Option* option = app.get_option_no_throw(std::string(name));
  if (option == nullptr) return std::nullopt;
  return option->get_expected_max() == 0 ? Takes::Nothing : Takes::Value;
}

// The option that `name` is most likely a misspelling of; empty: none.
std::string nearest_option(const CLI::App& app, std::string_view name) {
  std::string nearest;
  std::size_t least = name.size() / 3 + 1;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& known : option->get_lnames()) {
      const std::size_t distance = schema::letter_distance("--" + known, name);
      if (distance >= least) continue;
      least = distance;
      nearest = "--" + known;
    }
  }
  return nearest;
}

void refuse_unknown(const CLI::App& app, const std::vector<std::string>& options) {
  for (const std::string& option : options) {
    const std::string name = option.substr(0, option.find('='));
    if (what_it_takes(app, name)) continue;
    const std::string nearest = nearest_option(app, name);
    throw Error(Fault::Usage, "no option is called '" + schema::printable(name) + "' (" +
                                  (nearest.empty() ? "" : "did you mean '" + nearest + "'? ") +
                                  "--help lists the options)");
  }
}

// What --save keeps: all but itself, and where an index lies from wherever a timer starts.
std::vector<std::string> to_keep(const std::vector<std::string>& arguments) {
  constexpr std::string_view kSave = "--save", kDb = "--db";
  const auto absolute = [](const std::string& path) {
    return std::filesystem::absolute(path).string();
  };
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const bool has_next = i + 1 < arguments.size();
    if (argument == "--") {
      kept.insert(kept.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end());
      break;
    }
    if (argument == kSave) {
      ++i;
    } else if (argument == kDb && has_next) {
      kept.insert(kept.end(), {argument, absolute(arguments[++i])});
    } else if (argument.starts_with("--db=")) {
      kept.push_back("--db=" + absolute(argument.substr(kDb.size() + 1)));
    } else if (!argument.starts_with("--save=")) {
      kept.push_back(argument);
    }
  }
  return kept;
}

}  // namespace

std::vector<schema::OptionRow> option_rows() {
  Options options;
  RawOptions raw;
  CLI::App app;
  declare(app, raw, options);
  std::vector<schema::OptionRow> rows;
  for (const CLI::Option* option : app.get_options()) {
    const bool is_long = !option->get_lnames().empty();
    const std::string name =
        is_long ? "--" + option->get_lnames().front() : "-" + option->get_snames().front();
    rows.push_back({.name = name,
                    .about = option->get_description(),
                    .takes = what_it_takes(app, name).value_or(Takes::Nothing)});
  }
  return rows;
}

Options parse_options(const std::vector<std::string>& arguments) {
  Options options;
  RawOptions raw;
  CLI::App app;
  declare(app, raw, options);
  const CommandLine line = split_command_line(
      arguments, [&](std::string_view name) { return what_it_takes(app, name); });
  refuse_unknown(app, line.options);
  for (const std::string& word : line.words) {
    options.request.text += (options.request.text.empty() ? "" : " ") + word;
  }
  try {
    std::vector<std::string> reversed(line.options.rbegin(), line.options.rend());
    app.parse(std::move(reversed));
  } catch (const CLI::CallForHelp&) {
    options.help = kExamples + app.help();
    return options;
  } catch (const CLI::ParseError& error) {
    throw Error(Fault::Usage, std::string(error.what()) + " (--help lists the options)");
  }
  if (raw.is_version) {
    options.is_version = true;
    return options;
  }
  if (options.writes_settings) return options;
  for (const CLI::Option* option : app.get_options()) {
    if (option->count() > 0) raw.given.insert(option->get_name());
  }
  fill(options, raw);
  options.kept_arguments = to_keep(arguments);
  return options;
}

}  // namespace searcher
