#include "indexer/crew.hpp"

#include <thread>
#include <utility>

namespace indexer {

void Crew::hand_over(std::function<void()> piece) {
  {
    const std::lock_guard guard(state_);
    if (threads_ > 1 && pieces_.size() < threads_) {
      pieces_.push_back(std::move(piece));
      changed_.notify_one();
      return;
    }
  }
  piece();
}

void Crew::run(const std::function<void(std::size_t)>& job) {
  next_job_ = 0;
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads_; ++i) others.emplace_back([&] { serve(job); });
  serve(job);
  for (std::thread& other : others) other.join();
  if (failure_) std::rethrow_exception(failure_);
}

void Crew::serve(const std::function<void(std::size_t)>& job) {
  std::unique_lock lock(state_);
  for (;;) {
    changed_.wait(lock,
                  [&] { return failure_ || !pieces_.empty() || next_job_ < jobs_ || busy_ == 0; });
    const bool is_over = pieces_.empty() && next_job_ >= jobs_;
    if (failure_ || is_over) break;
    std::function<void()> task;
    if (!pieces_.empty()) {
      task = std::move(pieces_.front());
      pieces_.pop_front();
    } else {
      task = [&job, number = next_job_++] { job(number); };
    }
    ++busy_;
    lock.unlock();
    std::exception_ptr failed;
    try {
      task();
    } catch (...) {  // carried to the thread that waits for the crew
      failed = std::current_exception();
    }
    lock.lock();
    --busy_;
    if (failed && !failure_) failure_ = failed;
    changed_.notify_all();
  }
}

}  // namespace indexer
