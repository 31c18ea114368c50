#include "indexer/crew.hpp"

#include <atomic>
#include <numeric>
#include <stdexcept>

#include "tests/support/catch.hpp"

using indexer::Crew;

TEST_CASE("every job and every piece is done once, on any number of threads", "[crew]") {
  for (const unsigned threads : {1u, 2u, 7u}) {
    std::vector<int> jobs(100);
    std::iota(jobs.begin(), jobs.end(), 1);
    std::atomic<int> sum{0};
    Crew crew(threads);
    crew.work(jobs, [&](std::size_t number, int value) {
      CHECK(value == static_cast<int>(number) + 1);
      for (int piece = 0; piece < 10; ++piece) crew.hand_over([&sum, value] { sum += value; });
    });
    CHECK(sum == 10 * 5050);
  }
}

TEST_CASE("no jobs are done at once", "[crew]") {
  Crew crew(3);
  CHECK_NOTHROW(crew.work(std::vector<int>{}, [](std::size_t, int) {}));
}

TEST_CASE("what a job throws stops the crew and comes out", "[crew]") {
  for (const unsigned threads : {1u, 4u}) {
    std::atomic<int> done{0};
    Crew crew(threads);
    CHECK_THROWS_WITH(crew.work(std::vector<int>(1000),
                                [&](std::size_t number, int) {
                                  if (number == 5) throw std::runtime_error("enough");
                                  ++done;
                                }),
                      "enough");
    CHECK(done < 1000);
  }
}

TEST_CASE("what a piece throws comes out too", "[crew]") {
  Crew crew(4);
  CHECK_THROWS_WITH(crew.work(std::vector<int>(50),
                              [&](std::size_t, int) {
                                crew.hand_over([] { throw std::runtime_error("broken piece"); });
                              }),
                    "broken piece");
}
