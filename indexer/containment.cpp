#include "indexer/containment.hpp"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <memory>

#include "indexer/interruption.hpp"
#include "schema/error.hpp"

namespace indexer {

struct Slot {
  std::atomic<bool> is_taken{false};
  std::atomic<std::int64_t> last_step_ms{0};
  char path[PATH_MAX] = {};
};
static_assert(std::atomic<std::int64_t>::is_always_lock_free, "shared by processes");

namespace {

using std::chrono::milliseconds;

constexpr int kMaxRestarts = 100;
constexpr milliseconds kGlance{1000};

std::int64_t now_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<milliseconds>(now).count();
}

// How a child ended.
struct Ending {
  int exit_status = 0;
  int signal = 0;         // 0: it ended by itself
  bool is_stuck = false;  // it was ended because nothing went on any more
};

// SIGCHLD is held back while this lives, so that it can be waited for with a limit.
class ChildSignal {
 public:
  ChildSignal() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGCHLD);
    sigprocmask(SIG_BLOCK, &set_, &before_);
  }
  ~ChildSignal() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
  ChildSignal(const ChildSignal&) = delete;
  ChildSignal& operator=(const ChildSignal&) = delete;

  void release_in_child() const { sigprocmask(SIG_SETMASK, &before_, nullptr); }
  void wait(milliseconds limit) const {
    const timespec time{.tv_sec = limit.count() / 1000,
                        .tv_nsec = (limit.count() % 1000) * 1'000'000};
    sigtimedwait(&set_, nullptr, &time);
  }

 private:
  sigset_t set_{}, before_{};
};

// When a disk fails it twice, Xapian throws where nothing may be thrown: the reason is told before
// the child dies of it.
[[noreturn]] void tell_and_abort() {
  const int reason = errno;
  const bool is_disk = reason == ENOSPC || reason == EDQUOT || reason == EFBIG || reason == EIO;
  if (is_disk) std::fprintf(stderr, "picket-index: cannot go on: %s\n", std::strerror(reason));
  std::abort();
}

template <typename Work>
[[noreturn]] void be_child(pid_t parent, const ChildSignal& signal, const Work& work) {
  signal.release_in_child();
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);  // it went before it could be heard
  std::set_terminate(tell_and_abort);
  const int status = work();
  std::cout.flush();
  std::fflush(nullptr);
  _exit(status);
}

template <typename Work>
Ending run_child(Containment& containment, const Work& work) {
  const ChildSignal signal;
  const pid_t parent = getpid();
  std::cout.flush();
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child < 0) {
    throw schema::Error(schema::Fault::Io,
                        std::string("no process can be started: ") + std::strerror(errno));
  }
  if (child == 0) be_child(parent, signal, work);

  Ending ending;
  bool is_told = false;
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    signal.wait(kGlance);
    if (is_interrupted() && !is_told) is_told = kill(child, SIGTERM) == 0;
    if (ending.is_stuck || containment.board.at_work(containment.patience).empty()) continue;
    ending.is_stuck = kill(child, SIGKILL) == 0;
  }
  if (WIFEXITED(status)) ending.exit_status = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) ending.signal = WTERMSIG(status);
  return ending;
}

// Signals by which faults in the program itself show; by others somebody else has ended it.
bool is_crash(const Ending& ending) {
  constexpr int kFaults[]{SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGSYS};
  return ending.is_stuck || std::ranges::find(kFaults, ending.signal) != std::end(kFaults);
}

std::string reason_of(const Ending& ending, const Containment& containment) {
  if (ending.is_stuck) {
    return "reading it did not end within " + std::to_string(containment.patience.count()) + " s";
  }
  return std::string("its reader crashed (") + strsignal(ending.signal) + ")";
}

// Refuses those of the suspects that kill a child alone. False: none did.
bool refuse_guilty(Containment& containment, const std::vector<std::string>& suspects,
                   const std::function<void(const std::string&)>& trial) {
  bool is_found = false;
  for (const std::string& path : suspects) {
    containment.board.clear();
    const Ending ending = run_child(containment, [&] {
      const ReadingBoard::Entry at_file(containment.board, path);
      trial(path);
      return 0;
    });
    if (!is_crash(ending)) continue;
    containment.refused[path] = reason_of(ending, containment);
    is_found = true;
  }
  return is_found;
}

[[noreturn]] void give_up(const Ending& ending) {
  const std::string what = std::string("the run was ended (") + strsignal(ending.signal) +
                           "): the index is as it was before";
  if (!is_crash(ending)) throw schema::Error(schema::Fault::Io, what);
  throw schema::Error(
      schema::Fault::Corrupt,
      what + "; if `picket-index check` finds fault with it, `picket-index rebuild` makes it anew");
}

}  // namespace

ReadingBoard::ReadingBoard(std::size_t slots) {
  void* memory = mmap(nullptr, slots * sizeof(Slot), PROT_READ | PROT_WRITE,
                      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) throw schema::Error(schema::Fault::Io, "out of memory");
  slots_ = {static_cast<Slot*>(memory), slots};
  std::uninitialized_default_construct(slots_.begin(), slots_.end());
}

ReadingBoard::~ReadingBoard() { munmap(slots_.data(), slots_.size_bytes()); }

ReadingBoard::Entry::Entry(ReadingBoard& board, std::string_view path) : slot_(nullptr) {
  for (Slot& slot : board.slots_) {
    if (slot.is_taken.exchange(true)) continue;
    slot_ = &slot;
    slot.path[path.copy(slot.path, sizeof slot.path - 1)] = '\0';
    is_alive();
    return;
  }
}

ReadingBoard::Entry::~Entry() {
  if (slot_ == nullptr) return;
  slot_->last_step_ms = 0;
  slot_->is_taken = false;
}

void ReadingBoard::Entry::is_alive() {
  if (slot_ != nullptr) slot_->last_step_ms = now_ms();
}

std::vector<std::string> ReadingBoard::at_work(milliseconds idle) const {
  std::vector<std::string> paths;
  for (const Slot& slot : slots_) {
    const std::int64_t last = slot.last_step_ms;
    if (last != 0 && now_ms() - last >= idle.count()) paths.emplace_back(slot.path);
  }
  std::ranges::sort(paths);
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

void ReadingBoard::clear() {
  for (Slot& slot : slots_) {
    slot.last_step_ms = 0;
    slot.is_taken = false;
  }
}

int run_contained(Containment& containment, const std::function<int()>& work,
                  const std::function<void(const std::string& path)>& trial) {
  for (int restarts = 0;; ++restarts) {
    const Ending ending = run_child(containment, work);
    if (ending.signal == 0) return ending.exit_status;
    if (!is_crash(ending) || restarts == kMaxRestarts) give_up(ending);
    const auto suspects = containment.board.at_work(milliseconds(0));
    if (!refuse_guilty(containment, suspects, trial)) give_up(ending);
    containment.board.clear();
  }
}

}  // namespace indexer
