#include "corpus/child_output.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "corpus/descriptor.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

using Clock = std::chrono::steady_clock;

// Where `program` lies on the PATH; empty: nowhere.
std::string path_of(const std::string& program) {
  const char* path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
  while (!folders.empty()) {
    const std::string_view folder = schema::take_until(folders, ':');
    std::string candidate = std::string(folder) + '/' + program;
    if (folder.starts_with('/') && access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return {};
}

// `bytes` as a file that has no name, read from its start.
Descriptor nameless_file(std::string_view bytes) {
  Descriptor file(memfd_create("picket-input", MFD_CLOEXEC));
  while (file.is_open() && !bytes.empty()) {
    const ssize_t written = write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return Descriptor();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file.is_open()) lseek(file.get(), 0, SEEK_SET);
  return file;
}

void limit(__rlimit_resource what, rlim_t most) {
  const rlimit both{most, most};
  setrlimit(what, &both);
}

// In the child, between fork and exec: system calls only.
[[noreturn]] void become(const char* program, char* const* arguments, int input, int output,
                         const ChildLimits& limits) {
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.cpu.count()));
  limit(RLIMIT_AS, limits.memory_bytes);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  unshare(CLONE_NEWUSER | CLONE_NEWNET);
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  close_range(STDERR_FILENO + 1, ~0u, 0);
  char locale[] = "LC_ALL=C";
  char* const environment[] = {locale, nullptr};
  execve(program, arguments, environment);
  _exit(127);
}

// Reads until the child closes its end. False where a limit was passed first.
bool drain(int pipe, const ChildLimits& limits, std::string& text) {
  const auto deadline = Clock::now() + limits.wall;
  std::array<char, std::size_t{64} * 1024> buffer;
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    pollfd ready{pipe, POLLIN, 0};
    const int found = poll(&ready, 1, static_cast<int>(std::max<long long>(left.count(), 0)));
    if (found < 0 && errno == EINTR) continue;
    if (found <= 0) return false;
    const ssize_t got = read(pipe, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    text.append(buffer.data(), static_cast<std::size_t>(got));
    if (text.size() > limits.output_bytes) return false;
  }
}

}  // namespace

ChildOutput run_child(const std::vector<std::string>& arguments, std::string_view input,
                      const ChildLimits& limits) {
  ChildOutput output;
  const std::string program = path_of(arguments.front());
  if (program.empty()) {
    output.end = ChildOutput::End::Missing;
    return output;
  }
  const Descriptor file = nameless_file(input);
  std::array<int, 2> ends{-1, -1};
  if (!file.is_open() || pipe2(ends.data(), O_CLOEXEC) != 0) return output;
  const Descriptor from_child(ends[0]);
  Descriptor to_parent(ends[1]);
  std::vector<char*> words;
  words.reserve(arguments.size() + 1);
  for (const std::string& argument : arguments)
    words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);

  const pid_t child = fork();
  if (child < 0) return output;
  if (child == 0) become(program.c_str(), words.data(), file.get(), to_parent.get(), limits);
  to_parent.close();
  const bool is_drained = drain(from_child.get(), limits, output.text);
  if (!is_drained) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  const bool is_done = is_drained && WIFEXITED(status);
  output.end = is_done ? ChildOutput::End::Done : ChildOutput::End::Stopped;
  output.status = is_done ? WEXITSTATUS(status) : 0;
  return output;
}

}  // namespace corpus
