// Updates during which the power goes.
#include "tests/faults/power_cut.hpp"

#include <fstream>

#include "tests/faults/subject.hpp"

using namespace faults;

namespace {

void mark(const fs::path& record) {
  std::ofstream(record, std::ios::app | std::ios::binary) << "mark\t.\t0\t0\t-\n";
}

}  // namespace

TEST_CASE("a power cut leaves the last acknowledged state or the next, never less", "[power]") {
  const int updates = 6;  // some in place, some as a new generation
  const int cuts = is_deep() ? 200 : 25;
  Subject subject;
  const fs::path record = subject.desk().path() / "record";
  subject.set_corpus(0);
  subject.update();
  std::vector<State> states{state_of(subject.index())};
  const fs::path base = subject.desk().path() / "base";
  fs::copy(subject.index(), base, fs::copy_options::recursive);
  for (int version = 1; version <= updates; ++version) {
    subject.set_corpus(version);
    states.push_back(subject.expected());
    subject.desk().set("LD_PRELOAD", FAULT_SHIM);
    subject.desk().set("FAULT_FOLDER", subject.index().string());
    subject.desk().set("FAULT_RECORD", record.string());
    subject.update();
    subject.desk().set("LD_PRELOAD", "");
    REQUIRE(state_of(subject.index()) == states.back());
    mark(record);
  }
  const std::vector<Operation> operations = read_record(record);
  REQUIRE(operations.size() > 200);

  std::mt19937 random(3);
  const fs::path left = subject.desk().path() / "left";
  for (const Disk disk : {Disk::Journalling, Disk::Strict}) {
    PowerCut power(base, disk);
    int ahead = 0;
    for (int i = 0; i < cuts; ++i) {
      const std::size_t at = random() % (operations.size() + 1);
      CAPTURE(i, at, operations.size(), disk == Disk::Strict);
      const auto acknowledged = static_cast<std::size_t>(power.cut(operations, at, random, left));
      const State found = state_of(left);
      const bool is_last = found == states[acknowledged];
      const bool is_next = acknowledged + 1 < states.size() && found == states[acknowledged + 1];
      REQUIRE((is_last || is_next));
      ahead += is_next ? 1 : 0;
      if (i % 25 != 0) continue;
      const Finished repaired = subject.desk().index_program(
          {"--db", left, "update", subject.desk().news(), "--quiet", "--allow-shrink"});
      REQUIRE(repaired.err == "");
      REQUIRE(state_of(left) == states.back());
    }
    tell(std::to_string(cuts) + " power cuts, " +
         (disk == Disk::Strict ? "strict disk: " : "journalling disk: ") + std::to_string(ahead) +
         " one state ahead, the others as acknowledged, 0 lost");
  }
}
