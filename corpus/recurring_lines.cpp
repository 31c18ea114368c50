#include "corpus/recurring_lines.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kWindowOutcomes = 1000;
constexpr std::size_t kWindowBytes = 16u << 20;

// In how many different stories a line must stand: a share of the window's, within bounds. A line
// as long as a paragraph may be background that a paper repeats, and must recur more.
struct Demand {
  std::size_t one_in;
  std::size_t fewest;
  std::size_t most;
};
constexpr Demand kOfShort{10, 3, 12};
constexpr Demand kOfLong{4, 4, 40};
constexpr std::size_t kLongBytes = 120;

// Two articles that have this much of the shorter one in common, the line in question aside, are
// one story.
constexpr std::size_t kCopyPercent = 40;
// An article that would lose more than this is left as it is.
constexpr std::size_t kMostDroppedPercent = 60;

struct LineMark {
  std::uint64_t hash;
  std::size_t bytes;
};

// The lines of an article, by hash, each once.
struct Outline {
  std::vector<LineMark> lines;  // sorted
  std::size_t bytes = 0;
};

template <typename Visit>
void visit_lines(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::string_view line = schema::take_until(text, '\n');
    if (!line.empty()) visit(line);
  }
}

// What a byte counts as when lines are compared: letters in lower case, nothing for blanks and
// punctuation.
constexpr auto kFolded = [] {
  std::array<char, 256> folded{};
  for (std::size_t c = 0x80; c < 0x100; ++c) folded[c] = static_cast<char>(c);
  for (std::size_t c = '0'; c <= '9'; ++c) folded[c] = static_cast<char>(c);
  for (std::size_t c = 'a'; c <= 'z'; ++c) folded[c] = folded[c - 'a' + 'A'] = static_cast<char>(c);
  return folded;
}();

// Equal for lines that differ in case, blanks and punctuation alone.
std::uint64_t hash_of(std::string_view line) {
  std::string plain(line.size(), '\0');
  std::size_t size = 0;
  for (const char c : line) {
    const char folded = kFolded[static_cast<unsigned char>(c)];
    plain[size] = folded;
    if (folded != 0) ++size;
  }
  return XXH3_64bits(plain.data(), size);
}

Outline outline_of(const Article& article) {
  Outline outline;
  visit_lines(article.text, [&](std::string_view line) {
    outline.lines.push_back({hash_of(line), line.size()});
  });
  std::ranges::sort(outline.lines, {}, &LineMark::hash);
  const auto is_same = [](const LineMark& a, const LineMark& b) { return a.hash == b.hash; };
  outline.lines.erase(std::unique(outline.lines.begin(), outline.lines.end(), is_same),
                      outline.lines.end());
  for (const LineMark& line : outline.lines) outline.bytes += line.bytes;
  return outline;
}

bool is_same_story(const Outline& a, const Outline& b, const LineMark& but_for) {
  std::vector<LineMark> common;
  std::ranges::set_intersection(a.lines, b.lines, std::back_inserter(common), {}, &LineMark::hash,
                                &LineMark::hash);
  std::size_t bytes = 0;
  for (const LineMark& line : common) bytes += line.hash == but_for.hash ? 0 : line.bytes;
  const std::size_t shorter = std::min(a.bytes, b.bytes);
  return shorter > but_for.bytes && bytes * 100 >= kCopyPercent * (shorter - but_for.bytes);
}

// Whether the articles numbered `among`, which have `line` in common, are `wanted` different
// stories.
bool are_different(const std::vector<std::size_t>& among, const LineMark& line,
                   const std::vector<Outline>& outlines, std::size_t wanted) {
  constexpr std::size_t kMostCompared = 200;
  std::vector<std::size_t> stories;
  for (std::size_t i = 0; i < among.size() && i < kMostCompared && stories.size() < wanted; ++i) {
    const auto is_copy = [&](std::size_t story) {
      return is_same_story(outlines[among[i]], outlines[story], line);
    };
    if (std::ranges::none_of(stories, is_copy)) stories.push_back(among[i]);
  }
  return stories.size() >= wanted;
}

// The lines of a window that are none of any story.
std::unordered_set<std::uint64_t> recurring(const std::vector<Outline>& outlines) {
  struct Places {
    LineMark line;
    std::vector<std::size_t> articles;
  };
  std::unordered_map<std::uint64_t, Places> lines;
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    for (const LineMark& line : outlines[i].lines) {
      Places& places = lines[line.hash];
      places.line = line;
      places.articles.push_back(i);
    }
  }
  std::unordered_set<std::uint64_t> found;
  for (const auto& [hash, places] : lines) {
    const Demand& demand = places.line.bytes < kLongBytes ? kOfShort : kOfLong;
    const std::size_t wanted =
        std::clamp(outlines.size() / demand.one_in, demand.fewest, demand.most);
    if (places.articles.size() >= wanted &&
        are_different(places.articles, places.line, outlines, wanted)) {
      found.insert(hash);
    }
  }
  return found;
}

void drop(Article& article, const std::unordered_set<std::uint64_t>& lines) {
  std::string kept;
  std::vector<DroppedLine> dropped;
  visit_lines(article.text, [&](std::string_view line) {
    if (lines.contains(hash_of(line))) {
      dropped.push_back({std::string(line), "recurs in the file"});
    } else {
      kept.append(line).append("\n");
    }
  });
  const std::size_t lost = article.text.size() - kept.size();
  if (dropped.empty() || lost * 100 > kMostDroppedPercent * article.text.size()) return;
  article.text = std::move(kept);
  std::ranges::move(dropped, std::back_inserter(article.dropped));
}

}  // namespace

struct RecurringLines::Impl {
  std::function<void(ReadOutcome)> sink;
  std::vector<ReadOutcome> held;
  std::size_t held_bytes = 0;
};

RecurringLines::RecurringLines(const std::function<void(ReadOutcome)>& sink)
    : impl_(std::make_unique<Impl>(Impl{sink, {}, 0})) {}
RecurringLines::~RecurringLines() = default;
RecurringLines::RecurringLines(RecurringLines&&) noexcept = default;

void RecurringLines::add(ReadOutcome outcome) {
  if (const auto* article = std::get_if<Article>(&outcome)) {
    impl_->held_bytes += article->text.size();
  }
  impl_->held.push_back(std::move(outcome));
  if (impl_->held.size() >= kWindowOutcomes || impl_->held_bytes >= kWindowBytes) finish();
}

void RecurringLines::finish() {
  std::vector<ReadOutcome> held = std::exchange(impl_->held, {});
  impl_->held_bytes = 0;
  std::vector<Outline> outlines;
  for (const ReadOutcome& outcome : held) {
    if (const auto* article = std::get_if<Article>(&outcome))
      outlines.push_back(outline_of(*article));
  }
  const auto lines =
      outlines.size() < 2 ? std::unordered_set<std::uint64_t>() : recurring(outlines);
  for (ReadOutcome& outcome : held) {
    if (auto* article = std::get_if<Article>(&outcome); article != nullptr && !lines.empty()) {
      drop(*article, lines);
    }
    impl_->sink(std::move(outcome));
  }
}

}  // namespace corpus
