// A week of nights: the timer runs, the corpus grows, changes, moves, vanishes, comes back and
// shrinks, the clock goes wrong once, and people search all the time. Nobody lends a hand.
#include <array>
#include <atomic>
#include <mutex>
#include <thread>

#include "indexer/generation.hpp"
#include "indexer/stored_index.hpp"
#include "schema/error.hpp"
#include "searcher/index_reader.hpp"
#include "tests/faults/subject.hpp"

using namespace faults;

namespace {

constexpr std::int64_t kFirstNight = 1'000'000'000, kDay = 86'400;

// Asks for everything over and over; what it may find is the number of articles before or after
// the update that runs.
class Searchers {
 public:
  Searchers(const fs::path& index, std::size_t articles)
      : index_(index), before_(articles), after_(articles) {
    for (std::thread& searcher : searchers_) searcher = std::thread([this] { search(); });
  }
  ~Searchers() { stop(); }
  Searchers(const Searchers&) = delete;
  Searchers& operator=(const Searchers&) = delete;

  // From now on this many may be found too, until the one before is withdrawn.
  void expect(std::size_t after) { after_ = after; }
  void settle() { before_ = after_.load(); }
  std::string stop() {
    is_over_ = true;
    for (std::thread& searcher : searchers_) {
      if (searcher.joinable()) searcher.join();
    }
    const std::lock_guard guard(telling_);
    return fault_;
  }
  int asked() const { return asked_; }

 private:
  void search() {
    searcher::Request request;
    request.limit = 5;
    request.facets = {schema::Field::Force};
    request.copies = searcher::Copies::All;
    while (!is_over_) {
      const std::size_t before = before_, after = after_;
      try {
        const searcher::IndexReader reader({index_});
        const std::size_t found = reader.search(request).total;
        const bool is_settling = before != before_ || after != after_;
        if (!is_settling && found != before && found != after) {
          tell_fault("found " + std::to_string(found) + ", not " + std::to_string(before) + " or " +
                     std::to_string(after));
        }
      } catch (const schema::Error& error) {
        tell_fault(error.what());
      }
      ++asked_;
    }
  }
  void tell_fault(const std::string& fault) {
    const std::lock_guard guard(telling_);
    if (fault_.empty()) fault_ = fault;
  }

  fs::path index_;
  std::atomic<std::size_t> before_, after_;
  std::atomic<bool> is_over_{false};
  std::atomic<int> asked_{0};
  std::mutex telling_;
  std::string fault_;
  std::array<std::thread, 2> searchers_;
};

class Week {
 public:
  // What the timer does; gives the exit status and the summary's counts.
  std::pair<int, std::string> night(std::int64_t clock, std::size_t articles,
                                    std::vector<std::string> options = {}) {
    desk_.set("PICKET_NOW", std::to_string(clock));
    if (searchers_) searchers_->expect(articles);
    const auto [status, summary] = desk_.update(std::move(options));
    REQUIRE(summary.at("articles") == articles);
    if (!searchers_) searchers_ = std::make_unique<Searchers>(desk_.index(), articles);
    searchers_->expect(articles);
    searchers_->settle();
    return {status, cli::counts(summary)};
  }
  // How many articles the kept search tells of that it has not told of before.
  std::size_t told_by_alert() const {
    const std::string said = desk_.search_program({"--alerts"}).out;
    const std::string heading = "strikes: ";
    return said.starts_with(heading) ? std::stoul(said.substr(heading.size())) : 0;
  }
  std::size_t first_indexed(std::int64_t clock) const {
    std::size_t count = 0;
    indexer::StoredIndex(*indexer::live_generation(desk_.index()))
        .for_each([&](const schema::Record& record) { count += record.added == clock ? 1 : 0; });
    return count;
  }
  void write(int first, int last, const std::string& force) const {
    for (int i = first; i < last; ++i) {
      const std::string number = std::to_string(i);
      desk_.write("branch-" + number + ".txt", "Ballot at branch " + number +
                                                   "\n\nMembers of UNISON at " + force +
                                                   " vote in room " + number + " on strike.\n");
    }
  }

  cli::Desk& desk() { return desk_; }
  Searchers& searchers() { return *searchers_; }

 private:
  cli::Desk desk_;
  std::unique_ptr<Searchers> searchers_;
};

}  // namespace

TEST_CASE("an index lives through a week of nights on its own", "[soak]") {
  using Night = std::pair<int, std::string>;
  Week week;
  cli::Desk& desk = week.desk();
  const fs::path news = desk.news();

  week.write(0, 30, "Kent Police");
  CHECK(week.night(kFirstNight, 30, {news}) == Night(0, "added 30"));
  CHECK(desk.search_program({"strike", "--all-copies", "--save", "strikes"}).status == 0);
  week.told_by_alert();

  week.write(30, 640, "Essex Police");  // many: a generation of its own
  CHECK(week.night(kFirstNight + kDay, 640) == Night(0, "added 610, unchanged 30"));
  CHECK(week.told_by_alert() == 610);

  week.write(0, 10, "Sussex Police");
  desk.write("broken.pdf", "%PDF-1.4\nnothing\n");
  CHECK(week.night(kFirstNight + 2 * kDay, 640) == Night(1, "changed 10, unchanged 630, failed 1"));
  CHECK(week.told_by_alert() == 0);

  // The clock is years behind; what is new is told of all the same.
  fs::rename(news / "branch-0.txt", news / "moved.txt");
  week.write(640, 650, "Kent Police");
  CHECK(week.night(kFirstNight - 900 * kDay, 650) == Night(0, "added 10, moved 1, unchanged 639"));
  CHECK(week.told_by_alert() == 10);
  CHECK(week.first_indexed(kFirstNight) == 30);

  fs::rename(news, desk.path() / "unmounted");
  CHECK(week.night(kFirstNight + 4 * kDay, 650).first == 1);
  fs::rename(desk.path() / "unmounted", news);

  for (int i = 100; i < 640; ++i) fs::remove(news / ("branch-" + std::to_string(i) + ".txt"));
  CHECK(week.night(kFirstNight + 5 * kDay, 650).first == 1);
  CHECK(week.night(kFirstNight + 6 * kDay, 110, {"--allow-shrink"}) ==
        Night(0, "removed 540, unchanged 110"));

  CHECK(week.searchers().stop() == "");
  CHECK(week.searchers().asked() > 7);
  CHECK(week.first_indexed(kFirstNight) == 30);
  CHECK(week.first_indexed(kFirstNight + kDay) == 70);
  CHECK(week.told_by_alert() == 0);
  CHECK(desk.index_program({"check"}).status == 0);
  const Json status = Json::parse(desk.index_program({"status", "--format", "json"}).out);
  CHECK(status.at("health") == "good");
  tell("7 nights, " + std::to_string(week.searchers().asked()) + " searches meanwhile: 0 errors");
}
