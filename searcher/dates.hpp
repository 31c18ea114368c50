// When matching documents were published, as far as is known: spans of days from two slots.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "schema/columns.hpp"
#include "searcher/clause.hpp"
#include "searcher/doc_set.hpp"
#include "searcher/shard.hpp"

namespace searcher {

// The first and the last day that an article can be of, as the number 20150116; an end that is not
// known is kNoFirst or kNoLast.
struct DaySpanNumbers {
  static constexpr std::uint32_t kNoFirst = schema::kOpenDays[0];
  static constexpr std::uint32_t kNoLast = schema::kOpenDays[1];
  std::uint32_t first = kNoFirst;
  std::uint32_t last = kNoLast;

  // 2015, or 0 where more than one year is left.
  int year() const {
    return first / 10'000 == last / 10'000 ? static_cast<int>(first / 10'000) : 0;
  }
  // 201501, or 0 where more than one month is left.
  int month() const { return first / 100 == last / 100 ? static_cast<int>(first / 100) : 0; }
};

// Of every document of a set; all others have open spans.
class Dates {
 public:
  // `cover` as for_each_value has it.
  Dates(const Shard& shard, const DocSet& docs, const Clause& cover);
  Dates(const Dates&) = delete;
  Dates& operator=(const Dates&) = delete;
  DaySpanNumbers of(DocId id) const { return {days_[id][0], days_[id][1]}; }

 private:
  std::vector<schema::DayPair> read_;      // from the slots, where there is no column
  std::span<const schema::DayPair> days_;  // by id
};

}  // namespace searcher
