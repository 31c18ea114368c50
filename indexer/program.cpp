#include "indexer/program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "schema/error.hpp"

namespace indexer {
namespace {

struct Pipe {
  std::array<int, 2> ends{};
  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
      throw schema::Error(schema::Fault::Io, "no pipe can be made");
    }
  }
};

std::string drained(int end) {
  std::string text;
  std::array<char, 4096> chunk{};
  for (ssize_t got = 0; (got = read(end, chunk.data(), chunk.size())) > 0;) {
    text.append(chunk.data(), static_cast<std::size_t>(got));
  }
  close(end);
  return text;
}

}  // namespace

Finished run_program(const std::vector<std::string>& command, const std::string& input) {
  Pipe in, out;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.ends[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
  std::vector<char*> argv;
  argv.reserve(command.size() + 1);
  for (const std::string& word : command) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  pid_t child = 0;
  const int fault = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(in.ends[0]);
  close(out.ends[1]);

  // What is written here is far less than a pipe takes; a program that does not read it is fine.
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  if (fault == 0) [[maybe_unused]]
    const auto put = write(in.ends[1], input.data(), input.size());
  std::signal(SIGPIPE, before);
  close(in.ends[1]);
  Finished finished{.status = kNotStarted, .out = drained(out.ends[0])};
  if (fault != 0) return finished;
  int status = 0;
  waitpid(child, &status, 0);
  finished.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return finished;
}

}  // namespace indexer
