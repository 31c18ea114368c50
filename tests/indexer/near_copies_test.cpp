#include "indexer/near_copies.hpp"

#include <string>
#include <vector>

#include "indexer/sketch.hpp"
#include "tests/support/catch.hpp"

using namespace indexer;

namespace {

const std::vector<std::string> kStory{
    "People who staff police help desks across the county are to be balloted on a strike unless a "
    "plan to take away their shift pay is dropped.",
    "The force has been looking at how the desks are run and means to end evening and weekend "
    "working on them.",
    "Upwards of 50 workers would each lose £4,648 a year, UNISON has calculated.",
    "The sum is a supplement paid for unsocial hours.",
    "The new rota has none in it, and anyone kept back at the end of a shift would have to make do "
    "with overtime, the union points out.",
    "Staff deal with road collisions, bail and custody questions and callers at the counter who "
    "want to report a crime.",
    "Managers need to find £18m, according to figures seen by the union.",
    "With prices rising as they are, it says, that cannot come out of the pockets of its members.",
    "Mothballed police stations should be sold instead, it argues, and more could be saved in the "
    "long run by bringing the desks together in a regional contact centre.",
    "A regional organiser said that feelings were running high and that people were going already "
    "because they could not afford to stay.",
    "If the desks emptied, officers would have to be brought in off other duties to run them.",
    "The ballot of members in West Yorkshire opens in 2 weeks and closes on 19 August.",
    "The force said it valued all of its staff and would consult them before anything was decided.",
};

const std::string kNewLead =
    "Front counters could close for days this summer after workers at a northern force were told "
    "that they are to have smaller pay packets.";

std::string joined(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += sentence + '\n';
  return text;
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::vector<std::string> first_of_story(std::size_t count) {
  return {kStory.begin(), kStory.begin() + static_cast<std::ptrdiff_t>(count)};
}

// Both ways round, which must agree; `true` only if the sketches are near as well.
bool fold(const std::string& one, const std::string& other) {
  const bool are = are_copies(CopyProof(one), CopyProof(other));
  CHECK(are_copies(CopyProof(other), CopyProof(one)) == are);
  const bool near = are_near(sketch_of(one), sketch_of(other));
  CHECK(are_near(sketch_of(other), sketch_of(one)) == near);
  return are && near;
}

}  // namespace

TEST_CASE("a text is a copy of itself, whatever its quotes, case and line breaks",
          "[near_copies]") {
  const std::string story = joined(kStory);
  CHECK(fold(story, story));
  CHECK(fold(story, with(story, "\n", " ")));
  CHECK(fold(story, with(with(story, "its", "ITS"), "£", "&pound ")));
}

TEST_CASE("a lightly edited text is a copy", "[near_copies]") {
  std::string edited = joined(kStory);
  edited = with(edited, "across the county", "in the county");
  edited = with(edited, "has been looking at", "looked at");
  edited = with(edited, "Upwards of 50 workers", "More than 50 people");
  edited = with(edited, "The new rota", "The changed rota");
  edited = with(edited, "callers at the counter who want to", "people who come to");
  edited = with(edited, "Mothballed", "Empty");
  edited = with(edited, "in 2 weeks", "in two weeks");
  CHECK(fold(joined(kStory), edited));
}

TEST_CASE("a copy may have a lead of its own and lack its tail", "[near_copies]") {
  std::vector<std::string> copy = first_of_story(10);
  copy.front() = kNewLead;
  CHECK(fold(joined(kStory), joined(copy)));
  CHECK(fold(joined(kStory), joined(first_of_story(7))));
}

TEST_CASE("a copy may have sentences that were left out", "[near_copies]") {
  std::vector<std::string> copy = kStory;
  copy.erase(copy.begin() + 7);
  copy.erase(copy.begin() + 3);
  CHECK(fold(joined(kStory), joined(copy)));
}

TEST_CASE("a branch that puts its own name in the text of another makes a copy", "[near_copies]") {
  const std::string story = joined(kStory) +
                            "Members of the Police Federation and of GMB, Unite "
                            "and Prospect met the Home Secretary and NHS leaders at Westminster.\n";
  CHECK(fold(story, with(story, "West Yorkshire", "Derbyshire")));
}

TEST_CASE("a form that is filled in with other figures is another story", "[near_copies]") {
  std::string other = joined(kStory);
  other = with(with(other, "50 workers", "80 workers"), "4,648", "3,120");
  other = with(with(other, "18m", "24m"), "19 August", "3 May");
  CHECK_FALSE(fold(joined(kStory), other));
}

TEST_CASE("a form that is filled in with other names is another story", "[near_copies]") {
  const std::string form =
      "Members at AAA have voted for a walkout over pay, says BBB. The branch at AAA met in CCC on "
      "DDD, and its officers told EEE that the offer was not enough to live on. Talks between BBB "
      "and AAA broke down last week, and no more are planned. The chair of FFF has asked both "
      "sides "
      "to think again before services in CCC are hit. A spokesman for AAA said that the door was "
      "open, and that plans were in place for anything that might happen in the coming months. "
      "Nobody at EEE was there to speak for the employers when we rang them for a comment.";
  const auto filled = [&](const std::vector<std::string_view>& names) {
    std::string text = form;
    for (std::size_t i = 0; i < names.size(); ++i) {
      text = with(text, std::string(3, static_cast<char>('A' + i)), names[i]);
    }
    return text;
  };
  const std::string one =
      filled({"Kent Police", "UNISON", "Maidstone", "Monday", "Acas", "Medway"});
  const std::string other =
      filled({"Dorset Fire", "GMB", "Poole", "Friday", "Whitehall", "Wessex"});
  CHECK_FALSE(fold(one, other));
}

TEST_CASE("a follow-up that repeats the background is another story", "[near_copies]") {
  std::vector<std::string> next{
      "The strike by help desk workers was called off last night after talks that went on for nine "
      "hours at the conciliation service.",
      "Under the deal the supplement stays until the spring, and a joint working party will look "
      "for the savings somewhere else by then.",
      "Both sides spoke of a victory for common sense, although neither would say what had moved "
      "the other to give way so late in the day.",
      "Union members must still agree to it in a vote, and the result is expected next month."};
  next.insert(next.end(), kStory.begin() + 1, kStory.begin() + 9);
  CHECK_FALSE(fold(joined(kStory), joined(next)));
}

TEST_CASE("texts too short to tell are no copies", "[near_copies]") {
  const std::string brief = joined(first_of_story(2));
  CHECK_FALSE(fold(brief, brief));
  CHECK(is_empty(sketch_of(brief)));
  CHECK(is_empty(sketch_of("")));
}

TEST_CASE("a digest is no copy of the stories in it", "[near_copies]") {
  std::string digest = joined(first_of_story(7));
  for (int i = 0; i < 40; ++i) {
    digest += "Item " + std::to_string(i) +
              " of the day's round-up is about something else again, "
              "and its words are " +
              std::string(1, static_cast<char>('a' + i % 26)) + " few.\n";
  }
  CHECK_FALSE(fold(joined(first_of_story(7)), digest));
}

TEST_CASE("a sketch comes back as it was packed", "[near_copies]") {
  const Sketch sketch = sketch_of(joined(kStory));
  CHECK_FALSE(is_empty(sketch));
  CHECK(pack_sketch(sketch).size() == 72);
  CHECK(unpack_sketch(pack_sketch(sketch)) == sketch);
  CHECK(pack_sketch(Sketch{}).empty());
  CHECK(is_empty(unpack_sketch("")));
  CHECK(is_empty(unpack_sketch("damaged")));
}

TEST_CASE("a huge text is compared in good time", "[near_copies]") {
  std::string huge;
  for (int i = 0; i < 300'000; ++i) huge += "strike ";
  CHECK(fold(huge, huge));
}
