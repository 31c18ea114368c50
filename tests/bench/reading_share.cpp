// What share of a build's CPU time reading and recognition take: both alone, in one thread, beside
// a whole build of the same files by the real program.
//
//   reading_share PICKET_INDEX FILE...
#include <sys/resource.h>
#include <time.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "corpus/reader.hpp"
#include "indexer/recognise/recognise.hpp"
#include "schema/vocabulary.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temp_dir.hpp"

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
double build_all(const std::string& program, const std::vector<fs::path>& files) {
  const support::TempDir temp;
  std::vector<std::string> command{program, "--db", temp.path() / "index", "update", "--quiet"};
  command.insert(command.end(), files.begin(), files.end());
  if (support::finished(command).status > 1) throw std::runtime_error(program + " failed");
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
  try {
    const double whole = build_all(arguments[1], files);
    const Taken taken = read_all(files);
    const double both = taken.reading + taken.recognition;
    std::printf("%zu articles: reading %.2f s, recognition %.2f s, whole build %.2f s: %.1f %%\n",
                taken.articles, taken.reading, taken.recognition, whole, 100 * both / whole);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "reading_share: %s\n", error.what());
    return 2;
  }
}
