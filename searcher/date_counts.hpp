// Counts by date: the years that articles can be of, and the periods of a timeline.
#pragma once
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "searcher/dates.hpp"
#include "searcher/results.hpp"
#include "searcher/selection.hpp"
#include "searcher/stories.hpp"
#include "searcher/story_counter.hpp"

namespace searcher {

// The years that matching articles can be of, each article counted for every one of them.
class PossibleYears {
 public:
  explicit PossibleYears(const Stories& stories) : stories_(stories) {}
  void add(std::size_t shard, const ShardMatches& matches, const Clause& cover);
  std::vector<FacetCount> counts();

 private:
  void add_span(Stories::Story story, const DaySpanNumbers& span);

  const Stories& stories_;
  std::map<int, std::size_t> counts_;
  StoryCounter<int> counter_{counts_};
  std::vector<std::pair<Stories::Story, DaySpanNumbers>> open_;  // an end of them is not known
};

// The periods of the timeline, as precise as the dates are.
class PeriodCounter {
 public:
  PeriodCounter(TimelineStep step, const Stories& stories) : step_(step), stories_(stories) {}
  void add(std::size_t shard, const ShardMatches& matches, const Clause& cover);
  std::vector<PeriodCount> counts();

 private:
  int period(const DaySpanNumbers& span) const;

  TimelineStep step_;
  const Stories& stories_;
  std::map<int, std::size_t> counts_;
  StoryCounter<int> counter_{counts_};
};

}  // namespace searcher
