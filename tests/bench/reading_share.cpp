// What share of a build's CPU time reading and recognition take: both alone, in one thread, beside
// a whole build of the same files by the real program.
//
//   reading_share PICKET_INDEX FILE...
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "corpus/reader.hpp"
#include "indexer/recognise/recognise.hpp"
#include "schema/vocabulary.hpp"

namespace {

namespace fs = std::filesystem;

double own_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

struct Taken {
  double reading = 0;
  double recognition = 0;
  std::size_t articles = 0;
};

Taken read_all(const std::vector<fs::path>& files) {
  const schema::Vocabulary vocabulary = schema::Vocabulary::built_in();
  const corpus::ReadContext context(vocabulary);
  const indexer::Recogniser recogniser(vocabulary);
  Taken taken;
  const double start = own_seconds();
  for (const fs::path& file : files) {
    corpus::read_articles(file, file.parent_path(), context, [&](corpus::ReadOutcome outcome) {
      const auto* article = std::get_if<corpus::Article>(&outcome);
      if (article == nullptr) return;
      const double before = own_seconds();
      recogniser.recognise(*article);
      taken.recognition += own_seconds() - before;
      ++taken.articles;
    });
  }
  taken.reading = own_seconds() - start - taken.recognition;
  return taken;
}

// CPU seconds of the program that builds an index of `files` from nothing; its children included.
double build_all(const char* program, const std::vector<fs::path>& files) {
  const fs::path index = fs::temp_directory_path() / ("reading-share-" + std::to_string(getpid()));
  std::vector<std::string> words{program, "--db", index, "update", "--quiet"};
  words.insert(words.end(), files.begin(), files.end());
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    execv(program, arguments.data());
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  fs::remove_all(index);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    std::fprintf(stderr, "reading_share: %s failed\n", program);
    std::exit(2);
  }
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: reading_share PICKET_INDEX FILE...\n");
    return 2;
  }
  std::vector<fs::path> files;
  for (int i = 2; i < count; ++i) files.push_back(fs::absolute(arguments[i]));
  const double whole = build_all(arguments[1], files);
  const Taken taken = read_all(files);
  const double both = taken.reading + taken.recognition;
  std::printf("%zu articles: reading %.2f s, recognition %.2f s, whole build %.2f s: %.1f %%\n",
              taken.articles, taken.reading, taken.recognition, whole, 100 * both / whole);
}
