// The one line on stderr that tells a person how far a run has come; a log never sees it.
#pragma once
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>

namespace indexer {

enum class ShowProgress : std::uint8_t { Auto, Always, Never };

// Told by many threads at once. The line is wiped away when this is destroyed.
class Progress {
 public:
  // Auto: only if stderr is a terminal that is not dumb.
  explicit Progress(ShowProgress asked);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void expect(std::size_t files) { expected_ = files; }
  void file_done();
  void article_done();
  // What is done after the reading: "merging" ...
  void stage(const char* name);

 private:
  void draw();

  bool is_shown_;
  std::atomic<std::size_t> expected_{0}, files_{0}, articles_{0};
  std::mutex drawing_;
  std::chrono::steady_clock::time_point drawn_;
  const char* stage_ = "reading";
};

}  // namespace indexer
