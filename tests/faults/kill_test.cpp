// Updates that are killed at any moment.
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "tests/faults/subject.hpp"

using namespace faults;

namespace {

using Clock = std::chrono::steady_clock;

// Waits for any moment of an update, or a little longer: an index of the same corpus was built in
// `usual`.
void pause_within(Clock::duration usual, std::mt19937& random) {
  std::uniform_real_distribution<double> part(0, 1.3);
  std::this_thread::sleep_for(part(random) * usual);
}

}  // namespace

TEST_CASE("a kill at any moment leaves the state before or the state after", "[kill]") {
  const int kills = is_deep() ? 200 : 10;
  Subject subject;
  std::mt19937 random(1);
  State before;
  int done_before = 0;
  for (int version = 1; version <= kills; ++version) {
    CAPTURE(version);
    subject.set_corpus(version);
    const auto start = Clock::now();
    const State after = subject.expected();
    const Clock::duration usual = Clock::now() - start;
    const auto running = subject.start_update();
    pause_within(usual, random);
    running->send(SIGKILL);
    running->wait();
    subject.wait_until_idle();

    const State left = state_of(subject.index());
    REQUIRE((left == before || left == after));
    done_before += left == after ? 1 : 0;
    if (version % 10 == 0) subject.require_sound();
    subject.update();
    REQUIRE(state_of(subject.index()) == after);
    before = after;
  }
  tell(std::to_string(kills) + " kills: " + std::to_string(done_before) +
       " left the state after, the others the state before, 0 neither");
}

TEST_CASE("a signal to stop leaves the state before or the state after, and says which", "[kill]") {
  const int stops = is_deep() ? 100 : 4;
  Subject subject;
  std::mt19937 random(2);
  subject.set_corpus(0);
  subject.update();
  State before = subject.expected();
  int done_before = 0;
  for (int version = 1; version <= stops; ++version) {
    CAPTURE(version);
    subject.set_corpus(version);
    const auto start = Clock::now();
    const State after = subject.expected();
    const Clock::duration usual = Clock::now() - start;
    const auto running = subject.start_update();
    pause_within(usual, random);
    running->send(version % 2 == 0 ? SIGTERM : SIGINT);
    const Finished done = running->wait();
    subject.wait_until_idle();
    const State left = state_of(subject.index());
    if (done.status == 0) {
      ++done_before;
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
  tell(std::to_string(stops) + " signals to stop: " + std::to_string(done_before) +
       " came too late, the others left the state before, 0 neither");
}
