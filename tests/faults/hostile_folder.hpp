// A folder of hostile files with a sound article among them, indexed once by the real program: what
// it took, what it said of each, and what can be found afterwards.
#pragma once
#include <sys/resource.h>

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "tests/cli/desk.hpp"
#include "tests/support/catch.hpp"

namespace faults {

// A word that no hostile file holds unless it is put there, so that a search tells whether a text
// was read.
inline const std::string kMark = "zebrafish";
inline const std::string kSentence = "Staff at the " + kMark + " depot walked out on Monday.";

inline constexpr std::size_t kMiB = 1u << 20;

inline std::string times(std::size_t count, std::string_view piece) {
  std::string all;
  all.reserve(count * piece.size());
  while (count-- > 0) all += piece;
  return all;
}

struct HostileFile {
  std::string name;
  std::string bytes;
  // What stderr says of the file, a part of each of its lines; none where it is read in silence.
  std::vector<std::string> reasons;
  int found = 0;  // articles of it that hold kMark
};

class HostileFolder {
 public:
  static constexpr auto kLongest = std::chrono::seconds(120);  // with sanitizers, on a busy machine

  static constexpr std::size_t kUsualMemory = 200 * kMiB;

  // `memory` is what the update of the folder may use, by two jobs.
  explicit HostileFolder(std::size_t memory = kUsualMemory) : memory_(memory) {}

  cli::Desk& desk() { return desk_; }

  void add(HostileFile file) {
    desk_.write(file.name, file.bytes);
    file.bytes.clear();
    files_.push_back(std::move(file));
  }

  // Indexes the folder and holds each file to what is expected of it.
  void examine() {
    desk_.write_story("sound.txt", "Kent Police");
    const auto begin = std::chrono::steady_clock::now();
    const cli::Finished done = update();
    CHECK(std::chrono::steady_clock::now() - begin < kLongest);
    CHECK(done.status == (expects_refusals() ? 1 : 0));
    const std::map<std::string, int> found = found_in_files();
    CHECK(desk_.search_program({"--force", "kent"}).status == 0);
    for (const HostileFile& file : files_) {
      CAPTURE(file.name);
      const std::vector<std::string> said = said_of(done.err, file.name);
      CAPTURE(said);
      CHECK(said.size() == file.reasons.size());
      for (std::size_t i = 0; i < std::min(said.size(), file.reasons.size()); ++i) {
        CHECK_THAT(said[i], Catch::Contains(file.reasons[i]));
      }
      const auto articles = found.find(file.name);
      CHECK((articles == found.end() ? 0 : articles->second) == file.found);
    }
    // Known now: an update opens none of them again, and says nothing.
    const cli::Finished again = desk_.index_program({"update", "--quiet"});
    CHECK(again.err == "");
    CHECK(again.status == 0);
    CHECK(desk_.index_program({"check"}).status == 0);
  }

 private:
  cli::Finished update() const {
    const std::string command =
        "picket-index update --quiet --jobs 2 '" + desk_.news().string() + "'";
#ifdef SANITIZED  // which needs more than any limit that would bite
    return desk_.shell(command);
#else
    return desk_.shell("ulimit -d " + std::to_string(memory_ >> 10) + "; " + command);
#endif
  }
  bool expects_refusals() const {
    return std::ranges::any_of(files_, [](const HostileFile& f) { return !f.reasons.empty(); });
  }
  // The lines of `err` on the file called `name`.
  std::vector<std::string> said_of(const std::string& err, const std::string& name) const {
    const std::string place = (desk_.news() / name).string();
    std::vector<std::string> lines;
    std::istringstream rest(err);
    for (std::string line; std::getline(rest, line);) {
      if (line.find(place) != std::string::npos) lines.push_back(line.substr(line.find(place)));
    }
    return lines;
  }
  // How many articles of each file hold the mark; all that is printed is valid JSON.
  std::map<std::string, int> found_in_files() const {
    const cli::Finished done = desk_.search_program(
        {kMark, "--exact", "--all-copies", "--limit", "10000", "--format", "json"});
    std::map<std::string, int> found;
    if (done.status != 0) return found;
    const cli::Json page = cli::Json::parse(done.out);
    for (const cli::Json& hit : page.at("hits")) {
      const std::filesystem::path path = hit.at("path").get<std::string>();
      ++found[path.lexically_relative(desk_.news()).string()];
    }
    return found;
  }

  std::size_t memory_;
  cli::Desk desk_;
  std::vector<HostileFile> files_;
};

}  // namespace faults
