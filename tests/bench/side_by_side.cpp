// Times whole commands in turn, A B C A B C ..., so that a machine that slows down slows all alike;
// prints medians of time and of processor time (user and system, children included), how many times
// the first's processor time each takes, and the peak memory of the largest process.
//
//   side_by_side RUNS NAME=COMMAND...
//
// A command is words apart by spaces, 'several words' in quotes being one. It is started without a
// shell, whose own start would count, and its output is thrown away.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

struct Contender {
  std::string name, command;
  std::vector<double> seconds, cpu_seconds;
  long peak_kib = 0;
};

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

std::vector<std::string> words_of(const std::string& command) {
  std::vector<std::string> words(1);
  bool is_quoted = false;
  for (const char c : command) {
    if (c == '\'') {
      is_quoted = !is_quoted;
    } else if (c == ' ' && !is_quoted) {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

[[noreturn]] void become(std::vector<std::string> words) {
  const int nowhere = open("/dev/null", O_WRONLY);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  execvp(arguments.front(), arguments.data());
  _exit(127);
}

void run_once(Contender& contender) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) become(words_of(contender.command));
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    std::fprintf(stderr, "side_by_side: %s failed: %s\n", contender.name.c_str(),
                 contender.command.c_str());
    std::exit(2);
  }
  contender.seconds.push_back(taken.count());
  contender.cpu_seconds.push_back(seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime));
  contender.peak_kib = std::max(contender.peak_kib, usage.ru_maxrss);
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Contender> contenders;
  for (int i = 2; i < argc; ++i) {
    const std::string word = argv[i];
    const std::size_t equals = word.find('=');
    contenders.push_back({word.substr(0, equals), word.substr(equals + 1), {}, {}, 0});
  }
  const int runs = argc > 2 ? std::atoi(argv[1]) : 0;
  if (runs < 1) {
    std::fprintf(stderr, "side_by_side RUNS NAME=COMMAND...\n");
    return 2;
  }
  for (int run = 0; run < runs; ++run) {
    for (Contender& contender : contenders) run_once(contender);
  }
  for (const Contender& contender : contenders) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < contender.cpu_seconds.size(); ++i) {
      ratios.push_back(contender.cpu_seconds[i] / contenders[0].cpu_seconds[i]);
    }
    std::printf("%-16s %11.1f ms %11.1f ms CPU  x%-8.2f %8.1f MiB\n", contender.name.c_str(),
                median(contender.seconds) * 1000, median(contender.cpu_seconds) * 1000,
                median(ratios), static_cast<double>(contender.peak_kib) / 1024);
  }
}
