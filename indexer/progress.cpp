#include "indexer/progress.hpp"

#include <unistd.h>

#include <cstdio>

#include "schema/terminal_text.hpp"

namespace indexer {
namespace {

constexpr std::chrono::milliseconds kBetweenLines{200};
constexpr const char* kWipe = "\r\x1b[K";

bool is_asked(ShowProgress asked) {
  if (asked == ShowProgress::Auto) {
    return isatty(STDERR_FILENO) == 1 && !schema::is_dumb_terminal();
  }
  return asked == ShowProgress::Always;
}

}  // namespace

Progress::Progress(ShowProgress asked) : is_shown_(is_asked(asked)) {}

Progress::~Progress() {
  if (is_shown_) std::fputs(kWipe, stderr);
}

void Progress::file_done() {
  ++files_;
  draw();
}

void Progress::article_done() {
  ++articles_;
  draw();
}

void Progress::stage(const char* name) {
  const std::lock_guard guard(drawing_);
  stage_ = name;
  drawn_ = {};
  if (is_shown_) std::fprintf(stderr, "%s%s: %zu articles", kWipe, stage_, articles_.load());
}

void Progress::draw() {
  if (!is_shown_) return;
  const std::unique_lock guard(drawing_, std::try_to_lock);
  const auto now = std::chrono::steady_clock::now();
  if (!guard || now - drawn_ < kBetweenLines) return;
  drawn_ = now;
  std::fprintf(stderr, "%s%s: %zu of %zu files, %zu articles", kWipe, stage_, files_.load(),
               expected_.load(), articles_.load());
}

}  // namespace indexer
