// What a newcomer meets: help, errors that name the next step, configuration, terminals, versions.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "tests/cli/desk.hpp"
#include "tests/support/catch.hpp"

using cli::Desk;
using cli::Finished;

namespace {

class DeskWithStory : public Desk {
 public:
  DeskWithStory() {
    write_story("a.txt", "West Mercia Police");
    update({news()});
  }
};

// Runs a command line as in a terminal of 80 columns, by script(1), and gives what it shows.
std::string on_terminal(const Desk& desk, const std::string& settings, const std::string& command) {
  return desk
      .shell("export TERM=xterm; " + settings + "; script -qec '" + command +
             "' /dev/null < /dev/null")
      .out;
}

}  // namespace

TEST_CASE("bare picket-search without an index says in three lines what to run", "[first use]") {
  const Desk desk;
  const Finished done = desk.search_program({});
  CHECK(done.status == 2);
  CHECK(done.out.empty());
  CHECK(std::ranges::count(done.err, '\n') == 3);
  CHECK_THAT(done.err, Catch::Contains("no index at " + desk.index().string()) &&
                           Catch::Contains("picket-index update PATH") &&
                           Catch::Contains("picket-search --db DIR"));
}

TEST_CASE("a person who types the bare name is shown the common tasks", "[first use]") {
  const Desk desk;
  const Finished bare = desk.index_program({});
  CHECK(bare.status == 0);
  CHECK_THAT(bare.out, Catch::Contains("Common tasks:") && Catch::Contains("picket-index update"));
  for (const char* command :
       {"update", "rebuild", "forget", "status", "check", "explain", "schedule"}) {
    const Finished help = desk.index_program({command, "--help"});
    CHECK(help.status == 0);
    CHECK(help.err.empty());
    const std::size_t examples = help.out.find("Examples:");
    CHECK(examples < help.out.find("Options:"));
  }
}

TEST_CASE("wrong usage ends with 2, a reason on stderr and nothing on stdout", "[first use]") {
  const Desk desk;
  const std::vector<std::vector<std::string>> wrong{{"nonsense"},
                                                    {"update", "--nonsense"},
                                                    {"update", "--jobs", "0"},
                                                    {"update", "--format", "xml"},
                                                    {"status", "--color", "red"},
                                                    {"forget"},
                                                    {"explain"},
                                                    {"update", "--wait"}};
  for (const auto& arguments : wrong) {
    const Finished done = desk.index_program(arguments);
    CHECK(done.status == 2);
    CHECK(done.out.empty());
    CHECK(done.err.starts_with("picket-index: "));
  }
}

TEST_CASE("an error names the next step", "[first use]") {
  DeskWithStory desk;
  struct Case {
    Finished done;
    const char* step;
  };
  const std::vector<Case> cases{
      {Desk().index_program({"status"}), "picket-index update FOLDER"},
      {Desk().index_program({"update"}), "picket-index update"},
      {Desk().index_program({"rebuild"}), "picket-index update"},
      {Desk().index_program({"schedule", "--install"}), "picket-index update"},
      {desk.index_program({"update", "--jbos", "3"}), "--help lists the options"},
      {desk.index_program({"updat"}), "--help lists the options"},
      {desk.search_program({"--facet"}), "did you mean '--facets'?"},
      {desk.search_program({"--wibble"}), "--help lists the options"},
      {desk.search_program({"--since", "lunch"}), "try 2015, 2015-01, 2015-01-16"},
      {desk.search_program({"--force", "narnia"}), "narnia"},
      {desk.search_program({"unoin:unison"}), "did you mean 'union'?"},
      {desk.search_program({"--saved", "none"}), "none"},
      {desk.search_program({"--format", "xml"}), "text, text0, json, jsonl, csv"}};
  for (const Case& row : cases) {
    INFO(row.done.err);
    CHECK(row.done.status == 2);
    CHECK(row.done.out.empty());
    CHECK_THAT(row.done.err, Catch::Contains(row.step));
  }
}

TEST_CASE("the configuration file is written on request and then holds", "[first use]") {
  const DeskWithStory desk;
  const auto config = desk.home() / "config/picket/config";
  CHECK(desk.search_program({"--write-config"}).status == 0);
  CHECK(desk.search_program({"strike"}).status == 0);
  CHECK(desk.search_program({"--write-config"}).status == 2);  // nothing is overwritten

  std::ofstream(config) << "color = always\nlimit = 0\n";
  const std::string coloured = desk.search_program({"strike"}).out;
  CHECK(coloured == "\x1b[2m1 article\x1b[0m\n");
  CHECK_THAT(desk.search_program({"strike", "--limit", "5", "--color", "never"}).out,
             Catch::Contains("West Mercia"));
  CHECK_THAT(desk.index_program({"status"}).out, Catch::Contains("\x1b["));

  std::ofstream(config) << "limits = 0\n";
  for (const Finished& done : {desk.search_program({"strike"}), desk.index_program({"status"})}) {
    CHECK(done.status == 2);
    CHECK_THAT(done.err, Catch::Contains(config.string() + ": line 1: no setting is called"));
  }
  CHECK(desk.search_program({"--help"}).status == 0);
  CHECK(desk.index_program({"--version"}).status == 0);
}

TEST_CASE("the index may lie where the configuration says", "[first use]") {
  DeskWithStory desk;
  desk.set("PICKET_DB", "");
  CHECK(desk.search_program({"strike"}).status == 2);
  std::filesystem::create_directories(desk.home() / "config/picket");
  std::ofstream(desk.home() / "config/picket/config") << "db = " << desk.index().string() << '\n';
  CHECK(desk.search_program({"strike"}).status == 0);
  CHECK(desk.index_program({"status"}).status == 0);
  desk.set("PICKET_DB", "/nowhere");
  CHECK(desk.search_program({"strike"}).status == 2);
}

TEST_CASE("what is printed does not depend on the locale", "[first use]") {
  Desk desk;
  desk.write("a.txt",
             "Café staff at £4,600 a year — “no more”\n\nMembers of UNISON at Kent Police "
             "voted 86.5% for a strike over pay, on a turnout of 60.1%, the union said.\n");
  desk.update({desk.news()});
  const std::vector<std::vector<std::string>> searches{{"strike", "--facets", "--why"},
                                                       {"strike", "--format", "csv"}};
  for (const auto& arguments : searches) {
    desk.set("LC_ALL", "C");
    const std::string plain = desk.search_program(arguments).out;
    CHECK_THAT(plain, Catch::Contains("Café") && Catch::Contains("86.5"));
    for (const char* locale : {"POSIX", "de_DE.UTF-8", "de_DE", "C.UTF-8", "none"}) {
      desk.set("LC_ALL", locale);
      CHECK(desk.search_program(arguments).out == plain);
      CHECK(desk.search_program(arguments).err.find("locale") == std::string::npos);
    }
  }
}

TEST_CASE("a terminal gets colours, unless it is dumb or its owner wants none", "[first use]") {
  if (Desk().shell("command -v script").status != 0) {
    WARN("script(1) is not installed: terminals are not tested");
    return;
  }
  const DeskWithStory desk;
  CHECK_THAT(on_terminal(desk, ":", "picket-search strike"), Catch::Contains("\x1b["));
  for (const char* settings : {"export NO_COLOR=1", "export TERM=dumb"}) {
    for (const char* command : {"picket-search strike --facets", "picket-index status",
                                "picket-index update --dry-run --progress never"}) {
      INFO(settings << ": " << command);
      CHECK(on_terminal(desk, settings, command).find('\x1b') == std::string::npos);
    }
  }
  CHECK(on_terminal(desk, "export TERM=dumb", "picket-index update").find('\x1b') ==
        std::string::npos);  // no line of progress either
  CHECK_THAT(on_terminal(desk, "export TERM=dumb", "picket-search strike --facets=force"),
             Catch::Contains("####") && !Catch::Contains("\u2588"));
}

TEST_CASE("an article goes through the pager on a terminal, and only there", "[first use]") {
  if (Desk().shell("command -v script").status != 0) return;
  const DeskWithStory desk;
  const auto id = nlohmann::json::parse(desk.search_program({"--format", "json"}).out)
                      .at("hits")[0]
                      .at("id")
                      .get<std::string>();
  const std::string pager = "export PICKET_PAGER=\"sed s/^/paged:/\"";
  CHECK_THAT(on_terminal(desk, pager, "picket-search --show " + id), Catch::Contains("paged:"));
  CHECK_THAT(desk.shell(pager + "; picket-search --show " + id).out,
             !Catch::Contains("paged:") && Catch::Contains("West Mercia"));
  CHECK_THAT(on_terminal(desk, pager, "picket-search strike"), !Catch::Contains("paged:"));
  CHECK_THAT(on_terminal(desk, "export PICKET_PAGER=", "picket-search --show " + id),
             Catch::Contains("West Mercia"));
}

TEST_CASE("versions, libraries and formats are told for a report", "[first use]") {
  const Desk desk;
  const std::string text = desk.index_program({"--version"}).out;
  for (const char* part :
       {"picket-index ", "index format ", "Xapian 1.", "Snowball ", "libxml2 ", "simdjson ",
        "reads plain text, HTML, Markdown", "WARC, PDF; gzip, zstd"}) {
    CHECK_THAT(text, Catch::Contains(part));
  }
  CHECK_THAT(desk.search_program({"--version"}).out,
             Catch::StartsWith("picket-search ") && Catch::Contains("index format "));
}

TEST_CASE("who waits for a slow index is told so, on a terminal alone", "[first use]") {
  const Desk desk;
  // A server that takes a connection and never says anything.
  const int server = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  REQUIRE(bind(server, reinterpret_cast<const sockaddr*>(&address), size) == 0);
  REQUIRE(listen(server, 1) == 0);
  REQUIRE(getsockname(server, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  const auto stub = desk.path() / "slow";
  std::ofstream(stub) << "remote 127.0.0.1:" << ntohs(address.sin_port) << '\n';
  const auto kept = desk.home() / "config/picket/searches";
  std::filesystem::create_directories(kept);
  std::ofstream(kept / "slow.json") << "[\"--db\", \"" << stub.string() << "\", \"strike\"]";
  const std::string program = "timeout 2 " PICKET_SEARCH " --db " + stub.string();
  for (const char* asked : {" strike", " --show 00", " --alerts"}) {
    CHECK_THAT(on_terminal(desk, "true", program + asked), Catch::Contains("searching\u2026"));
  }
  const std::string waiting = program + " strike";
  CHECK_THAT(on_terminal(desk, "export TERM=dumb", waiting), !Catch::Contains("searching"));
  CHECK(desk.shell(waiting).err.empty());
  close(server);
}
