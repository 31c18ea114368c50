// Updates that are killed at any moment.
#include <csignal>
#include <random>

#include "tests/faults/subject.hpp"

using namespace faults;

namespace {

void pause(unsigned long microseconds) { usleep(static_cast<useconds_t>(microseconds)); }

}  // namespace

TEST_CASE("a kill at any moment leaves the state before or the state after", "[kill]") {
  const int kills = is_deep() ? 200 : 10;
  Subject subject;
  std::mt19937 random(1);
  State before;
  for (int version = 1; version <= kills; ++version) {
    CAPTURE(version);
    subject.set_corpus(version);
    const State after = subject.expected();
    const auto running = subject.start_update();
    pause(random() % 120'000);
    running->send(SIGKILL);
    running->wait();
    subject.wait_until_idle();

    const State left = state_of(subject.index());
    REQUIRE((left == before || left == after));
    if (version % 10 == 0) subject.require_sound();
    subject.update();
    REQUIRE(state_of(subject.index()) == after);
    before = after;
  }
}

TEST_CASE("a signal to stop leaves the state before or the state after, and says which", "[kill]") {
  const int stops = is_deep() ? 100 : 4;
  Subject subject;
  std::mt19937 random(2);
  subject.set_corpus(0);
  subject.update();
  State before = subject.expected();
  for (int version = 1; version <= stops; ++version) {
    CAPTURE(version);
    subject.set_corpus(version);
    const State after = subject.expected();
    const auto running = subject.start_update();
    pause(20'000 + random() % 80'000);
    running->send(version % 2 == 0 ? SIGTERM : SIGINT);
    const Finished done = running->wait();
    subject.wait_until_idle();
    const State left = state_of(subject.index());
    if (done.status == 0) {
      REQUIRE(left == after);
    } else {
      // Before it listens for signals, or without a child yet, it just ends.
      REQUIRE((done.status == 2 || done.status == 128 + SIGTERM || done.status == 128 + SIGINT));
      REQUIRE(left == before);
      if (done.status == 2) REQUIRE_THAT(done.err, Catch::Contains("the index is as it was"));
    }
    subject.update();
    before = after;
  }
}
