#include <map>
#include <random>
#include <set>
#include <string>

#include "indexer/stories.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;

namespace {

using Ref = Stories::Ref;

// `count` sentences of a story from its `first` on. What two texts of one family share is what
// their windows share.
std::string window(unsigned family, unsigned first, unsigned count) {
  std::string text;
  for (unsigned sentence = first; sentence < first + count; ++sentence) {
    std::mt19937 words(family * 1000 + sentence);
    for (int i = 0; i < 12; ++i) {
      for (int letter = 0; letter < 6; ++letter) text += static_cast<char>('a' + words() % 26);
      text += ' ';
    }
    text += ".\n";
  }
  return text;
}

class Dice {
 public:
  // 0 .. below-1
  unsigned roll(unsigned below) { return static_cast<unsigned>(random_() % below); }

 private:
  std::mt19937 random_{7};
};

// An index as Stories sees it: articles with their text and, once updated, their story.
struct Article {
  std::string id, text, story;
};
class Index {
 public:
  // Puts `coming` in, takes `going` out, and regroups what has to be.
  void update(const std::map<Ref, Article>& coming, const std::set<Ref>& going) {
    Stories stories;
    for (const Ref ref : going) break_and_erase(stories, ref);
    for (const auto& [ref, article] : coming) break_and_erase(stories, ref);
    for (const auto& [ref, a] : articles_) stories.add_kept(ref, sketch_of(a.text), a.story);
    for (const auto& [ref, article] : coming) {
      stories.add_fresh(ref, sketch_of(article.text));
      articles_[ref] = article;
    }
    asked_ = 0;
    const auto changes = stories.regroup({[&](Ref ref) { return articles_.at(ref).id; },
                                          [&](Ref ref) {
                                            ++asked_;
                                            return Stories::Story{articles_.at(ref).text, {}};
                                          }});
    for (const auto& change : changes) articles_.at(change.article).story = change.story;
    changed_ = changes.size();
  }

  std::map<std::string, std::string> stories_by_id() const {
    std::map<std::string, std::string> stories;
    for (const auto& [ref, article] : articles_) stories[article.id] = article.story;
    return stories;
  }
  std::string story_of(Ref ref) const { return articles_.at(ref).story; }
  std::size_t asked() const { return asked_; }      // texts, at the last update
  std::size_t changed() const { return changed_; }  // stories, at the last update

 private:
  void break_and_erase(Stories& stories, Ref ref) {
    const auto old = articles_.find(ref);
    if (old == articles_.end()) return;
    stories.break_story(old->second.story);
    articles_.erase(old);
  }

  std::map<Ref, Article> articles_;
  std::size_t asked_ = 0, changed_ = 0;
};

}  // namespace

TEST_CASE("copies get the smallest id among them, others nothing", "[stories]") {
  Index index;
  index.update({{1, {"c", window(1, 0, 20), ""}},
                {2, {"b", window(1, 0, 16), ""}},
                {3, {"a", window(2, 0, 20), ""}}},
               {});
  CHECK(index.story_of(1) == "b");
  CHECK(index.story_of(2) == "b");
  CHECK(index.story_of(3).empty());
}

TEST_CASE("a copy that comes later joins, and renames where its id is smaller", "[stories]") {
  Index index;
  index.update({{1, {"m", window(1, 0, 20), ""}}, {2, {"n", window(1, 0, 18), ""}}}, {});
  index.update({{3, {"z", window(1, 0, 19), ""}}}, {});
  CHECK(index.story_of(3) == "m");
  CHECK(index.changed() == 1);
  index.update({{4, {"a", window(1, 0, 17), ""}}}, {});
  CHECK(index.story_of(1) == "a");
  CHECK(index.changed() == 4);
}

TEST_CASE("an article between two that are no copies joins them, and parts them again",
          "[stories]") {
  Index index;
  index.update({{1, {"a", window(1, 0, 20), ""}}, {2, {"b", window(1, 8, 20), ""}}}, {});
  CHECK(index.story_of(1).empty());
  index.update({{3, {"c", window(1, 4, 20), ""}}}, {});
  CHECK(index.story_of(1) == "a");
  CHECK(index.story_of(2) == "a");
  index.update({}, {3});
  CHECK(index.story_of(1).empty());
  CHECK(index.story_of(2).empty());
}

TEST_CASE("a changed article leaves its story", "[stories]") {
  Index index;
  index.update({{1, {"a", window(1, 0, 20), ""}},
                {2, {"b", window(1, 0, 18), ""}},
                {3, {"c", window(1, 0, 19), ""}}},
               {});
  index.update({{1, {"a", window(9, 0, 20), ""}}}, {});
  CHECK(index.story_of(1).empty());
  CHECK(index.story_of(2) == "b");
  CHECK(index.story_of(3) == "b");
}

TEST_CASE("an update that touches no copy asks for no text and changes nothing", "[stories]") {
  Index index;
  index.update({{1, {"a", window(1, 0, 20), ""}}, {2, {"b", window(1, 0, 18), ""}}}, {});
  index.update({{3, {"c", window(2, 0, 20), ""}}}, {});
  CHECK(index.asked() == 0);
  CHECK(index.changed() == 0);
}

TEST_CASE("the same words twice are copies without a look at them", "[stories]") {
  Index index;
  std::map<Ref, Article> coming;
  for (Ref ref = 0; ref < 3000; ++ref) {
    coming[ref] = {std::to_string(10'000 + ref), window(1, 0, 20), ""};
  }
  index.update(coming, {});
  CHECK(index.asked() == 0);
  CHECK(index.story_of(2999) == "10000");
}

TEST_CASE("thousands of filled-in forms do not cost their square", "[stories]") {
  Index index;
  std::map<Ref, Article> coming;
  for (Ref ref = 0; ref < 3000; ++ref) {
    coming[ref] = {std::to_string(ref), window(1, 0, 14) + window(100 + ref, 0, 6), ""};
  }
  index.update(coming, {});
  CHECK(index.asked() < 2 * coming.size());
}

TEST_CASE("stories depend on what is there, not on how it came", "[stories]") {
  Dice dice;
  for (int round = 0; round < 20; ++round) {
    Index grown;
    std::map<Ref, Article> present;
    for (int step = 0; step < 12; ++step) {
      std::map<Ref, Article> coming;
      std::set<Ref> going;
      for (unsigned i = 0; i < 1 + dice.roll(4); ++i) {
        const Ref ref = dice.roll(16);
        if (dice.roll(3) == 0 && present.contains(ref) && !coming.contains(ref)) {
          going.insert(ref);
        } else if (!going.contains(ref)) {
          // An id may not be in the order of the numbers.
          coming[ref] = {std::to_string(ref * 7 % 16),
                         window(1 + dice.roll(2), dice.roll(12), 16 + dice.roll(6)), ""};
        }
      }
      grown.update(coming, going);
      for (const Ref ref : going) present.erase(ref);
      for (const auto& [ref, article] : coming) present[ref] = article;
      Index built;
      built.update(present, {});
      REQUIRE(grown.stories_by_id() == built.stories_by_id());
    }
  }
}
