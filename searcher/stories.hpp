// Which matching documents are copies of one story, so that they are shown and counted once.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/results.hpp"
#include "searcher/selection.hpp"

namespace searcher {

// A document of one of the shards.
struct Place {
  std::size_t shard = 0;
  DocId id = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

// Copies fold within one index only: two shards never share a story.
class Stories {
 public:
  using Story = std::uint32_t;
  static constexpr Story kAlone = 0;

  // Of all documents that are hits or would be without the filter of one facet. With Copies::All
  // every document is alone.
  Stories(const Selection& selection, Copies copies);

  Story of(const Place& place) const {
    const std::vector<Story>& stories = story_of_[place.shard];
    return stories.empty() ? kAlone : stories[place.id];
  }
  // The documents of a story, by place; some may be no hits.
  std::vector<Place> members(Story story) const;
  // The hits, every story counted once.
  std::size_t total(const Selection& selection) const;

 private:
  std::vector<std::vector<Story>> story_of_;  // by shard and id; empty: the shard has no copies
  std::vector<std::vector<Place>> members_;   // by story; the first is unused
};

}  // namespace searcher
