// Indexes that something has damaged: an error or the right answer, never a crash, never a wrong
// one that `check` would not find.
#include <algorithm>
#include <array>
#include <fstream>
#include <random>

#include "tests/faults/subject.hpp"

using namespace faults;

namespace {

// What a search answers, without its time.
std::string answer_of(const Finished& done) {
  if (done.out.empty()) return {};
  Json page = Json::parse(done.out);
  page.erase("seconds");
  return page.dump();
}

void overwrite(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

bool names_the_cure(const std::string& message) {
  return std::ranges::any_of(
      std::array{"`picket-index rebuild`", "`picket-index check`", "`picket-index update FOLDER"},
      [&](const char* command) { return message.find(command) != std::string::npos; });
}

class Patient {
 public:
  Patient() {
    subject_.set_corpus(2);
    subject_.update();
    base_ = subject_.desk().path() / "base";
    restore(subject_.index(), base_);
    answer_ = answer_of(search());
    REQUIRE_FALSE(answer_.empty());
  }

  std::vector<fs::path> files() const {
    std::vector<fs::path> all;
    for (const auto& entry : fs::recursive_directory_iterator(base_)) {
      const bool has_bytes = entry.is_regular_file() && entry.file_size() > 0;
      const std::string name = entry.path().filename();
      if (has_bytes && name != "lock" && name != "last-run.json") {
        all.push_back(entry.path().lexically_relative(base_));
      }
    }
    std::ranges::sort(all);
    return all;
  }

  // Damages the file, as `what` says, then asks everybody.
  void examine(const fs::path& file, const std::string& what,
               const std::function<void(std::string&)>& damage) {
    restore(base_, subject_.index());
    std::string bytes = support::text_of(base_ / file);
    damage(bytes);
    overwrite(subject_.index() / file, bytes);
    const cli::Desk& desk = subject_.desk();
    const Finished searched = search();
    const Finished checked = desk.index_program({"check"});
    const Finished updated = desk.index_program({"update", "--quiet"});
    CAPTURE(file, what, searched.err, checked.out, checked.err, updated.err);
    CHECK((searched.status == 0 || searched.status == 1 || searched.status == 2));
    CHECK((checked.status == 0 || checked.status == 2));
    CHECK((updated.status == 0 || updated.status == 1 || updated.status == 2));
    const bool is_refused = searched.status == 2;
    if (is_refused) CHECK(names_the_cure(searched.err));
    if (checked.status == 2) CHECK(names_the_cure(checked.out + checked.err));
    if (updated.status == 2) CHECK(names_the_cure(updated.err));
    const bool is_wrong = !is_refused && answer_of(searched) != answer_;
    if (is_wrong) {
      tell("answered otherwise: " + what + " of " + file.string());
      CHECK(checked.status == 2);
    }
    ++examined_;
    refused_ += is_refused ? 1 : 0;
    found_ += checked.status == 2 ? 1 : 0;
    wrong_ += is_wrong ? 1 : 0;
  }
  void tell_counts() const {
    tell(std::to_string(examined_) + " damaged indexes: " + std::to_string(found_) +
         " found by check, " + std::to_string(refused_) + " refused by the search, " +
         std::to_string(wrong_) + " answered otherwise and found by check, 0 crashes");
  }

 private:
  Finished search() const {
    return subject_.desk().search_program(
        {"\"opens at branch\" OR strike", "--facets", "--format", "json", "--limit", "50"});
  }

  Subject subject_;
  fs::path base_;
  std::string answer_;
  int examined_ = 0, refused_ = 0, found_ = 0, wrong_ = 0;
};

}  // namespace

TEST_CASE("a flipped bit is an error, harmless, or found by check", "[damage]") {
  const int flips = is_deep() ? 50 : 1;
  Patient patient;
  std::mt19937 random(5);
  for (const fs::path& file : patient.files()) {
    for (int i = 0; i < flips; ++i) {
      const unsigned bit = random() % 8;
      const std::size_t place = random();
      patient.examine(
          file, "bit " + std::to_string(bit) + " at " + std::to_string(place) + " modulo its size",
          [&](std::string& bytes) { bytes[place % bytes.size()] ^= static_cast<char>(1u << bit); });
    }
  }
  patient.tell_counts();
}

TEST_CASE("a flipped bit of what the base file says of the whole is found", "[damage]") {
  Patient patient;
  for (const fs::path& file : patient.files()) {
    if (file.filename() != "iamglass") continue;
    for (std::size_t back = 1; back <= 12; ++back) {  // totals and bounds are its last numbers
      patient.examine(file, "bit 0, byte " + std::to_string(back) + " from its end",
                      [&](std::string& bytes) { bytes[bytes.size() - back] ^= 1; });
    }
  }
  patient.tell_counts();
}

TEST_CASE("a file that is cut short, empty or full of zeros is an error or harmless", "[damage]") {
  const int cuts = is_deep() ? 20 : 1;
  Patient patient;
  std::mt19937 random(6);
  for (const fs::path& file : patient.files()) {
    for (int i = 0; i < cuts; ++i) {
      const std::size_t place = random();
      patient.examine(file, "cut at " + std::to_string(place) + " modulo its size",
                      [&](std::string& bytes) { bytes.resize(place % bytes.size()); });
    }
    patient.examine(file, "emptied", [](std::string& bytes) { bytes.clear(); });
    patient.examine(file, "zeros", [](std::string& bytes) { bytes.assign(bytes.size(), '\0'); });
  }
  patient.tell_counts();
}
