// What the shells offer: exactly what the programs accept, and the values that the index has.
#include <regex>
#include <set>
#include <sstream>

#include "tests/cli/desk.hpp"
#include "tests/support/catch.hpp"

using cli::Desk;
using cli::Finished;

namespace {

using Words = std::vector<std::string>;

// The first columns of the lines.
std::set<std::string> offers(const Finished& finished) {
  CHECK(finished.status == 0);
  CHECK(finished.err.empty());
  std::set<std::string> all;
  std::istringstream lines(finished.out);
  for (std::string line; std::getline(lines, line);) all.insert(line.substr(0, line.find('\t')));
  return all;
}

Words asking(Words words) {
  words.insert(words.begin(), {"--complete", "--"});
  return words;
}

std::set<std::string> long_names(const std::string& help) {
  const std::regex shape("^  (?:-h,)?(-[^ ,]+)", std::regex::multiline);
  std::set<std::string> names;
  for (std::sregex_iterator at(help.begin(), help.end(), shape), end; at != end; ++at) {
    names.insert((*at)[1]);
  }
  return names;
}

// What a message for a wrong value lists: "... (it is one of text, json)".
std::set<std::string> listed(const std::string& message) {
  std::smatch list;
  if (!std::regex_search(message, list, std::regex("one of ([^)]*)\\)"))) return {};
  std::set<std::string> values;
  std::istringstream in(std::regex_replace(list[1].str(), std::regex(" "), ""));
  for (std::string value; std::getline(in, value, ',');) {
    if (value != "default") values.insert(value);
  }
  return values;
}

bool is_installed(const std::string& program) {
  if (Desk().shell("command -v " + program).status == 0) return true;
  WARN(program << " is not installed: its completion is not tested");
  return false;
}

}  // namespace

TEST_CASE("the options offered are exactly those of --help", "[completion]") {
  const Desk desk;
  CHECK(offers(desk.search_program(asking({"-"}))) ==
        long_names(desk.search_program({"--help"}).out));
  const auto of_program = long_names(desk.index_program({"--help"}).out);
  CHECK(offers(desk.index_program(asking({"-"}))) == of_program);
  const auto commands = offers(desk.index_program(asking({""})));
  CHECK(commands.size() == 7);
  for (const std::string& command : commands) {
    INFO(command);
    auto expected = long_names(desk.index_program({command, "--help"}).out);
    expected.insert(of_program.begin(), of_program.end());
    CHECK(offers(desk.index_program(asking({command, "-"}))) == expected);
  }
}

TEST_CASE("the values offered are exactly those that an option accepts", "[completion]") {
  const Desk desk;
  for (const char* option : {"--match", "--sort", "--format", "--color", "--timeline"}) {
    INFO(option);
    const std::string begun = std::string(option) + "=";
    std::set<std::string> expected;
    for (const std::string& value : listed(desk.search_program({begun + "wrong"}).err)) {
      expected.insert(begun + value);
    }
    CHECK_FALSE(expected.empty());
    CHECK(offers(desk.search_program(asking({begun}))) == expected);
  }
  for (const char* option : {"--format", "--color", "--progress"}) {
    INFO(option);
    CHECK(offers(desk.index_program(asking({"update", option, ""}))) ==
          listed(desk.index_program({"update", option, "wrong"}).err));
  }
  for (const std::string& every : offers(desk.index_program(asking({"schedule", "--every", ""})))) {
    CHECK(desk.index_program({"schedule", "--cron", "--every", every}).status == 0);
  }
}

TEST_CASE("facet values come from the index, the most frequent first", "[completion]") {
  const Desk desk;
  desk.write_story("a.txt", "West Mercia Police");
  desk.write_story("b.txt", "West Yorkshire Police");
  desk.write_story("c.txt", "Kent Police");
  desk.update({desk.news()});
  CHECK(offers(desk.search_program(asking({"--force", "we"}))) ==
        std::set<std::string>{"west-mercia-police", "west-yorkshire-police"});
  CHECK(desk.search_program(asking({"--union", ""})).out == "unison\tUNISON (3)\n");
  CHECK(offers(desk.search_program(asking({"--table=force,u"}))) ==
        std::set<std::string>{"--table=force,union"});
  CHECK(offers(desk.index_program(asking({"forget", ""}))) == std::set{desk.news().string()});
  CHECK(desk.search_program({"--save", "kent", "--force", "kent"}).status == 0);
  CHECK(offers(desk.search_program(asking({"--saved", ""}))) == std::set<std::string>{"kent"});
}

TEST_CASE("where nothing can be offered nothing is said", "[completion]") {
  const Desk desk;  // without an index
  CHECK(offers(desk.search_program(asking({"--force", ""}))).empty());
  CHECK(offers(desk.search_program(asking({"--saved", ""}))).empty());
  CHECK(offers(desk.search_program(asking({"strike"}))).empty());
  CHECK(offers(desk.search_program(asking({"--unheard-of="}))).empty());
  CHECK(offers(desk.index_program(asking({"forget", ""}))).empty());
  CHECK(offers(desk.index_program(asking({"status", ""}))).empty());
}

TEST_CASE("bash completes by it, also behind '=', and leaves files to itself", "[completion]") {
  const Desk desk;
  desk.write_story("a.txt", "West Mercia Police");
  desk.update({desk.news()});
  const auto completed = [&](const std::string& words) {
    return desk
        .shell("source " SOURCE_DIR "/schema/completion.bash\n" +
               ("compopt() { COMPREPLY+=(\"by bash: $*\"); }\nCOMP_WORDS=(" + words) +
               ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
               "_picket \"${COMP_WORDS[0]}\"\necho \"${COMPREPLY[*]}\"")
        .out;
  };
  CHECK(completed("picket-search --force w") == "west-mercia-police\n");
  CHECK(completed("picket-search --force = w") == "west-mercia-police\n");
  CHECK(completed("picket-search --force =") == "west-mercia-police\n");
  CHECK(completed("picket-search --db " + desk.index().string() + " --force ''") ==
        "west-mercia-police\n");
  CHECK(completed("picket-index re") == "rebuild\n");
  CHECK(completed("picket-index update ''") == "by bash: -o default\n");
  CHECK(completed("picket-index --db ''") == "by bash: -o dirnames\n");
  CHECK(completed("picket-search strike ''") == "\n");
}

TEST_CASE("zsh completes by it", "[completion]") {
  if (!is_installed("zsh")) return;
  const Desk desk;
  desk.write_story("a.txt", "West Mercia Police");
  desk.update({desk.news()});
  const auto completed = [&](const std::string& words) {
    return desk
        .shell("zsh -f -c 'words=(" + words +
               "); CURRENT=$#words\n"
               "_describe() { print -l -- ${(P)3} }; _files() { print files $* }\n"
               "run() { source " SOURCE_DIR "/schema/completion.zsh }; run'")
        .out;
  };
  CHECK(completed("picket-search --force w") == "west-mercia-police:West Mercia Police (1)\n");
  CHECK(completed("picket-search --sort=n") == "--sort=newest\n");
  CHECK(completed("picket-index update \"\"") == "files\n");
  CHECK(completed("picket-index --db \"\"") == "files -/\n");
}

TEST_CASE("fish completes by it", "[completion]") {
  if (!is_installed("fish")) return;
  const Desk desk;
  desk.write_story("a.txt", "West Mercia Police");
  desk.update({desk.news()});
  const auto completed = [&](const std::string& line) {
    return desk
        .shell("fish --no-config -c 'source " SOURCE_DIR "/schema/completion.fish; complete -C \"" +
               line + "\"'")
        .out;
  };
  CHECK(completed("picket-search --force w") == "west-mercia-police\tWest Mercia Police (1)\n");
  CHECK(completed("picket-search --sort=n") == "--sort=newest\n");
  CHECK(completed("picket-index update " + desk.news().string().substr(0, 12)) != "");
}
