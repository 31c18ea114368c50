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
  static constexpr std::uint32_t kNoFirst = schema::kNoFirstDay;
  static constexpr std::uint32_t kNoLast = schema::kNoLastDay;
  std::uint32_t first = kNoFirst;
  std::uint32_t last = kNoLast;

  // 2015, or 0 where more than one year is left.
  int year() const {
    return first / 10'000 == last / 10'000 ? static_cast<int>(first / 10'000) : 0;
  }
  // 201501, or 0 where more than one month is left.
  int month() const { return first / 100 == last / 100 ? static_cast<int>(first / 100) : 0; }
};

// One edge of the span of every document of a set; all others have open spans.
class DayOfEach {
 public:
  enum class Edge : std::uint8_t { First, Last };
  // `cover` as for_each_value has it.
  DayOfEach(Edge edge, const Shard& shard, const DocSet& docs, const Clause& cover);
  DayOfEach(const DayOfEach&) = delete;
  DayOfEach& operator=(const DayOfEach&) = delete;
  std::uint32_t of(DocId id) const { return days_[id]; }

 private:
  std::vector<std::uint32_t> read_;      // from the slot, where there is no column
  std::span<const std::uint32_t> days_;  // by id
};

// The spans of every document of a set.
class Dates {
 public:
  Dates(const Shard& shard, const DocSet& docs, const Clause& cover)
      : first_(DayOfEach::Edge::First, shard, docs, cover),
        last_(DayOfEach::Edge::Last, shard, docs, cover) {}
  DaySpanNumbers of(DocId id) const { return {first_.of(id), last_.of(id)}; }

 private:
  DayOfEach first_, last_;
};

}  // namespace searcher
