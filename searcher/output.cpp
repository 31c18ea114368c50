#include "searcher/output.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "schema/error.hpp"
#include "schema/settings.hpp"

namespace searcher {
namespace {

constexpr std::size_t kFewestColumns = 20;

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// Of the terminal that `descriptor` is; 0: it is none.
std::size_t columns_of_terminal(int descriptor) {
  winsize size{};
  if (isatty(descriptor) == 0 || ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

std::size_t columns_of_stdout() {
  if (const std::size_t columns = columns_of_terminal(STDOUT_FILENO)) return columns;
  const long columns = std::strtol(from_environment("COLUMNS").c_str(), nullptr, 10);
  return columns > 0 && columns < 10000 ? static_cast<std::size_t>(columns) : 80;
}

std::string pager() {
  for (const char* name : {"PICKET_PAGER", "PAGER"}) {
    if (std::getenv(name) != nullptr) return from_environment(name);
  }
  return schema::Settings(schema::settings_file()).value("pager").value_or("less");
}

}  // namespace

Screen screen_of_stdout(schema::Colour colour) {
  return {.columns = std::max(columns_of_stdout(), kFewestColumns),
          .is_coloured = schema::is_coloured(colour, STDOUT_FILENO),
          .has_blocks = from_environment("TERM") != "dumb"};
}

void print(std::string_view text) {
  const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
  if (written != text.size() || std::fflush(stdout) != 0) {
    throw schema::Error(schema::Fault::Io, std::string("stdout: ") + std::strerror(errno));
  }
}

void print_paged(std::string_view text) {
  const std::string command = pager();
  if (isatty(STDOUT_FILENO) == 0 || command.empty() || command == "cat") return print(text);
  setenv("LESS", "FIRX", 0);
  const auto close = [](FILE* pipe) { pclose(pipe); };
  const std::unique_ptr<FILE, decltype(close)> pipe(popen(command.c_str(), "w"), close);
  if (pipe == nullptr) return print(text);
  std::fwrite(text.data(), 1, text.size(), pipe.get());  // the reader may leave before the end
}

void say(std::string_view line) {
  constexpr std::size_t kName = std::string_view("picket-search: ").size();
  const std::size_t columns = columns_of_terminal(STDERR_FILENO);
  const bool is_one_line = line.find('\n') == std::string_view::npos;
  std::string wrapped;
  if (is_one_line && columns >= kFewestColumns && kName + columns_of(line) > columns) {
    wrapped = flow({{std::string(line), Style::Plain}}, kName, 2, columns, Screen{});
    line = wrapped;
  }
  std::fprintf(stderr, "picket-search: %.*s\n", static_cast<int>(line.size()), line.data());
}

}  // namespace searcher
