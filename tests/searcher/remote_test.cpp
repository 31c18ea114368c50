// Several indexes searched as one, some of them served by xapian-tcpsrv: the same answers as from
// one local index.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "schema/error.hpp"
#include "searcher/index_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/fixture_index.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/request.hpp"
#include "tests/support/temp_dir.hpp"

using namespace searcher;
using support::FixtureArticle;
using support::FixtureIndex;

namespace {

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

std::uint16_t free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  bind(socket, reinterpret_cast<sockaddr*>(&address), size);
  getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  close(socket);
  return ntohs(address.sin_port);
}

// A server of one database for the length of a test.
class Server {
 public:
  explicit Server(const std::filesystem::path& database) : port_(free_port()) {
    const std::string port = std::to_string(port_);
    child_ = fork();
    if (child_ == 0) {
      setpgid(0, 0);  // when it is ended, it ends its whole group
      execlp("xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port",
             port.c_str(), database.c_str(), nullptr);
      _exit(127);
    }
    is_up_ = wait_until_up();
  }
  ~Server() {
    if (child_ <= 0) return;
    kill(child_, SIGTERM);
    waitpid(child_, nullptr, 0);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  bool is_up() const { return is_up_; }
  std::string line() const { return "remote 127.0.0.1:" + std::to_string(port_) + "\n"; }

 private:
  bool wait_until_up() const {
    for (int attempt = 0; attempt < 200; ++attempt) {
      int status = 0;
      if (waitpid(child_, &status, WNOHANG) == child_) return false;  // not installed
      try {
        Xapian::Remote::open("127.0.0.1", port_);
        return true;
      } catch (const Xapian::NetworkError&) {  // not yet
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
  }

  std::uint16_t port_;
  pid_t child_ = -1;
  bool is_up_ = false;
};

void name_paths(std::vector<FixtureArticle>& articles) {
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i].path = "/random/" + std::to_string(i);
  }
}

// The articles of one half and of the other, each with the path that it has in the whole.
std::vector<FixtureArticle> half(const std::vector<FixtureArticle>& articles, std::size_t rest) {
  std::vector<FixtureArticle> half;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (i % 2 == rest) half.push_back(articles[i]);
  }
  return half;
}

// Random articles, each with a path of its own, so that it has the same id in another index.
std::vector<FixtureArticle> articles_with_paths() {
  support::Dice dice(10);
  auto articles = support::random_articles(dice);
  name_paths(articles);
  return articles;
}

std::vector<std::string> described(const Results& results) {
  std::vector<std::string> lines{"total " + std::to_string(results.total)};
  for (const Hit& hit : results.hits) {
    lines.push_back(hit.record.path + " " + std::to_string(hit.score));
  }
  for (const auto& facet : results.facets) {
    for (const FacetCount& count : facet) {
      lines.push_back(count.label + " " + std::to_string(count.count));
    }
  }
  for (const PeriodCount& count : results.timeline) {
    lines.push_back(count.period + " " + std::to_string(count.count));
  }
  for (const TableCell& cell : results.table) {
    lines.push_back(cell.row + " " + cell.column + " " + std::to_string(cell.count));
  }
  return lines;
}

void check_same_answers(const IndexReader& whole, const IndexReader& parts) {
  support::Dice dice(11);
  for (int i = 0; i < 60; ++i) {
    Request request = support::random_request(dice);
    request.copies = Copies::All;  // copies fold within one index
    request.is_exact = dice.chance(2);
    request.match = dice.chance(2) ? Match::All : Match::Auto;
    request.facets = {schema::kFacets.begin(), schema::kFacets.end()};
    request.timeline = TimelineStep::Month;
    request.table = {schema::Field::Force, schema::Field::Union};
    INFO("query '" << request.text << "'");
    CHECK(described(parts.search(request)) == described(whole.search(request)));
  }
}

}  // namespace

TEST_CASE("two indexes searched as one answer as one index of all articles", "[remote]") {
  const support::TempDir dir;
  const auto articles = articles_with_paths();
  const FixtureIndex whole = FixtureIndex(dir.path() / "whole").build(articles);
  const FixtureIndex even = FixtureIndex(dir.path() / "even").build(half(articles, 0));
  const FixtureIndex odd = FixtureIndex(dir.path() / "odd").build(half(articles, 1));
  check_same_answers(IndexReader({whole.folder()}), IndexReader({even.folder(), odd.folder()}));
}

TEST_CASE("indexes behind a stub with servers answer as one local index", "[remote]") {
  const support::TempDir dir;
  const auto articles = articles_with_paths();
  const FixtureIndex whole = FixtureIndex(dir.path() / "whole").build(articles);
  const FixtureIndex even = FixtureIndex(dir.path() / "even").build(half(articles, 0));
  const FixtureIndex odd = FixtureIndex(dir.path() / "odd").build(half(articles, 1));
  const Server server(odd.folder());
  if (!server.is_up()) {
    WARN("xapian-tcpsrv is not installed: servers are not tested");
    return;
  }
  std::ofstream(dir.path() / "stub") << "auto even\n" << server.line();
  check_same_answers(IndexReader({whole.folder()}), IndexReader({dir.path() / "stub"}));
}

// How many articles have any of several forms is summed up over all databases, in one order: here
// "paid" is the rarer form in one of them alone.
TEST_CASE("a word scores the same where one database lacks some of its forms", "[remote]") {
  const support::TempDir dir;
  std::vector<FixtureArticle> articles;
  for (int i = 0; i < 39; ++i) {
    const int number = i / 2;  // in its half
    const bool is_first = i % 2 == 0;
    std::string text = number < (is_first ? 12 : 5) ? "pay" : "roster";
    if (is_first ? number >= 16 : number >= 5 && number < 15) text = "paid";
    if (is_first && number == 12) text = "pays paying";
    articles.push_back({.title = "Number " + std::to_string(i), .text = text, .date = "2015"});
  }
  name_paths(articles);
  const FixtureIndex whole = FixtureIndex(dir.path() / "whole").build(articles);
  const FixtureIndex all_forms = FixtureIndex(dir.path() / "even").build(half(articles, 0));
  const FixtureIndex two_forms = FixtureIndex(dir.path() / "odd").build(half(articles, 1));
  const Server server(two_forms.folder());
  if (!server.is_up()) return;  // told above
  std::ofstream(dir.path() / "stub") << "auto even\n" << server.line();
  Request request = support::request_for("pay");
  request.limit = 40;
  request.copies = Copies::All;
  CHECK(described(IndexReader({dir.path() / "stub"}).search(request)) ==
        described(IndexReader({whole.folder()}).search(request)));
}

TEST_CASE("copies fold within one index alone", "[remote]") {
  const support::TempDir dir;
  const std::vector<FixtureArticle> articles{
      {.title = "One", .text = "strike", .date = "2015", .story = "s"},
      {.title = "Two", .text = "strike", .date = "2015", .story = "s", .path = "/two"}};
  const FixtureIndex first = FixtureIndex(dir.path() / "first").build(articles);
  const FixtureIndex second = FixtureIndex(dir.path() / "second").build(articles);
  CHECK(IndexReader({first.folder()}).search(Request{}).total == 1);
  CHECK(IndexReader({first.folder(), second.folder()}).search(Request{}).total == 2);
}

TEST_CASE("a server that cannot be reached is named", "[remote]") {
  const support::TempDir dir;
  std::ofstream(dir.path() / "stub") << "remote 127.0.0.1:" << free_port() << "\n";
  try {
    const IndexReader reader({dir.path() / "stub"});
    FAIL("opened what is not there");
  } catch (const schema::Error& error) {
    CHECK(error.fault() == schema::Fault::Io);
    CHECK(std::string(error.what()).find("127.0.0.1:") != std::string::npos);
  }
}

TEST_CASE("a stub may not run programs", "[remote]") {
  const support::TempDir dir;
  std::ofstream(dir.path() / "stub") << "remote :touch " << (dir.path() / "ran").string() << "\n";
  CHECK_THROWS_AS(IndexReader({dir.path() / "stub"}), schema::Error);
  CHECK_FALSE(std::filesystem::exists(dir.path() / "ran"));
}
