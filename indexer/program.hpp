// Runs another program, found by PATH, and waits for it; no shell is involved.
#pragma once
#include <string>
#include <vector>

namespace indexer {

inline constexpr int kNotStarted = 127;

struct Finished {
  int status = 0;   // exit status; kNotStarted: there is no such program; 128 + signal
  std::string out;  // what it wrote to stdout; its stderr is ours
};

Finished run_program(const std::vector<std::string>& command, const std::string& input = {});

}  // namespace indexer
