// Runs one of the real programs and collects what it prints.
#pragma once
#include <string>
#include <vector>

namespace evaluation {

struct Finished {
  int status = 0;   // exit status; 128 + signal where one ended it
  std::string out;  // stdout; stderr is passed on
};
// `arguments[0]` is the program. Throws std::runtime_error if it cannot be started.
Finished run(const std::vector<std::string>& arguments);

}  // namespace evaluation
