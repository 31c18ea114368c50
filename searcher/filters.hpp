// Filters as people type them (names, years, dates, figures) as clauses of an index.
//
// What is known of a date is a span of days. A filter matches the articles that surely lie in it,
// and on request those that may.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/date.hpp"
#include "schema/field.hpp"
#include "searcher/clause.hpp"
#include "searcher/snapshot.hpp"

namespace searcher {

enum class Reading : std::uint8_t { Sure, Possible };  // of dates

// The two are the same where no date is asked for.
struct Condition {
  Clause sure;
  Clause possible;  // matches all that `sure` does

  bool reads_dates() const { return sure != possible; }
  const Clause& as(Reading reading) const { return reading == Reading::Sure ? sure : possible; }
};

class Filters {
 public:
  // Dates like "last-month" are seen from `today`. Refers to `snapshot`.
  Filters(const Snapshot& snapshot, schema::Day today) : snapshot_(snapshot), today_(today) {}

  // `text` as a value of `field`: a name of a facet, a year or years, a date or a range of dates, a
  // figure or a range of figures, words of a source or path.
  // Throws schema::Error (Usage) when it stands for nothing.
  Condition condition(schema::Field field, const std::string& text);
  // Any of `texts`; none: everything.
  Condition any(schema::Field field, const std::vector<std::string>& texts);
  Condition published(const schema::DaySpan& span) const;
  // First indexed at `seconds` since 1970, or later.
  Condition added_since(std::int64_t seconds) const;

  // Which values a name that stands for several was taken for.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  Condition named(schema::Field facet, const std::string& name);
  Condition year(std::string_view text) const;
  Condition figure(schema::Field field, std::string_view text) const;
  const std::vector<int>& years() const;

  const Snapshot& snapshot_;
  schema::Day today_;
  std::vector<std::string> notes_;
  mutable std::vector<int> years_;  // that some article has, ascending; empty until asked for
};

}  // namespace searcher
