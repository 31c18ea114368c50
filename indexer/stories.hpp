// Which articles of an index tell the same story, so that the groups depend on the articles alone
// and never on the order of updates.
//
// Two articles are copies when their sketches are near (cheap, from the index) and their texts
// prove it (exact). A story is a connected group of copies, keyed by the smallest id in it.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/sketch.hpp"
#include "schema/date.hpp"

namespace indexer {

// Brings the stories of an index up to date after some of its articles came, changed or went.
//
// First every article that the index will hold is told, kept ones with the story they had; then
// `regroup` says whose story is another now. A full build is the case in which all are fresh.
// Takes about 100 bytes an article, and 50 MB at most for texts.
class Stories {
 public:
  using Ref = std::uint32_t;  // the caller's number of an article, a docid say; told once each

  Stories();
  ~Stories();
  Stories(Stories&&) noexcept;

  // An article that came or changed.
  void add_fresh(Ref article, const Sketch& sketch);
  // One that stays as it was, with its kStorySlot.
  void add_kept(Ref article, const Sketch& sketch, std::string_view story);
  // The kStorySlot of an article that went, or changed: what is left of that story is looked at
  // again. An empty one is passed over.
  void break_story(std::string_view story);

  struct Change {
    Ref article;
    std::string story;  // id of the first of its story; empty: it is alone
  };
  struct Story {
    std::string text;
    std::optional<schema::Day> published;  // none where the day is not known
  };
  // What was asked for: the id and the story of an article told before.
  struct Source {
    std::function<std::string(Ref)> id_of;
    std::function<Story(Ref)> story_of;
  };
  // Every article whose story is not what it was told with (nothing, for a fresh one), by Ref.
  // Asks for the texts of candidates only. Call it once.
  std::vector<Change> regroup(const Source& source);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace indexer
