// Indexes that something has damaged: an error or the right answer, never a crash, never a wrong
// one that `check` would not find.
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

void restore(const fs::path& from, const fs::path& to) {
  fs::remove_all(to);
  fs::copy(from, to, fs::copy_options::recursive);
}

void overwrite(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

class Patient {
 public:
  Patient() {
    subject_.set_corpus(2);
    subject_.update();
    base_ = subject_.desk().path() / "base";
    restore(subject_.index(), base_);
    answer_ = search();
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

  // Damages the file, then asks everybody.
  void examine(const fs::path& file, const std::function<void(std::string&)>& damage) {
    restore(base_, subject_.index());
    std::string bytes = support::text_of(base_ / file);
    damage(bytes);
    overwrite(subject_.index() / file, bytes);
    CAPTURE(file);
    status_ = 0;
    const std::string answer = search();
    REQUIRE((status_ == 0 || status_ == 1 || status_ == 2));
    const Finished checked = subject_.desk().index_program({"check"});
    REQUIRE((checked.status == 0 || checked.status == 2));
    if (status_ != 2 && answer != answer_) {
      INFO("a wrong answer: " << answer);
      REQUIRE(checked.status == 2);
    }
    const Finished updated = subject_.desk().index_program({"update", "--quiet"});
    REQUIRE((updated.status == 0 || updated.status == 1 || updated.status == 2));
  }

 private:
  std::string search() {
    const Finished done = subject_.desk().search_program(
        {"\"opens at branch\" OR strike", "--facets", "--format", "json", "--limit", "50"});
    status_ = done.status;
    return answer_of(done);
  }

  Subject subject_;
  fs::path base_;
  std::string answer_;
  int status_ = 0;
};

}  // namespace

TEST_CASE("a flipped bit is an error, harmless, or found by check", "[damage]") {
  const int flips = is_deep() ? 50 : 1;
  Patient patient;
  std::mt19937 random(5);
  for (const fs::path& file : patient.files()) {
    for (int i = 0; i < flips; ++i) {
      patient.examine(file, [&](std::string& bytes) {
        bytes[random() % bytes.size()] ^= static_cast<char>(1u << random() % 8);
      });
    }
  }
}

TEST_CASE("a file that is cut short, empty or full of zeros is an error or harmless", "[damage]") {
  const int cuts = is_deep() ? 20 : 1;
  Patient patient;
  std::mt19937 random(6);
  for (const fs::path& file : patient.files()) {
    for (int i = 0; i < cuts; ++i) {
      patient.examine(file, [&](std::string& bytes) { bytes.resize(random() % bytes.size()); });
    }
    patient.examine(file, [](std::string& bytes) { bytes.clear(); });
    patient.examine(file, [](std::string& bytes) { bytes.assign(bytes.size(), '\0'); });
  }
}
