#include "corpus/child_output.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using corpus::ChildOutput;
using corpus::run_child;

TEST_CASE("a child reads its input and what it prints is given", "[child]") {
  const std::string input(300000, 'x');
  const ChildOutput output = run_child({"cat"}, input, {});
  CHECK(output.end == ChildOutput::End::Done);
  CHECK(output.status == 0);
  CHECK(output.text == input);
}

TEST_CASE("a child that fails or is missing is told apart", "[child]") {
  CHECK(run_child({"sh", "-c", "exit 3"}, "", {}).status == 3);
  CHECK(run_child({"no-such-program-anywhere"}, "", {}).end == ChildOutput::End::Missing);
}

TEST_CASE("a child past its limits is stopped", "[child]") {
  using namespace std::chrono_literals;
  CHECK(run_child({"sleep", "30"}, "", {.wall = 0s}).end == ChildOutput::End::Stopped);
  CHECK(run_child({"yes"}, "", {.output_bytes = 100000}).end == ChildOutput::End::Stopped);
  CHECK(run_child({"sh", "-c", "while :; do :; done"}, "", {.cpu = 1s}).end ==
        ChildOutput::End::Stopped);
}

TEST_CASE("a child may write no file", "[child]") {
  const support::TempDir folder;
  const auto file = folder.path() / "written";
  run_child({"sh", "-c", "echo text > " + file.string()}, "", {});
  CHECK((!std::filesystem::exists(file) || std::filesystem::file_size(file) == 0));
}
