#include "searcher/raw_options.hpp"

#include <algorithm>
#include <ctime>
#include <sstream>

#include "schema/choice.hpp"
#include "schema/date.hpp"
#include "schema/paths.hpp"
#include "schema/settings.hpp"
#include "searcher/command_line.hpp"

namespace searcher {
namespace {

using schema::Error;
using schema::Fault;
using schema::Field;

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

std::string facet_names() {
  std::string names;
  for (const Field facet : schema::kFacets) {
    names += (names.empty() ? "" : ", ") + std::string(schema::spec_of(facet).name);
  }
  return names;
}

std::vector<Field> facets_named(const std::string& option, const std::string& list) {
  if (list == kDefaultValue) return {schema::kFacets.begin(), schema::kFacets.end()};
  std::vector<Field> facets;
  std::istringstream in(list);
  for (std::string name; std::getline(in, name, ',');) {
    const auto field = schema::field_named(name);
    if (!field || !schema::spec_of(*field).is_facet) {
      throw Error(Fault::Usage, option + ": no facet is called '" + schema::printable(name) +
                                    "' (" + facet_names() + ")");
    }
    if (std::ranges::find(facets, *field) == facets.end()) facets.push_back(*field);
  }
  return facets;
}

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

void fill_request(const RawOptions& raw, Request& request) {
  request.filters = raw.filters;
  request.allows_possible = raw.is_possible;
  request.copies = raw.is_all_copies ? Copies::All : Copies::Folded;
  request.match = schema::chosen<Match>(
      "--match", raw.match, {{"all", Match::All}, {"any", Match::Any}, {"auto", Match::Auto}});
  request.sort = schema::chosen<Sort>(
      "--sort", raw.sort,
      {{"relevance", Sort::Relevance}, {"newest", Sort::Newest}, {"oldest", Sort::Oldest}});
  if (raw.is_given("--since") || raw.is_given("--until")) {
    request.published.emplace();
    if (raw.is_given("--since")) request.published->first = days("--since", raw.since).first;
    if (raw.is_given("--until")) request.published->last = days("--until", raw.until).last;
  }
  if (raw.is_given("--added-since")) {
    const auto first = days("--added-since", raw.added_since).first;
    if (first) request.added_since = seconds_at(*first);
  }
  if (raw.is_given("--facets") || !request.facet_find.empty()) {
    const bool is_all = !raw.is_given("--facets");
    request.facets = facets_named("--facets", is_all ? std::string(kDefaultValue) : raw.facets);
  }
  if (raw.is_given("--timeline")) {
    request.timeline = schema::chosen<TimelineStep>("--timeline", raw.timeline,
                                                    {{kDefaultValue, TimelineStep::Year},
                                                     {"year", TimelineStep::Year},
                                                     {"month", TimelineStep::Month}});
  }
  if (raw.is_given("--table")) request.table = facets_named("--table", raw.table);
  if (request.table.size() > 2) throw Error(Fault::Usage, "--table takes one facet or two");
}

// What the command line leaves open, the person's configuration may say.
void take_settings(const RawOptions& raw, Options& options) {
  const schema::Settings settings(schema::settings_file());
  if (!raw.is_given("--limit")) {
    options.request.limit = settings.number("limit").value_or(options.request.limit);
  }
  if (!raw.is_given("--facet-limit")) {
    options.facet_limit = settings.number("facet-limit").value_or(options.facet_limit);
  }
  const std::string colour =
      raw.is_given("--color") ? raw.colour : settings.value("color").value_or("auto");
  options.colour = schema::chosen_colour(colour);
}

}  // namespace

void fill(Options& options, const RawOptions& raw) {
  fill_request(raw, options.request);
  options.format = schema::chosen<Format>("--format", raw.null_separated ? "text0" : raw.format,
                                          {{"text", Format::Text},
                                           {"text0", Format::Text0},
                                           {"json", Format::Json},
                                           {"jsonl", Format::Jsonl},
                                           {"csv", Format::Csv}});
  take_settings(raw, options);
  options.why = raw.is_why ? Why::Shown : Why::Hidden;
  if (raw.is_given("--save")) options.save = raw.save;
  if (raw.is_given("--saved")) options.saved = raw.saved;
  if (raw.is_given("--show")) options.show = raw.show;
  options.indexes.assign(raw.indexes.begin(), raw.indexes.end());
  if (options.indexes.empty()) options.indexes = {schema::default_index()};
  check_together(options);
}

}  // namespace searcher
