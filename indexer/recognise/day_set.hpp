// Which days an article can be of: a set of days that clues narrow.
#pragma once
#include <chrono>
#include <optional>
#include <vector>

#include "schema/date.hpp"

namespace indexer {

class DaySet {
 public:
  using Days = std::chrono::sys_days;

  // Every day there is.
  DaySet();
  static DaySet none();
  // Both ends inclusive; an absent end is open. Wrong way round: none.
  static DaySet between(std::optional<Days> first, std::optional<Days> last);
  // Of the years from `first` to `last`, both inclusive.
  static DaySet of_years(int first, int last);

  // Adds the days from `first` to `last`, both inclusive.
  void add(Days first, Days last);
  void add(const DaySet& other);
  DaySet intersected(const DaySet& other) const;

  bool is_empty() const { return intervals_.empty(); }
  // Whether both ends are known.
  bool is_bounded() const;
  // The one year in which all its days lie, and the one day that it holds; none for several.
  std::optional<int> only_year() const;
  std::optional<schema::Date> only_day() const;
  // From the first to the last year; an end that is not known is absent. Must not be empty.
  schema::YearRange years() const;

  friend bool operator==(const DaySet&, const DaySet&) = default;

 private:
  struct Interval {
    Days first, last;
    friend bool operator==(const Interval&, const Interval&) = default;
  };
  std::vector<Interval> intervals_;  // in order, with gaps between
};

}  // namespace indexer
