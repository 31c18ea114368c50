// Others at work on the same index: a second indexer, and searchers while it changes.
#include <atomic>
#include <thread>

#include "schema/error.hpp"
#include "searcher/index_reader.hpp"
#include "tests/faults/subject.hpp"

using namespace faults;

TEST_CASE("of two indexers one works and the other says who it is", "[company]") {
  const int rounds = is_deep() ? 20 : 4;
  Subject subject;
  int refused = 0;
  for (int version = 0; version < rounds; ++version) {
    CAPTURE(version);
    subject.set_corpus(version);
    const auto one =
        subject.desk().start({"update", subject.desk().news(), "--quiet", "--allow-shrink"});
    const auto other =
        subject.desk().start({"update", subject.desk().news(), "--quiet", "--allow-shrink"});
    const Finished first = one->wait();
    const Finished second = other->wait();
    for (const Finished& done : {first, second}) {
      REQUIRE((done.status == 0 || done.status == 75));
      if (done.status == 75) {
        REQUIRE_THAT(done.err, Catch::Contains("another update is running (pid "));
      }
    }
    REQUIRE((first.status == 0 || second.status == 0));
    refused += first.status == 75 || second.status == 75 ? 1 : 0;
    REQUIRE(state_of(subject.index()) == subject.expected());
  }
  tell(std::to_string(rounds) + " times two indexers: " + std::to_string(refused) +
       " times one was refused, 0 states lost");
}

TEST_CASE("searchers see one state, whatever is committed or switched meanwhile", "[company]") {
  constexpr int kArticles = 40;
  const int queries = 500;
  const int updates = is_deep() ? 100 : 5;
  Subject subject;
  cli::Desk& desk = subject.desk();
  const auto publish = [&](int edition) {
    for (int i = 0; i < kArticles; ++i) {
      desk.write("story-" + std::to_string(i) + ".txt",
                 "Offer " + std::to_string(i) + "\n\nUNISON weighs an offer in issue" +
                     std::to_string(edition) + " of letter " + std::to_string(i * 31) + ".\n");
    }
  };
  publish(0);
  subject.update();

  std::atomic<bool> is_over{false};
  std::atomic<int> editions{0};
  std::thread writer([&] {
    for (int edition = 1; !is_over; ++edition) {
      publish(edition);
      const std::string command = edition % 4 == 0 ? "rebuild" : "update";
      desk.index_program({command, "--quiet", "--jobs", "1"});
      ++editions;
    }
  });
  searcher::Request request;
  request.text = "offer";
  request.query = schema::parse_query(request.text).root;
  request.limit = kArticles;
  request.facets = {schema::Field::Union};
  request.copies = searcher::Copies::All;
  std::string fault;
  std::optional<searcher::IndexReader> reader;
  int asked = 0;
  for (; (asked < queries || editions < updates) && fault.empty(); ++asked) {
    try {
      if (asked % 10 == 0) reader.emplace(std::vector<fs::path>{subject.index()});
      const searcher::Results found = reader->search(request);
      std::set<std::string> seen;
      for (const searcher::Hit& hit : found.hits) {
        const std::size_t at = hit.record.text.find("issue");
        seen.insert(hit.record.text.substr(at, hit.record.text.find(' ', at) - at));
      }
      if (found.total != kArticles || found.hits.size() != kArticles) {
        fault = "found " + std::to_string(found.total);
      } else if (seen.size() != 1) {
        fault = "a mixed state";
      } else if (found.facets[schema::facet_index(schema::Field::Union)].at(0).count != kArticles) {
        fault = "a wrong count";
      }
    } catch (const schema::Error& error) {
      fault = error.what();
    }
  }
  is_over = true;
  writer.join();
  CHECK(fault == "");
  tell(std::to_string(asked) + " queries while " + std::to_string(editions.load()) +
       " updates went on: 0 errors, 0 mixed states");
}
