// Times whole commands in turn, A B C A B C ..., so that a machine that slows down slows all alike;
// prints medians, ratios to the first, and peak memory.
//
//   side_by_side RUNS NAME=COMMAND...        each command is run by sh, its output thrown away
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
  std::vector<double> seconds;
  long peak_kib = 0;
};

void run_once(Contender& contender) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    execl("/bin/sh", "sh", "-c", ("exec " + contender.command).c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    std::fprintf(stderr, "side_by_side: %s: failed\n", contender.name.c_str());
    std::exit(2);
  }
  contender.seconds.push_back(taken.count());
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
    contenders.push_back({word.substr(0, equals), word.substr(equals + 1), {}, 0});
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
    for (std::size_t i = 0; i < contender.seconds.size(); ++i) {
      ratios.push_back(contender.seconds[i] / contenders[0].seconds[i]);
    }
    std::printf("%-26s %10.1f ms  x%-8.2f %8.1f MiB\n", contender.name.c_str(),
                median(contender.seconds) * 1000, median(ratios),
                static_cast<double>(contender.peak_kib) / 1024);
  }
}
