#include "searcher/dates.hpp"

#include <charconv>
#include <string>

#include "schema/field.hpp"
#include "searcher/slot_values.hpp"

namespace searcher {
namespace {

void read_number(const std::string& text, std::uint32_t& number) {
  std::from_chars(text.data(), text.data() + text.size(), number);
}

}  // namespace

Dates::Dates(const Shard& shard, const DocSet& docs, const Clause& cover) {
  if (const auto column = shard.columns ? shard.columns->days() : std::nullopt) {
    days_ = *column;
    return;
  }
  read_.assign(shard.last_id + std::size_t{1}, schema::kOpenDays);
  for_each_value(shard, docs, cover, schema::kDateFirstSlot,
                 [&](DocId id, const std::string& day) { read_number(day, read_.at(id)[0]); });
  for_each_value(shard, docs, cover, schema::kDateLastSlot,
                 [&](DocId id, const std::string& day) { read_number(day, read_.at(id)[1]); });
  days_ = read_;
}

}  // namespace searcher
