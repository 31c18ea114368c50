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

// Each index counts its own commits: what is new in one must not be told by the stamp of another.
std::string mark_of(const std::string& name, const Options& options, std::size_t index) {
  if (options.indexes.size() == 1) return name;
  return name + " " + std::filesystem::absolute(options.indexes[index]).string();
}

// What a kept search finds in one of its indexes, and up to which commit it has looked.
struct Told {
  std::string text;
  std::size_t total;
  std::int64_t seen;
};

Told tell(const std::string& name, const Options& options, std::size_t index,
          const AlertMarks& marks) {
  Request request = prepared(options);
  request.limit = kMaxTold;
  request.offset = 0;
  const auto mark = marks.find(mark_of(name, options, index));
  if (mark != marks.end()) {
    request.added_since = std::max(request.added_since.value_or(0), mark->second + 1);
  }
  const Results results = IndexReader({options.indexes[index]}).search(request);
  Told told{.text = {}, .total = results.total, .seen = results.updated};
  if (told.total == 0) return told;
  const Screen screen = screen_of_stdout(options.colour);
  const std::string where = options.indexes.size() == 1
                                ? ""
                                : " in " + schema::printable(options.indexes[index].string());
  told.text = styled(name, Style::Heading, screen) + ": " + std::to_string(told.total) + " new" +
              where + "\n\n" + rendered(request, results, options) + "\n";
  return told;
}

// Prints what is new to one kept search, remembers it as seen, and says whether it was anything.
bool alert(const std::string& name, const Options& asked, AlertMarks& marks) {
  Options options = parse_options(kept_search(searches_folder(), name).arguments);
  options.colour = asked.colour;
  bool has_news = false;
  for (std::size_t index = 0; index < options.indexes.size(); ++index) {
    const Told told = tell(name, options, index, marks);
    print(told.text);
    has_news = has_news || told.total > 0;
    std::int64_t& mark = marks[mark_of(name, options, index)];
    mark = std::max(mark, told.seen);
    write_marks(marks_file(), marks);
  }
  return has_news;
}

}  // namespace

void mark_as_seen(const std::string& name, const Options& options) {
  Request request;
  request.limit = 0;
  AlertMarks marks = read_marks(marks_file());
  for (std::size_t index = 0; index < options.indexes.size(); ++index) {
    marks[mark_of(name, options, index)] =
        IndexReader({options.indexes[index]}).search(request).updated;
  }
  write_marks(marks_file(), marks);
}

int run_alerts(const Options& options) {
  const std::vector<std::string> names = kept_names(searches_folder());
  if (names.empty()) say("no search is kept yet: --save NAME keeps one");
  AlertMarks marks = read_marks(marks_file());
  bool has_failed = false, has_news = false;
  for (const std::string& name : names) {
    try {
      has_news = alert(name, options, marks) || has_news;
    } catch (const schema::Error& error) {
      say("alert '" + name + "': " + error.what());
      has_failed = true;
    }
  }
  if (has_failed) return 2;
  return has_news ? 0 : 1;
}

}  // namespace searcher
