// Things that are counted once a story: what a document of a story has is kept until all of them
// are known.
#pragma once
#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "searcher/stories.hpp"

namespace searcher {

template <typename Thing, typename Counts = std::map<Thing, std::size_t>>
class StoryCounter {
 public:
  // Counts into `counts`, which must outlive it.
  explicit StoryCounter(Counts& counts) : counts_(counts) {}
  void add(Stories::Story story, const Thing& thing) {
    if (story == Stories::kAlone) {
      ++counts_[thing];
    } else {
      of_stories_.emplace_back(story, thing);
    }
  }
  // When all have been added.
  void finish() {
    std::ranges::sort(of_stories_);
    of_stories_.erase(std::unique(of_stories_.begin(), of_stories_.end()), of_stories_.end());
    for (const auto& [story, thing] : of_stories_) ++counts_[thing];
  }

 private:
  Counts& counts_;
  std::vector<std::pair<Stories::Story, Thing>> of_stories_;
};

}  // namespace searcher
