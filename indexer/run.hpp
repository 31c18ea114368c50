// What update, rebuild and forget have in common: the settings of a run, the folder and the lock
// that it takes over, and its clock.
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/containment.hpp"
#include "indexer/lock.hpp"
#include "indexer/plan.hpp"
#include "indexer/progress.hpp"
#include "indexer/reading.hpp"
#include "indexer/report.hpp"
#include "indexer/sources.hpp"
#include "schema/vocabulary.hpp"

namespace indexer {

struct RunSettings {
  std::filesystem::path index;
  unsigned jobs = 1;
  std::chrono::seconds patience{0};  // for the lock
  ShowProgress progress = ShowProgress::Auto;
  Containment* containment = nullptr;  // of the child process that this run is; null: it is none
};

// Below a generation that is being built: the small databases that it is merged from.
inline constexpr std::string_view kPartsName = "parts";

// Makes the index's folder if it is not there, takes its lock, repairs its stub, and removes what
// crashed runs left. Gives what had to be repaired. Throws schema::Error: Locked, Usage, Io.
[[nodiscard]] std::vector<Problem> take_over(const RunSettings& settings,
                                             std::optional<Lock>& lock);

// Throws schema::Error (Usage), which says how to make an index, where there are none.
void require_sources(const Sources& sources);

// Notes how many articles the index has, and its size, once `live` is its live generation.
void measure(const std::filesystem::path& live, Summary& summary);

// Hash of all that decides, besides a file and its place, what is read from it: the vocabulary and
// this program.
std::uint64_t reading_hash(const schema::Vocabulary& vocabulary);

class RunClock {
 public:
  RunClock();
  double seconds() const;  // since it was made
  // `stamp`: when new articles are first indexed, seconds since 1970.
  ReadSettings settings(const RunSettings& run, std::int64_t stamp) const;

 private:
  std::chrono::steady_clock::time_point start_;
  std::int64_t start_ns_;
};

}  // namespace indexer
