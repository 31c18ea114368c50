// Hostile things in a folder that are no files, names and ids that lead elsewhere, poisoned dates,
// and files that come and go while they are listed.
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <thread>

#include "tests/faults/hostile_folder.hpp"

using namespace faults;

namespace {

namespace fs = std::filesystem;
using cli::Desk;
using cli::Finished;

void make_socket(const fs::path& path) {
  const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.native().copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  close(descriptor);
}

}  // namespace

TEST_CASE("pipes, devices, sockets, links and loops in a folder are passed over", "[hostile]") {
  HostileFolder folder;
  const fs::path news = folder.desk().news();
  const fs::path outside = folder.desk().path() / "outside";
  fs::create_directories(outside);
  folder.desk().write_story("../outside/secret.txt", "Essex Police");
  REQUIRE(mkfifo((news / "pipe.txt").c_str(), 0600) == 0);
  make_socket(news / "s.txt");
  fs::create_symlink("/dev/zero", news / "zero.txt");
  fs::create_symlink("/dev/tty", news / "tty.txt");
  fs::create_symlink(outside / "secret.txt", news / "link.txt");
  fs::create_symlink(outside, news / "linked");
  fs::create_symlink(news, news / "loop");
  fs::create_symlink("a.txt", news / "b.txt");
  fs::create_symlink("b.txt", news / "a.txt");
  fs::create_directories(news / "folder.txt");
  folder.add({"folder.txt/story.txt", "Depot staff walk out\n\n" + kSentence + "\n", {}, 1});
  folder.examine();
  CHECK(folder.desk().search_program({"--force", "essex"}).status == 1);
}

TEST_CASE("a device among the articles is passed over", "[hostile]") {
  HostileFolder folder;
  const fs::path news = folder.desk().news();
  constexpr unsigned kMemory = 1, kZero = 5, kFull = 7, kLoop = 7;
  if (mknod((news / "zero.txt").c_str(), S_IFCHR | 0600, makedev(kMemory, kZero)) != 0) {
    WARN("no devices are made: " << std::strerror(errno) << "; run as root to test them");
    return;
  }
  REQUIRE(mknod((news / "full.html").c_str(), S_IFCHR | 0600, makedev(kMemory, kFull)) == 0);
  REQUIRE(mknod((news / "disk.jsonl").c_str(), S_IFBLK | 0600, makedev(kLoop, 0)) == 0);
  folder.examine();
  for (const char* name : {"zero.txt", "full.html", "disk.jsonl"}) {
    CAPTURE(name);
    const Finished done = folder.desk().index_program({"explain", news / name, "--format", "json"});
    CHECK(done.status == 1);
    CHECK(cli::Json::parse(done.out).at("rejected") == "a device");
  }
}

TEST_CASE("what is no regular file is refused at once when it is named", "[hostile]") {
  const Desk desk;
  const fs::path pipe = desk.news() / "pipe.txt";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  fs::create_symlink(desk.write_story("story.txt", "Kent Police"), desk.news() / "link.txt");
  for (const fs::path& path : {pipe, fs::path("/dev/zero"), fs::path("/dev/null"), desk.news(),
                               desk.news() / "link.txt"}) {
    CAPTURE(path);
    const Finished done = desk.index_program({"explain", path, "--format", "json"});
    CHECK(done.status == 1);
    const auto line = cli::Json::parse(done.out);
    CHECK(line.at("path") == path.string());
    CHECK_FALSE(line.at("rejected").get<std::string>().empty());
  }
}

TEST_CASE("sparse files of a terabyte are refused without being read", "[hostile]") {
  HostileFolder folder;
  const std::string story = "Depot staff walk out\n\n" + kSentence + "\n";
  folder.add({"hole.txt", story, {"not text: binary data"}});
  folder.add({"long.txt", times(1u << 15, story), {"longer than 8388608 bytes"}});
  for (const char* name : {"hole.txt", "long.txt"}) {
    fs::resize_file(folder.desk().news() / name, std::uintmax_t{1} << 40);
  }
  folder.examine();
}

TEST_CASE("an id that is a path leads nowhere", "[hostile]") {
  const Desk desk;
  const std::array<std::string, 8> ids{"../../../etc/passwd", "/etc/passwd", "..",         ".",
                                       "a/../../b",           "\\u0000",     "\\u001b[2J", "~"};
  std::string lines;
  for (const std::string& id : ids) {
    lines += "{\"id\": \"" + id + "\", \"title\": \"Depot\", \"text\": \"" + kSentence + "\"}\n";
  }
  desk.write("ids.jsonl", lines);
  const Finished done = desk.index_program({"update", desk.news(), "--quiet"});
  CHECK(done.err == "");
  CHECK(done.status == 0);
  const Finished found =
      desk.search_program({kMark, "--all-copies", "--limit", "100", "--format", "jsonl"});
  std::istringstream hits(found.out);
  std::size_t count = 0;
  for (std::string line; std::getline(hits, line); ++count) {
    const auto hit = cli::Json::parse(line);
    CHECK(hit.at("path") == (desk.news() / "ids.jsonl").string());
    const std::string id = hit.at("id");
    CHECK(id.find_first_not_of("0123456789abcdef") == std::string::npos);
    const Finished shown = desk.search_program({"--show", id});
    CHECK(shown.status == 0);
    CHECK_THAT(shown.out, Catch::Contains(kMark));
    CHECK(shown.out.find('\x1b') == std::string::npos);
  }
  CHECK(count == ids.size());
  CHECK(desk.search_program({"--show", "../../../etc/passwd"}).status == 1);
}

TEST_CASE("a date that cannot be is none, and its article sorts last", "[hostile]") {
  const Desk desk;
  const std::array<std::string, 16> dates{
      "0000-00-00",  "0000-01-01", "9999-12-31", "-1",
      "-2015-01-16", "1e12",       "2015-13-01", "2015-02-30",
      "32/01/2015",  "1066-10-14", "2999-01-01", "99999999999999",
      "NaN",         "2015-00-16", "soon",       "18446744073709551616"};
  std::string lines =
      "{\"id\": \"sound\", \"date\": \"2015-01-16\", \"title\": \"Depot\", "
      "\"text\": \"" +
      kSentence + "\"}\n";
  for (const std::string& date : dates) {
    lines += "{\"id\": \"" + date + "\", \"date\": \"" + date +
             "\", \"title\": \"Depot\", \"text\": \"" + kSentence + "\"}\n";
  }
  desk.write("dates.jsonl", lines);
  CHECK(desk.index_program({"update", desk.news(), "--quiet"}).status == 0);
  const Finished found = desk.search_program(
      {kMark, "--all-copies", "--sort", "newest", "--limit", "100", "--format", "json"});
  const auto hits = cli::Json::parse(found.out).at("hits");
  REQUIRE(hits.size() == dates.size() + 1);
  CHECK(hits[0].at("item") == "sound");
  for (std::size_t i = 1; i < hits.size(); ++i) {
    CAPTURE(hits[i].at("item"));
    CHECK(hits[i].at("year").is_null());
    CHECK(hits[i].at("date").is_null());
  }
}

TEST_CASE("files that come and go during an update leave an index that a rebuild equals",
          "[hostile]") {
  const Desk desk;
  constexpr int kFiles = 300;
  const auto name = [](int i) { return "story-" + std::to_string(i) + ".txt"; };
  for (int i = 0; i < kFiles; ++i) desk.write_story(name(i), "Kent Police");
  std::atomic<bool> is_over{false};
  std::thread other([&] {
    for (int i = 0; !is_over; i = (i + 7) % kFiles) {
      fs::remove(desk.news() / name(i));
      desk.write_story(name((i + 3) % kFiles), i % 2 == 0 ? "Kent Police" : "Essex Police");
    }
  });
  for (int round = 0; round < 5; ++round) {
    const Finished done = desk.index_program({"update", desk.news(), "--quiet", "--allow-shrink"});
    CAPTURE(done.err);
    CHECK((done.status == 0 || done.status == 1));
  }
  is_over = true;
  other.join();
  CHECK(desk.index_program({"update", "--quiet", "--allow-shrink"}).status == 0);
  const auto forces = [&] {
    const Finished done =
        desk.search_program({"--facets=force", "--all-copies", "--format", "json"});
    auto page = cli::Json::parse(done.out);
    return page.at("facets").dump() + page.at("total").dump();
  };
  const std::string updated = forces();
  CHECK(desk.index_program({"rebuild", "--quiet"}).status == 0);
  CHECK(forces() == updated);
}
