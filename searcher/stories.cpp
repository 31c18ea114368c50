#include "searcher/stories.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "searcher/slot_values.hpp"

namespace searcher {
namespace {

DocSet all_counted(const ShardMatches& matches) {
  DocSet docs = matches.hits;
  for (const auto& aside : matches.aside) {
    if (aside) docs |= *aside;
  }
  return docs;
}

}  // namespace

Stories::Stories(const Selection& selection, Copies copies)
    : story_of_(selection.shards.size()), members_(1) {
  if (copies == Copies::All) return;
  for (std::size_t i = 0; i < selection.shards.size(); ++i) {
    const ShardMatches& matches = selection.shards[i];
    const auto add = [&](DocId id, Story& story) {
      if (story == kAlone) {
        story = static_cast<Story>(members_.size());
        members_.emplace_back();
      }
      members_[story].push_back({i, id});
      if (story_of_[i].empty()) story_of_[i].resize(matches.shard->last_id + std::size_t{1});
      story_of_[i].at(id) = story;
    };
    const DocSet docs = all_counted(matches);
    if (const auto pairs =
            matches.shard->columns ? matches.shard->columns->stories() : std::nullopt) {
      std::vector<Story> known(pairs->size(), kAlone);
      for (const auto& [id, number] : *pairs) {
        if (docs.contains(id)) add(id, known[number]);
      }
      continue;
    }
    std::unordered_map<std::string, Story> known;
    for_each_value(*matches.shard, docs, selection.cover, schema::kStorySlot,
                   [&](DocId id, const std::string& key) { add(id, known[key]); });
  }
}

std::vector<Place> Stories::members(Story story) const { return members_[story]; }

std::size_t Stories::total(const Selection& selection) const {
  std::size_t total = 0;
  for (const ShardMatches& matches : selection.shards) total += matches.hits.size();
  for (const std::vector<Place>& members : members_) {
    const auto hits = static_cast<std::size_t>(std::ranges::count_if(
        members, [&](const Place& p) { return selection.shards[p.shard].hits.contains(p.id); }));
    if (hits > 1) total -= hits - 1;
  }
  return total;
}

}  // namespace searcher
