// Runs a program that nobody has to trust, and gives what it prints.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

struct ChildLimits {
  std::chrono::seconds cpu{20};
  std::chrono::seconds wall{60};
  std::size_t memory_bytes = 1u << 30;
  std::size_t output_bytes = 16u << 20;
};

struct ChildOutput {
  enum class End {
    Done,     // `status` is its exit status
    Missing,  // there is no such program on the PATH
    Stopped,  // it passed a limit, or crashed
    NotRun,   // the system had no room for it
  };
  End end = End::NotRun;
  int status = 0;
  std::string text;  // what it wrote to its standard output
};

// Runs `arguments` (the program's name first, looked up on the PATH) with `input` as its standard
// input, nothing on its standard error, no right to write a file, no network where the system
// allows to take it away, and within `limits`.
ChildOutput run_child(const std::vector<std::string>& arguments, std::string_view input,
                      const ChildLimits& limits);

}  // namespace corpus
