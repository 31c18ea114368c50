#include "searcher/dates.hpp"

#include <charconv>
#include <string>

#include "schema/index_format.hpp"
#include "searcher/slot_values.hpp"

namespace searcher {

DayOfEach::DayOfEach(Edge edge, const Shard& shard, const DocSet& docs, const Clause& cover) {
  const bool is_first = edge == Edge::First;
  if (shard.columns) {
    const auto column = is_first ? shard.columns->first_days() : shard.columns->last_days();
    if (column) {
      days_ = *column;
      return;
    }
  }
  read_.assign(shard.last_id + std::size_t{1}, is_first ? schema::kNoFirstDay : schema::kNoLastDay);
  for_each_value(shard, docs, cover, is_first ? schema::kDateFirstSlot : schema::kDateLastSlot,
                 [&](DocId id, const std::string& day) {
                   std::from_chars(day.data(), day.data() + day.size(), read_.at(id));
                 });
  days_ = read_;
}

}  // namespace searcher
