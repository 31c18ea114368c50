#include "searcher/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <ctime>
#include <limits>

#include "schema/date.hpp"
#include "schema/error.hpp"
#include "schema/paths.hpp"
#include "schema/settings.hpp"
#include "searcher/command_line.hpp"

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

// What the option library fills in, before it is checked and turned into Options.
struct Raw {
  std::array<std::vector<std::string>, schema::kFacetCount> filters;
  std::vector<std::string> indexes;
  std::string since, until, added_since, match = "auto", sort = "relevance", format = "text";
  std::string facets, timeline, table, colour;
  std::string save, saved, show;
  bool null_separated = false;
  bool is_possible = false, is_all_copies = false, is_why = false, is_version = false;
};

template <typename T>
T chosen(const std::string& option, const std::string& text,
         const std::vector<std::pair<std::string_view, T>>& choices) {
  std::string known;
  for (const auto& [name, value] : choices) {
    if (text == name) return value;
    known += (known.empty() ? "" : ", ") + std::string(name);
  }
  throw Error(Fault::Usage, option + ": no such choice '" + schema::printable(text) +
                                "' (it is one of " + known + ")");
}

schema::DaySpan days(const std::string& option, const std::string& text) {
  const auto span = schema::parse_range(text, schema::today());
  if (!span) {
    throw Error(Fault::Usage, option + ": '" + schema::printable(text) +
                                  "' is no date (try 2015, 2015-01, 2015-01-16, last-month or 7d)");
  }
  return *span;
}

// Midnight, local time, at which `day` begins.
std::int64_t seconds_at(schema::Day day) {
  std::tm local{};
  local.tm_year = static_cast<int>(day.year()) - 1900;
  local.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
  local.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
  local.tm_isdst = -1;
  return std::mktime(&local);
}

std::vector<Field> facets_named(const std::string& option, const std::string& list) {
  if (list == kDefaultValue) return {schema::kFacets.begin(), schema::kFacets.end()};
  std::vector<Field> facets;
  std::istringstream in(list);
  for (std::string name; std::getline(in, name, ',');) {
    const auto field = schema::field_named(name);
    if (!field || !schema::spec_of(*field).is_facet) {
      throw Error(Fault::Usage, option + ": no facet is called '" + schema::printable(name) +
                                    "' (force, union, year, dispute, action, sector)");
    }
    if (std::ranges::find(facets, *field) == facets.end()) facets.push_back(*field);
  }
  return facets;
}

void declare_filters(CLI::App& app, Raw& raw) {
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

void declare_query(CLI::App& app, Raw& raw, Options& options) {
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

void declare_counts(CLI::App& app, Raw& raw, Options& options) {
  const auto add = [&](const char* name, auto& target, const char* help, const char* type) {
    app.add_option(name, target, help)->type_name(type)->group("Counts");
  };
  add("--facets", raw.facets, "Count values of all facets, or of =LIST (force,union ...)",
      "[=LIST]");
  add("--facet-limit", options.facet_limit, "Values of a facet to show; 0: all; default: 10", "N");
  add("--facet-find", options.facet_find, "Only values whose name has WORD in it", "WORD");
  add("--timeline", raw.timeline, "Count by =year (default) or =month", "[=STEP]");
  add("--table", raw.table, "Count by one facet, or by two crossed", "FACET[,FACET]");
}

void declare_output(CLI::App& app, Raw& raw, Options& options) {
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

void declare(CLI::App& app, Raw& raw, Options& options) {
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

// `--facets` was given at all: its value may be empty.
bool is_given(const CLI::App& app, const char* name) { return app.count(name) > 0; }

void check_together(const Options& options) {
  const bool is_list = options.format == Format::Jsonl || options.format == Format::Csv;
  const Request& request = options.request;
  if (is_list && (!request.facets.empty() || request.timeline)) {
    throw Error(Fault::Usage,
                "--facets and --timeline do not go with --format jsonl or csv "
                "(use json, or --table with csv)");
  }
  if (options.format == Format::Jsonl && !request.table.empty()) {
    throw Error(Fault::Usage, "--table does not go with --format jsonl (use json or csv)");
  }
}

void fill_request(const CLI::App& app, const Raw& raw, Request& request) {
  request.filters = raw.filters;
  request.allows_possible = raw.is_possible;
  request.copies = raw.is_all_copies ? Copies::All : Copies::Folded;
  request.match = chosen<Match>("--match", raw.match,
                                {{"all", Match::All}, {"any", Match::Any}, {"auto", Match::Auto}});
  request.sort = chosen<Sort>(
      "--sort", raw.sort,
      {{"relevance", Sort::Relevance}, {"newest", Sort::Newest}, {"oldest", Sort::Oldest}});
  if (!raw.since.empty() || !raw.until.empty()) {
    request.published.emplace();
    if (!raw.since.empty()) request.published->first = days("--since", raw.since).first;
    if (!raw.until.empty()) request.published->last = days("--until", raw.until).last;
  }
  if (!raw.added_since.empty()) {
    const auto first = days("--added-since", raw.added_since).first;
    if (first) request.added_since = seconds_at(*first);
  }
  if (is_given(app, "--facets")) request.facets = facets_named("--facets", raw.facets);
  if (is_given(app, "--timeline")) {
    request.timeline = chosen<TimelineStep>("--timeline", raw.timeline,
                                            {{kDefaultValue, TimelineStep::Year},
                                             {"year", TimelineStep::Year},
                                             {"month", TimelineStep::Month}});
  }
  if (is_given(app, "--table")) request.table = facets_named("--table", raw.table);
  if (request.table.size() > 2) throw Error(Fault::Usage, "--table takes one facet or two");
}

// What the command line leaves open, the person's configuration may say.
void take_settings(const CLI::App& app, const Raw& raw, Options& options) {
  const schema::Settings settings(schema::settings_file());
  if (!is_given(app, "--limit")) {
    options.request.limit = settings.number("limit").value_or(options.request.limit);
  }
  if (!is_given(app, "--facet-limit")) {
    options.facet_limit = settings.number("facet-limit").value_or(options.facet_limit);
  }
  const std::string colour =
      is_given(app, "--color") ? raw.colour : settings.value("color").value_or("auto");
  options.colour = chosen<schema::Colour>("--color", colour,
                                          {{"auto", schema::Colour::Auto},
                                           {"always", schema::Colour::Always},
                                           {"never", schema::Colour::Never}});
}

void fill(const CLI::App& app, const Raw& raw, Options& options) {
  fill_request(app, raw, options.request);
  options.format = chosen<Format>("--format", raw.null_separated ? "text0" : raw.format,
                                  {{"text", Format::Text},
                                   {"text0", Format::Text0},
                                   {"json", Format::Json},
                                   {"jsonl", Format::Jsonl},
                                   {"csv", Format::Csv}});
  take_settings(app, raw, options);
  options.why = raw.is_why ? Why::Shown : Why::Hidden;
  if (is_given(app, "--save")) options.save = raw.save;
  if (is_given(app, "--saved")) options.saved = raw.saved;
  if (is_given(app, "--show")) options.show = raw.show;
  options.indexes.assign(raw.indexes.begin(), raw.indexes.end());
  if (options.indexes.empty()) options.indexes = {schema::default_index()};
  check_together(options);
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
  Raw raw;
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
  Raw raw;
  CLI::App app;
  declare(app, raw, options);
  const CommandLine line = split_command_line(
      arguments, [&](std::string_view name) { return what_it_takes(app, name); });
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
  fill(app, raw, options);
  options.kept_arguments = to_keep(arguments);
  return options;
}

}  // namespace searcher
