// A few threads that share work: jobs known from the start, and further pieces that a job cuts off
// for whoever is free, so that one huge file keeps all cores busy.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <vector>

namespace indexer {

class Crew {
 public:
  explicit Crew(unsigned threads) : threads_(threads) {}

  // Calls `job` for each of `jobs` with its number, on all threads, and returns when they and all
  // pieces handed over are done. What one of them throws stops all and is thrown from here.
  template <typename Job, typename Do>
  void work(const std::vector<Job>& jobs, const Do& job) {
    jobs_ = jobs.size();
    run([&](std::size_t number) { job(number, jobs[number]); });
  }

  // To be called by a running job. The piece is done by a free thread, or at once by the caller
  // where enough pieces are waiting already: memory stays bounded.
  void hand_over(std::function<void()> piece);

 private:
  void run(const std::function<void(std::size_t)>& job);
  void serve(const std::function<void(std::size_t)>& job);

  unsigned threads_;
  std::mutex state_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> pieces_;
  std::size_t jobs_ = 0;
  std::size_t next_job_ = 0;
  std::size_t busy_ = 0;  // threads at work
  std::exception_ptr failure_;
};

}  // namespace indexer
