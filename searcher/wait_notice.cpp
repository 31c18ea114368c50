#include "searcher/wait_notice.hpp"

#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

#include "schema/terminal_text.hpp"

namespace searcher {
namespace {

constexpr time_t kPatienceSeconds = 1;
constexpr std::string_view kNotice = "picket-search: searching\u2026";
constexpr std::string_view kWipe = "\r\x1b[K";

volatile sig_atomic_t is_shown = 0;

void put(std::string_view text) {
  [[maybe_unused]] const auto written = write(STDERR_FILENO, text.data(), text.size());
}

extern "C" void show_notice(int) {
  const int before = errno;
  put(kNotice);
  is_shown = 1;
  errno = before;
}

void set_alarm(time_t seconds) {
  const itimerval time{.it_interval = {}, .it_value = {.tv_sec = seconds, .tv_usec = 0}};
  setitimer(ITIMER_REAL, &time, nullptr);
}

}  // namespace

WaitNotice::WaitNotice() {
  if (isatty(STDERR_FILENO) == 0 || schema::is_dumb_terminal()) return;
  struct sigaction action {};
  action.sa_handler = show_notice;
  action.sa_flags = SA_RESTART;  // what waits for the disk goes on waiting
  sigaction(SIGALRM, &action, nullptr);
  set_alarm(kPatienceSeconds);
}

WaitNotice::~WaitNotice() {
  set_alarm(0);
  if (is_shown != 0) put(kWipe);
  is_shown = 0;
}

}  // namespace searcher
