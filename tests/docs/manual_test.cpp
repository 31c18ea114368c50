// The man pages have what the programs' own --help tells, neither more nor less.
#include <regex>
#include <set>
#include <sstream>

#include "tests/cli/desk.hpp"
#include "tests/support/catch.hpp"

using cli::Desk;
namespace fs = std::filesystem;

namespace {

constexpr std::array kCommands{"update", "rebuild", "forget",  "status",
                               "check",  "explain", "schedule"};

std::set<std::string> all_matches(const std::string& text, const char* pattern) {
  const std::regex shape(pattern, std::regex::multiline);
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), shape), end; at != end; ++at) {
    found.insert((*at)[1]);
  }
  return found;
}

// The options that a --help lists, each as it is written there with what it takes.
std::set<std::string> options_of(const std::string& help) {
  return all_matches(help, "^  (-[^ ]+(?: [^ ]+)*)(?:  |$)");
}

// The same of a man page, or of one of its sections.
std::set<std::string> options_of_page(const std::string& roff) {
  std::set<std::string> options;
  for (std::string term : all_matches(roff, "^\\.TP\n(\\\\fB-.*)$")) {
    term = std::regex_replace(term, std::regex("\\\\f[BIR]"), "");
    options.insert(std::regex_replace(term, std::regex(", "), ","));
  }
  return options;
}

std::string section(const std::string& roff, const std::string& heading) {
  const std::size_t begin = roff.find(heading + "\n");
  if (begin == std::string::npos) return "";
  const std::size_t end = roff.find("\n" + heading.substr(0, 3), begin + heading.size());
  return roff.substr(begin, end - begin);
}

std::string page(const std::string& name) {
  return support::text_of(fs::path(MANUAL_FOLDER) / name);
}

}  // namespace

TEST_CASE("picket-search(1) has exactly the options of --help", "[manual]") {
  const Desk desk;
  const auto told = options_of(desk.search_program({"--help"}).out);
  CHECK(told.contains("--force NAME ..."));
  CHECK(told == options_of_page(page("picket-search.1")));
}

TEST_CASE("picket-index(1) has exactly the options of --help, command by command", "[manual]") {
  const Desk desk;
  const std::string manual = page("picket-index.1");
  CHECK(options_of(desk.index_program({"--help"}).out) ==
        options_of_page(section(manual, ".SH OPTIONS")));
  for (const std::string command : kCommands) {
    INFO(command);
    const auto told = options_of(desk.index_program({command, "--help"}).out);
    CHECK(told.contains("-h,--help"));
    CHECK(told == options_of_page(section(manual, ".SS " + command)));
  }
}

TEST_CASE("picket-index(1) has exactly the commands of --help", "[manual]") {
  const Desk desk;
  const std::string help = desk.index_program({"--help"}).out;
  const auto told = all_matches(help.substr(help.find("\nSubcommands:")), "^  ([a-z]+) ");
  CHECK(told == std::set<std::string>(kCommands.begin(), kCommands.end()));
  CHECK(told == all_matches(section(page("picket-index.1"), ".SH COMMANDS"), "^\\.SS (.*)$"));
}

TEST_CASE("every page says what it is in one line, for apropos", "[manual]") {
  std::istringstream pages(MANUAL_PAGES);
  for (std::string name; pages >> name;) {
    const std::string line = section(page(name), ".SH NAME");
    CHECK_THAT(line, Catch::StartsWith(".SH NAME\n" + name.substr(0, name.size() - 2) + " - "));
  }
}
