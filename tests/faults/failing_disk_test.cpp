// Every write, sync, rename and creation below the index that can fail, failed in turn.
#include <cerrno>
#include <cstring>
#include <fstream>

#include "tests/faults/subject.hpp"

using namespace faults;

namespace {

struct Fault {
  int reason;
  bool is_sticky;  // all operations after it fail too
};

std::vector<Fault> faults_tried() {
  if (is_deep()) return {{ENOSPC, true}, {ENOSPC, false}, {EIO, true}, {EIO, false}};
  return {{ENOSPC, true}, {EIO, false}};
}

// The number of operations below the index of an update that nothing disturbs.
long operations_of(Subject& subject) {
  const fs::path count = subject.desk().path() / "count";
  fs::remove(count);
  subject.desk().set("FAULT_AT", "0");
  subject.desk().set("FAULT_COUNT", count.string());
  subject.update();
  subject.desk().set("FAULT_COUNT", "");
  long operations = 0;
  std::ifstream(count, std::ios::binary)
      .read(reinterpret_cast<char*>(&operations), sizeof operations);
  return operations;
}

// Fails operation after operation of the update from `version` to the next.
void sweep(int version, Fault fault, long points) {
  Subject subject;
  subject.desk().set("LD_PRELOAD", FAULT_SHIM);
  subject.desk().set("FAULT_FOLDER", subject.index().string());
  subject.desk().set("FAULT_AT", "0");
  subject.set_corpus(version);
  subject.update();
  const State before = state_of(subject.index());
  const fs::path base = subject.desk().path() / "base";
  restore(subject.index(), base);
  subject.set_corpus(version + 1);
  const State after = subject.expected();
  const long operations = operations_of(subject);
  REQUIRE(operations > 10);
  REQUIRE(state_of(subject.index()) == after);

  const long step = std::max(1L, operations / points);
  int failed_runs = 0, tried = 0;
  for (long at = 1; at <= operations; at += step) {
    CAPTURE(version, at, operations, fault.reason, fault.is_sticky);
    restore(base, subject.index());
    subject.desk().set("FAULT_AT", std::to_string(at));
    subject.desk().set("FAULT_ERRNO", std::to_string(fault.reason));
    subject.desk().set("FAULT_STICKY", fault.is_sticky ? "1" : "0");
    const Finished done = subject.start_update()->wait();
    subject.desk().set("FAULT_AT", "0");

    const State left = state_of(subject.index());
    REQUIRE((done.status == 0 || done.status == 2));
    ++tried;
    failed_runs += done.status == 2 ? 1 : 0;
    if (done.status == 0) REQUIRE(left == after);
    if (done.status == 2) {
      REQUIRE((left == before || left == after));
      REQUIRE_THAT(done.err, Catch::StartsWith("picket-index: "));
      REQUIRE_THAT(done.err, !Catch::Contains("is damaged"));
    }
    subject.update();
    REQUIRE(state_of(subject.index()) == after);
    if (at % (10 * step) == 1) subject.require_sound();
  }
  tell("from version " + std::to_string(version) + ", " + std::strerror(fault.reason) +
       (fault.is_sticky ? " from then on: " : " once: ") + std::to_string(tried) + " of " +
       std::to_string(operations) + " operations failed, " + std::to_string(failed_runs) +
       " runs failed, 0 states lost");
}

}  // namespace

TEST_CASE("a failed operation of a change in place loses nothing", "[disk]") {
  const long points = is_deep() ? 100000 : 8;
  for (const Fault fault : faults_tried()) sweep(3, fault, points);
}

TEST_CASE("a failed operation of a new generation loses nothing", "[disk]") {
  const long points = is_deep() ? 100000 : 8;
  for (const Fault fault : faults_tried()) sweep(1, fault, points);
}

TEST_CASE("a limit on the size of files is an error and no death", "[disk]") {
  Subject subject;
  subject.set_corpus(1);
  subject.update();
  const State before = state_of(subject.index());
  subject.set_corpus(2);
  const State after = subject.expected();
  const std::string command = "ulimit -f 64; exec '" PICKET_INDEX "' update --quiet";
  support::Running limited({"/bin/sh", "-c", command},
                           {{"PICKET_DB", subject.index().string()}, {"PICKET_NOW", "1000000000"}},
                           subject.desk().path());
  const Finished done = limited.wait();
  CHECK(done.status == 2);
  CHECK_THAT(done.err, Catch::Contains("File too large"));
  CHECK_THAT(done.err, Catch::Contains("the index is as it was"));
  CHECK(state_of(subject.index()) == before);
  subject.update();
  CHECK(state_of(subject.index()) == after);
}

#ifndef SANITIZED  // whose own shadow is larger than any limit that would bite
TEST_CASE("too little memory is an error and no death", "[disk]") {
  Subject subject;
  subject.set_corpus(1);
  subject.update();
  const State before = state_of(subject.index());
  subject.set_corpus(2);
  for (const int kilobytes : {30'000, 40'000, 60'000, 80'000}) {
    CAPTURE(kilobytes);
    const std::string command =
        "ulimit -v " + std::to_string(kilobytes) + "; exec '" PICKET_INDEX "' update --quiet";
    support::Running limited(
        {"/bin/sh", "-c", command},
        {{"PICKET_DB", subject.index().string()}, {"PICKET_NOW", "1000000000"}},
        subject.desk().path());
    const Finished done = limited.wait();
    CHECK((done.status == 0 || done.status == 2 || done.status == 127));
    if (done.status != 0) CHECK(state_of(subject.index()) == before);
  }
  subject.update();
  CHECK(state_of(subject.index()) == subject.expected());
}
#endif
