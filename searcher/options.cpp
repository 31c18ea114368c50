#include "searcher/options.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
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

void declare_filters(CLI::App& app, RawOptions& raw) {
  for (const Field facet : schema::kFacets) {
    const std::string name(schema::spec_of(facet).name);
    const std::string help = facet == Field::Year
                                 ? "Only this year: 2015, 2013..2016, 2013.., unknown"
                                 : "Only articles with this " + name + " (given twice: either)";
    app.add_option("--" + name, raw.filters[schema::facet_index(facet)], help)
        ->take_all()
        ->allow_extra_args(false)
        ->type_name(facet == Field::Year ? "YEARS" : "NAME")
        ->group("Filters");
  }
  app.add_option("--since", raw.since, "Published then or later")
      ->type_name("DATE")
      ->group("Filters");
  app.add_option("--until", raw.until, "Published then or earlier")
      ->type_name("DATE")
      ->group("Filters");
  app.add_option("--added-since", raw.added_since, "First indexed then or later")
      ->type_name("DATE")
      ->group("Filters");
  app.add_flag("--possible", raw.is_possible,
               "Dates and years that may lie in the filter match too")
      ->group("Filters");
}

void declare_query(CLI::App& app, RawOptions& raw, Options& options) {
  const auto add = [&](const char* name, auto& target, const char* help, const char* type) {
    app.add_option(name, target, help)->type_name(type)->group("Query");
  };
  add("--match", raw.match, "Words that must match: all, any, or auto (all, else most, else any)",
      "HOW");
  app.add_flag("--words", options.is_words_only, "The text is plain words, no operators")
      ->group("Query");
  app.add_flag("--exact", options.request.is_exact, "No stemming, synonyms or correction")
      ->group("Query");
  add("--like", options.request.like, "Articles like the one with this id", "ID");
  add("--sort", raw.sort, "relevance, newest or oldest", "ORDER");
  add("--limit", options.request.limit, "Hits to show; default: 10", "N");
  add("--offset", options.request.offset, "Hits to pass over first; default: none", "N");
  app.add_flag("--all-copies", raw.is_all_copies, "List every copy of a story as a hit")
      ->group("Query");
  app.add_flag("--explain-query", options.explains_query, "Show what each word became")
      ->group("Query");
}

void declare_counts(CLI::App& app, RawOptions& raw, Options& options) {
  const auto add = [&](const char* name, auto& target, const char* help, const char* type) {
    app.add_option(name, target, help)->type_name(type)->group("Counts");
  };
  add("--facets", raw.facets, "Count values of all facets, or of =LIST (force,union ...)",
      "[=LIST]");
  add("--facet-limit", options.facet_limit, "Values of a facet to show; 0: all; default: 10", "N");
  add("--facet-find", options.request.facet_find, "Only values with a name that has WORD in it",
      "WORD");
  add("--timeline", raw.timeline, "Count by =year (default) or =month", "[=STEP]");
  add("--table", raw.table, "Count by one facet, or by two crossed", "FACET[,FACET]");
}

void declare_output(CLI::App& app, RawOptions& raw, Options& options) {
  const auto add = [&](const char* name, auto& target, const char* help, const char* type) {
    app.add_option(name, target, help)->type_name(type)->group("Output");
  };
  add("--format", raw.format, "text, text0, json, jsonl or csv", "FORMAT");
  app.add_flag("-0", raw.null_separated, "The same as --format text0: paths for xargs -0")
      ->group("Output");
  app.add_flag("--why", raw.is_why, "Show the words that gave each facet value")->group("Output");
  add("--show", raw.show, "Print the article with this id", "ID");
  add("--color", raw.colour, "auto, always or never", "WHEN");
  add("--save", raw.save, "Keep this search under NAME", "NAME");
  add("--saved", raw.saved, "Run the search that is kept under NAME", "NAME");
  app.add_flag("--alerts", options.is_alerts,
               "Run every kept search over what is new since its last alert")
      ->group("Output");
  app.add_option("--db", raw.indexes, "Folder of an index; given twice: both as one")
      ->take_all()
      ->allow_extra_args(false)
      ->type_name("DIR")
      ->group("Output");
  app.add_flag("--write-config", options.writes_settings,
               "Write a configuration file with every setting explained")
      ->group("Output");
  app.add_flag("--version", raw.is_version, "Show versions")->group("Output");
}

void declare(CLI::App& app, RawOptions& raw, Options& options) {
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  app.set_help_flag("-h,--help", "Show this help");
  app.formatter(std::make_shared<HelpText>());
  declare_query(app, raw, options);
  declare_filters(app, raw);
  declare_counts(app, raw, options);
  declare_output(app, raw, options);
}

Takes what_it_takes(const CLI::App& app, std::string_view name) {
  if (name == "--facets" || name == "--timeline") return Takes::OptionalValue;
  const CLI::Option* option = app.get_option_no_throw(std::string(name));
  if (option == nullptr) return Takes::Unknown;
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
    if (what_it_takes(app, name) != Takes::Unknown) continue;
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
  using RowTakes = schema::OptionRow::Takes;
  Options options;
  RawOptions raw;
  CLI::App app;
  declare(app, raw, options);
  std::vector<schema::OptionRow> rows;
  for (const CLI::Option* option : app.get_options()) {
    const bool is_long = !option->get_lnames().empty();
    const std::string name =
        is_long ? "--" + option->get_lnames().front() : "-" + option->get_snames().front();
    const Takes takes = what_it_takes(app, name);
    rows.push_back({.name = name,
                    .about = option->get_description(),
                    .takes = takes == Takes::Value           ? RowTakes::Value
                             : takes == Takes::OptionalValue ? RowTakes::OptionalValue
                                                             : RowTakes::Nothing});
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
