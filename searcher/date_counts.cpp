#include "searcher/date_counts.hpp"

#include <cstdint>
#include <string>

#include "schema/field.hpp"
#include "schema/index_format.hpp"

namespace searcher {
namespace {

constexpr std::size_t kYear = schema::facet_index(schema::Field::Year);
constexpr int kUnknown = 0;              // sorts first; no article is of that year
constexpr int kUnknownPeriod = 999'999;  // sorts last

}  // namespace

void PossibleYears::add(std::size_t shard, const ShardMatches& matches, const Clause& cover) {
  const DocSet& docs = matches.counted(kYear);
  const Dates dates(*matches.shard, docs, cover);
  for (DocId id = docs.next(0); id != 0; id = docs.next(id)) {
    add_span(stories_.of({shard, id}), dates.of(id));
  }
}

void PossibleYears::add_span(Stories::Story story, const DaySpanNumbers& span) {
  if (span.year() == 0) counter_.add(story, kUnknown);
  if (span.first == DaySpanNumbers::kNoFirst || span.last == DaySpanNumbers::kNoLast) {
    open_.emplace_back(story, span);
    return;
  }
  const int last = static_cast<int>(span.last / 10'000);
  for (int year = static_cast<int>(span.first / 10'000); year <= last; ++year) {
    counter_.add(story, year);
    counts_[year];  // listed, though only stories may have it so far
  }
}

// An article of open bounds adds to the years that others name, but names none itself.
std::vector<FacetCount> PossibleYears::counts() {
  std::vector<int> years;
  for (const auto& [year, count] : counts_) {
    if (year != kUnknown) years.push_back(year);
  }
  for (const auto& [story, span] : open_) {
    for (const int year : years) {
      const auto first = static_cast<std::uint32_t>(year) * 10'000;
      if (span.first < first + 10'000 && span.last >= first) counter_.add(story, year);
    }
  }
  counter_.finish();
  std::vector<FacetCount> listed;
  for (const auto& [year, count] : counts_) {
    const std::string value =
        year == kUnknown ? std::string(schema::kUnknownYear) : std::to_string(year);
    if (count > 0) listed.push_back({value, value, count});
  }
  return listed;
}

// 201501 for a month, 201500 for a year: a year alone sorts before its months.
int PeriodCounter::period(const DaySpanNumbers& span) const {
  if (span.year() == 0) return kUnknownPeriod;
  if (step_ == TimelineStep::Month && span.month() != 0) return span.month();
  return span.year() * 100;
}

void PeriodCounter::add(std::size_t shard, const ShardMatches& matches, const Clause& cover) {
  const Dates dates(*matches.shard, matches.hits, cover);
  for (DocId id = matches.hits.next(0); id != 0; id = matches.hits.next(id)) {
    counter_.add(stories_.of({shard, id}), period(dates.of(id)));
  }
}

std::vector<PeriodCount> PeriodCounter::counts() {
  counter_.finish();
  std::vector<PeriodCount> listed;
  for (const auto& [period, count] : counts_) {
    std::string text = std::to_string(period / 100);
    const int month = period % 100;
    if (month != 0) text += (month < 10 ? "-0" : "-") + std::to_string(month);
    listed.push_back({period == kUnknownPeriod ? std::string(schema::kUnknownYear) : text, count});
  }
  return listed;
}

}  // namespace searcher
