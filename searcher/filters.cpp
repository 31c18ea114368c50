#include "searcher/filters.hpp"

#include <chrono>
#include <limits>
#include <optional>
#include <utility>

#include "schema/error.hpp"
#include "schema/index_format.hpp"
#include "schema/tokenizer.hpp"
#include "schema/whole_number.hpp"

namespace searcher {
namespace {

using schema::DaySpan;
using schema::Error;
using schema::Fault;
using schema::Field;

constexpr double kNoLimit = std::numeric_limits<double>::infinity();

Condition certain(const Clause& clause) { return {clause, clause}; }

[[noreturn]] void refuse(Field field, std::string_view text, const std::string& wanted) {
  throw Error(Fault::Usage, std::string(schema::spec_of(field).name) + ": '" + std::string(text) +
                                "' is not " + wanted);
}

std::string quoted_list(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += "'" + names[i] + "'";
  }
  return text;
}

Clause year_term(int year) {
  return term_clause(schema::facet_term(Field::Year, std::to_string(year)));
}

Clause unknown_year() { return term_clause(schema::facet_term(Field::Year, schema::kUnknownYear)); }

// The two ends of "A..B", "A..", "..B"; both the same where there are no dots.
struct Ends {
  std::string_view from, to;
};
Ends ends_of(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return {text, text};
  return {text.substr(0, dots), text.substr(dots + 2)};
}

std::optional<int> parse_year(std::string_view text) {
  const auto year = schema::whole_number<int>(text);
  if (text.size() != 4 || !year || *year < schema::kFirstYear || *year > schema::kLastYear) {
    return std::nullopt;
  }
  return year;
}

Condition figures_between(Field field, double low, double high) {
  const Clause range = range_clause(schema::spec_of(field).slot, Xapian::sortable_serialise(low),
                                    Xapian::sortable_serialise(high));
  return certain(range);
}

}  // namespace

Condition Filters::condition(Field field, const std::string& text) {
  if (field == Field::Year) return year(text);
  const schema::FieldSpec& spec = schema::spec_of(field);
  if (spec.is_facet) return named(field, text);
  if (spec.indexing == schema::Indexing::Words) {
    std::vector<Clause> words;
    for (const std::string& word : schema::words_of_phrase(text)) {
      words.push_back(term_clause(schema::make_term(spec.prefix, word)));
    }
    if (words.empty()) refuse(field, text, "a word");
    return certain(joined(ClauseKind::Phrase, std::move(words)));
  }
  if (field == Field::Turnout || field == Field::Yes || field == Field::Balloted) {
    return figure(field, text);
  }
  const auto span = schema::parse_range(text, today_);
  if (!span) refuse(field, text, "a date (2015-01-16, 2014-12..2015-02, last-month)");
  if (field == Field::Date) return published(*span);
  const auto seconds = [](schema::Day day) {
    return static_cast<double>(std::chrono::sys_days(day).time_since_epoch().count()) * 86400.0;
  };
  return figures_between(field, span->first ? seconds(*span->first) : 0,
                         span->last ? seconds(*span->last) + 86399.0 : kNoLimit);
}

Condition Filters::any(Field field, const std::vector<std::string>& texts) {
  if (texts.empty()) return {};
  std::vector<Clause> sure;
  std::vector<Clause> possible;
  for (const std::string& text : texts) {
    Condition one = condition(field, text);
    sure.push_back(std::move(one.sure));
    possible.push_back(std::move(one.possible));
  }
  return {joined(ClauseKind::Any, std::move(sure)), joined(ClauseKind::Any, std::move(possible))};
}

Condition Filters::named(Field facet, const std::string& name) {
  const schema::NameMatch match = snapshot_.find_name(facet, name);
  const std::string facet_name(schema::spec_of(facet).name);
  if (match.slugs.empty()) {
    std::string message = "no " + facet_name + " is called '" + name + "'";
    if (!match.nearest.empty()) message += " (did you mean " + quoted_list(match.nearest) + "?)";
    throw Error(Fault::Usage, message);
  }
  std::vector<Clause> values;
  std::string labels;
  for (const std::string& slug : match.slugs) {
    values.push_back(term_clause(schema::facet_term(facet, slug)));
    labels += (labels.empty() ? "" : ", ") + snapshot_.names().label(facet, slug);
  }
  if (values.size() > 1) notes_.push_back(facet_name + " '" + name + "' means any of: " + labels);
  return certain(joined(ClauseKind::Any, std::move(values)));
}

Condition Filters::year(std::string_view text) const {
  if (text == schema::kUnknownYear) return certain(unknown_year());
  const Ends ends = ends_of(text);
  const auto from = parse_year(ends.from);
  const auto to = parse_year(ends.to);
  const bool is_sound = (from || ends.from.empty()) && (to || ends.to.empty()) && (from || to);
  if (!is_sound || (from && to && *from > *to)) {
    refuse(Field::Year, text, "a year (2015), a range (2013..2016, 2013.., ..2016) or 'unknown'");
  }
  DaySpan span;
  if (from) span.first = schema::span_of({.year = *from}).first;
  if (to) span.last = schema::span_of({.year = *to}).last;
  Condition condition = published(span);
  if (from && to && *from == *to) condition.sure = year_term(*from);
  return condition;
}

Condition Filters::figure(Field field, std::string_view text) const {
  const Ends ends = ends_of(text);
  const auto low = ends.from.empty() ? std::optional(0.0) : schema::whole_number<double>(ends.from);
  const auto high =
      ends.to.empty() ? std::optional(kNoLimit) : schema::whole_number<double>(ends.to);
  const bool is_open = ends.from.empty() && ends.to.empty();
  if (!low || !high || is_open || *low > *high) {
    refuse(field, text, "a number or a range (50.., ..50, 40..60)");
  }
  return figures_between(field, *low, *high);
}

const std::vector<int>& Filters::years() const {
  if (!years_.empty()) return years_;
  const std::string prefix(schema::spec_of(Field::Year).prefix);
  const Xapian::Database& database = snapshot_.combined();
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string held = *term;
    if (const auto year = parse_year(std::string_view(held).substr(prefix.size()))) {
      years_.push_back(*year);
    }
  }
  return years_;
}

// Articles whose whole year lies in the span are told by their year; only those of a year that the
// span cuts, and those of an unknown year, need their dates looked at.
Condition Filters::published(const DaySpan& span) const {
  const std::string low =
      span.first ? schema::encode_day(*span.first) : std::string(schema::kOpenFirst);
  const std::string high =
      span.last ? schema::encode_day(*span.last) : std::string(schema::kOpenLast);
  std::vector<Clause> whole;
  std::vector<Clause> cut{unknown_year()};
  for (const int year : years()) {
    const DaySpan days = schema::span_of({.year = year});
    const std::string first = schema::encode_day(*days.first);
    const std::string last = schema::encode_day(*days.last);
    if (last < low || first > high) continue;
    (low <= first && last <= high ? whole : cut).push_back(year_term(year));
  }
  const std::string open_low(schema::kOpenFirst);
  const std::string open_high(schema::kOpenLast);
  const auto with = [&](Clause first, Clause last) {
    std::vector<Clause> all{joined(ClauseKind::Any, cut), std::move(first), std::move(last)};
    std::vector<Clause> ways = whole;
    ways.push_back(joined(ClauseKind::All, std::move(all)));
    return joined(ClauseKind::Any, std::move(ways));
  };
  using schema::kDateFirstSlot;
  using schema::kDateLastSlot;
  return {with(range_clause(kDateFirstSlot, low, open_high),
               range_clause(kDateLastSlot, open_low, high)),
          with(range_clause(kDateFirstSlot, open_low, high),
               range_clause(kDateLastSlot, low, open_high))};
}

Condition Filters::added_since(std::int64_t seconds) const {
  return figures_between(Field::Added, static_cast<double>(seconds), kNoLimit);
}

}  // namespace searcher
