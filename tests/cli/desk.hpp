// A place of its own for a test of the real programs: articles, an index, and an empty home.
#pragma once
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/program.hpp"
#include "tests/support/temp_dir.hpp"

namespace cli {

using support::Finished;
using Json = nlohmann::json;

class Desk {
 public:
  Desk() { std::filesystem::create_directories(news()); }

  std::filesystem::path news() const { return folder_.path() / "news"; }
  std::filesystem::path index() const { return folder_.path() / "index"; }
  std::filesystem::path home() const { return folder_.path() / "home"; }
  const std::filesystem::path& path() const { return folder_.path(); }
  void set(const std::string& variable, const std::string& value) { variables_[variable] = value; }
  void add_path_first(const std::filesystem::path& folder) {
    set("PATH", folder.string() + ":" + getenv("PATH"));
  }

  std::filesystem::path write(const std::string& name, std::string_view text) const {
    return folder_.write("news/" + name, text);
  }
  // An article that tells of a ballot at `force`.
  std::filesystem::path write_story(const std::string& name, const std::string& force) const {
    return write(name, "Officers of " + force + " vote on strike\n\nMembers of UNISON at " + force +
                           " will be balloted on strike action over pay, the union said.\n");
  }

  // Rows of the user's own, laid over the vocabulary's `table`.
  void write_own_rows(const std::string& table, std::string_view text) const {
    folder_.write("home/config/picket/vocabulary/" + table + ".tsv", text);
  }

  Finished index_program(std::vector<std::string> arguments) const {
    return start(std::move(arguments))->wait();
  }
  std::unique_ptr<support::Running> start(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), PICKET_INDEX);
    return run(std::move(arguments));
  }
  Finished search_program(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), PICKET_SEARCH);
    return run(std::move(arguments))->wait();
  }
  // A script for bash, in which both programs go by their names.
  Finished shell(const std::string& script) const {
    const std::string folder = std::filesystem::path(PICKET_INDEX).parent_path().string();
    return run({"/bin/bash", "-c", "PATH=" + folder + ":$PATH\n" + script})->wait();
  }
  // The closing summary of an update that ends with `status`.
  std::pair<int, Json> update(std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), {"update", "--format", "json"});
    const Finished done = index_program(std::move(arguments));
    return {done.status, done.out.empty() ? Json() : Json::parse(done.out)};
  }
  Json status(std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), {"status", "--format", "json"});
    return Json::parse(index_program(std::move(arguments)).out);
  }

 private:
  std::unique_ptr<support::Running> run(std::vector<std::string> command) const {
    std::map<std::string, std::string> all{{"PICKET_DB", index().string()},
                                           {"HOME", home().string()},
                                           {"XDG_CONFIG_HOME", (home() / "config").string()},
                                           {"XDG_DATA_HOME", (home() / "data").string()},
                                           {"XDG_STATE_HOME", (home() / "state").string()},
                                           {"TZ", "UTC"}};
    for (const auto& [name, value] : variables_) all[name] = value;
    const std::filesystem::path screen = folder_.path() / ("run-" + std::to_string(++runs_));
    std::filesystem::create_directories(screen);
    return std::make_unique<support::Running>(std::move(command), all, screen);
  }

  support::TempDir folder_;
  std::map<std::string, std::string> variables_;
  mutable int runs_ = 0;
};

// The counts of a summary that are not 0, as "added 2, failed 1": what a test compares.
inline std::string counts(const Json& summary) {
  std::string text;
  for (const char* key :
       {"added", "changed", "moved", "removed", "unchanged", "skipped", "failed"}) {
    const int count = summary.at(key).get<int>();
    if (count == 0) continue;
    text += (text.empty() ? "" : ", ") + std::string(key) + " " + std::to_string(count);
  }
  return text;
}

}  // namespace cli
