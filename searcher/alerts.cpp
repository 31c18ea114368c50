#include "searcher/alerts.hpp"

#include <algorithm>

#include "schema/error.hpp"
#include "schema/paths.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/output.hpp"
#include "searcher/saved_search.hpp"
#include "searcher/search.hpp"

namespace searcher {
namespace {

constexpr std::size_t kMaxTold = 1000;  // new articles of one search in one alert

std::filesystem::path marks_file() { return schema::state_folder() / "alerts.json"; }

// What one kept search finds, and up to which commit it has looked.
struct Told {
  std::string text;
  std::size_t total;
  std::int64_t seen;
};

Told tell(const std::string& name, const Options& asked, const AlertMarks& marks) {
  Options options = parse_options(kept_search(searches_folder(), name).arguments);
  options.colour = asked.colour;
  Request request = prepared(options);
  request.limit = kMaxTold;
  request.offset = 0;
  const auto mark = marks.find(name);
  if (mark != marks.end()) {
    request.added_since = std::max(request.added_since.value_or(0), mark->second + 1);
  }
  const Results results = IndexReader(options.indexes).search(request);
  Told told{.text = {}, .total = results.total, .seen = results.updated};
  if (told.total == 0) return told;
  const Screen screen = screen_of_stdout(options.colour);
  told.text = styled(name, Style::Heading, screen) + ": " + std::to_string(told.total) +
              " new\n\n" + rendered(request, results, options) + "\n";
  return told;
}

}  // namespace

std::filesystem::path searches_folder() { return schema::config_folder() / "searches"; }

std::vector<std::string> with_kept(const std::string& name,
                                   const std::vector<std::string>& arguments) {
  std::vector<std::string> whole = kept_search(searches_folder(), name).arguments;
  if (std::ranges::find(whole, "--") != whole.end()) {
    // What follows "--" is query: options that are given now must stand before it.
    whole.insert(whole.begin(), arguments.begin(), arguments.end());
  } else {
    whole.insert(whole.end(), arguments.begin(), arguments.end());
  }
  const auto saved = std::ranges::find_if(whole, [](const std::string& word) {
    return word == "--saved" || word.starts_with("--saved=");
  });
  const auto past = saved + (*saved == "--saved" ? 2 : 1);
  whole.erase(saved, past);
  return whole;
}

void mark_as_seen(const std::string& name, const Options& options) {
  Request request;
  request.limit = 0;
  AlertMarks marks = read_marks(marks_file());
  marks[name] = IndexReader(options.indexes).search(request).updated;
  write_marks(marks_file(), marks);
}

int run_alerts(const Options& options) {
  const std::vector<std::string> names = kept_names(searches_folder());
  if (names.empty()) say("no search is kept yet: --save NAME keeps one");
  AlertMarks marks = read_marks(marks_file());
  bool has_failed = false, has_news = false;
  for (const std::string& name : names) {
    try {
      const Told told = tell(name, options, marks);
      print(told.text);
      has_news = has_news || told.total > 0;
      marks[name] = std::max(marks[name], told.seen);
      write_marks(marks_file(), marks);
    } catch (const schema::Error& error) {
      say("alert '" + name + "': " + error.what());
      has_failed = true;
    }
  }
  if (has_failed) return 2;
  return has_news ? 0 : 1;
}

}  // namespace searcher
