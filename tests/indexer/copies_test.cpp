#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/near_copies.hpp"
#include "indexer/sketch.hpp"
#include "indexer/stories.hpp"
#include "tests/indexer/story_versions.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;
using namespace story_versions;

namespace {

std::string edited(const Version& version) {
  std::string text(version.story);
  for (const Edit& edit : version.edits) {
    const std::size_t at = text.find(edit.from);
    INFO(edit.from);
    REQUIRE(at != std::string::npos);
    text.replace(at, edit.from.size(), edit.to);
  }
  return text;
}

constexpr schema::Day kMonday{std::chrono::year(2016), std::chrono::month(5), std::chrono::day(16)};
constexpr schema::Day kTuesday{std::chrono::year(2016), std::chrono::month(5),
                               std::chrono::day(17)};
constexpr schema::Day kMonthLater{std::chrono::year(2016), std::chrono::month(6),
                                  std::chrono::day(16)};

bool fold(std::string_view one, std::string_view other, std::optional<schema::Day> first = {},
          std::optional<schema::Day> second = {}) {
  const CopyProof a(one, first), b(other, second);
  const bool are = are_copies(a, b);
  CHECK(are_copies(b, a) == are);
  return are && are_near(sketch_of(one), sketch_of(other));
}

// The stories of texts by what they were told in turns of `at_once`.
std::vector<std::string> stories_of(const std::vector<std::string>& texts, std::size_t at_once) {
  std::vector<std::string> stories(texts.size());
  for (std::size_t done = 0; done < texts.size(); done += at_once) {
    Stories known;
    const std::size_t end = std::min(done + at_once, texts.size());
    for (std::size_t i = 0; i < end; ++i) {
      const auto ref = static_cast<Stories::Ref>(i);
      if (i < done) {
        known.add_kept(ref, sketch_of(texts[i]), stories[i]);
      } else {
        known.add_fresh(ref, sketch_of(texts[i]));
      }
    }
    const auto changes = known.regroup({[](Stories::Ref ref) { return std::to_string(1000 + ref); },
                                        [&](Stories::Ref ref) {
                                          return Stories::Story{texts[ref], kMonday};
                                        }});
    for (const auto& change : changes) stories[change.article] = change.story;
  }
  return stories;
}

}  // namespace

TEST_CASE("a version that a paper made of a story is a copy", "[near_copies]") {
  CHECK(kCopies.size() >= 25);
  for (const Version& version : kCopies) {
    INFO(version.what);
    CHECK(fold(version.story, edited(version)));
  }
}

TEST_CASE("the next story in the same words is no copy", "[near_copies]") {
  CHECK(kOthers.size() >= 25);
  for (const Version& version : kOthers) {
    INFO(version.what);
    CHECK_FALSE(fold(version.story, edited(version)));
    CHECK_FALSE(fold(version.story, edited(version), kMonday, kMonday));
  }
}

TEST_CASE("what a paper retells of a release is a copy if both are of one day", "[near_copies]") {
  CHECK(fold(kRelease, kRetold, kMonday, kMonday));
  CHECK(fold(kRelease, kRetold, kMonday, kTuesday));
  CHECK_FALSE(fold(kRelease, kRetold, kMonday, kMonthLater));
  CHECK_FALSE(fold(kRelease, kRetold, kMonday, {}));
  CHECK_FALSE(fold(kRelease, kRetold));
  const std::string next = edited({"", kRetold, {{"18 months", "30 months"}}});
  CHECK_FALSE(fold(kRelease, next, kMonday, kMonday));
}

TEST_CASE("stories told one by one are those told at once", "[stories]") {
  std::vector<std::string> texts;
  for (const auto* versions : {&kOthers, &kCopies}) {
    for (const Version& version : *versions) texts.push_back(edited(version));
  }
  for (const std::string_view story : {kWire, kRelease, kRetold, kLocal, kBranch, kColumn}) {
    texts.emplace_back(story);
  }
  const std::vector<std::string> at_once = stories_of(texts, texts.size());
  CHECK(stories_of(texts, 1) == at_once);
  CHECK(stories_of(texts, 7) == at_once);
}
