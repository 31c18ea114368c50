// Runs a real program as a person or a timer would, and collects what it prints and how it ends.
#pragma once
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/temp_dir.hpp"

extern char** environ;

namespace support {

struct Finished {
  int status = 0;  // exit status; 128 + signal where one ended it
  std::string out, err;
};

// A program that runs; its output goes to files in `folder`, which must outlive it.
class Running {
 public:
  Running(const std::vector<std::string>& command, const std::map<std::string, std::string>& extra,
          const std::filesystem::path& folder)
      : out_(folder / "stdout"), err_(folder / "stderr") {
    std::vector<std::string> variables;
    for (char** entry = environ; *entry != nullptr; ++entry) {
      const std::string variable(*entry);
      if (!extra.contains(variable.substr(0, variable.find('=')))) variables.push_back(variable);
    }
    for (const auto& [name, value] : extra) variables.push_back(name + "=" + value);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    constexpr int kFresh = O_WRONLY | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out_.c_str(), kFresh, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err_.c_str(), kFresh, 0600);
    const int failed = posix_spawn(&process_, command[0].c_str(), &actions, nullptr,
                                   pointers(command).data(), pointers(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) throw std::runtime_error("cannot start " + command[0]);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() {
    if (process_ == 0) return;
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
  }

  void send(int signal) const { kill(process_, signal); }
  Finished wait() {
    int state = 0;
    waitpid(process_, &state, 0);
    process_ = 0;
    return {.status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state),
            .out = text_of(out_),
            .err = text_of(err_)};
  }

 private:
  static std::vector<char*> pointers(const std::vector<std::string>& words) {
    std::vector<char*> all;
    for (const std::string& word : words) all.push_back(const_cast<char*>(word.c_str()));
    all.push_back(nullptr);
    return all;
  }

  std::filesystem::path out_, err_;
  pid_t process_ = 0;
};

// Runs `command` to its end; what it complains of is passed on.
inline Finished finished(const std::vector<std::string>& command) {
  const TempDir screen;
  Finished done = Running(command, {}, screen.path()).wait();
  std::cerr << done.err;
  return done;
}

}  // namespace support
