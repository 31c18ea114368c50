#include "indexer/interruption.hpp"

#include <atomic>
#include <csignal>

#include "schema/error.hpp"

namespace indexer {
namespace {

// The one piece of state outside a function in the program: a signal has nowhere else to leave
// word.
std::atomic<bool> stop_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may not wait for a lock");

void note(int) { stop_asked = true; }

}  // namespace

void listen_for_interruption() {
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGXFSZ, SIG_IGN);
}

bool is_interrupted() { return stop_asked; }

void stop_if_interrupted() {
  if (!is_interrupted()) return;
  throw schema::Error(schema::Fault::Interrupted,
                      "interrupted: the index is as it was before this run");
}

}  // namespace indexer
