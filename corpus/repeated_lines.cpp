// Text that stands twice on a page: captions said again below their picture, pull quotes, stand-
// firsts that open the story too.
#include <algorithm>
#include <bitset>
#include <span>
#include <unordered_map>

#include "corpus/story_lines.hpp"

namespace corpus {
namespace {

constexpr std::size_t kShortestRepeat = 4;   // words; "Hide Ad" and subheads are left to others
constexpr std::size_t kLongestCaption = 30;  // words
constexpr std::size_t kNeighbours = 2;       // lines between one and the other, at most
constexpr std::size_t kLinesToProse = 3;
constexpr std::size_t kShortestQuote = 5;  // words of a pull quote
constexpr std::size_t kLongestQuote = 50;
constexpr std::size_t kSameStartKept = 4;  // lines that start alike

using Words = std::span<const std::uint32_t>;

std::uint64_t hash_of(Words words) {
  std::uint64_t hash = 1469598103934665603u;
  for (const std::uint32_t word : words) hash = (hash ^ word) * 1099511628211u;
  return hash;
}

// The caption that `line` says twice in a row ("A picketA picket"), or nothing.
std::string_view doubled(std::string_view line) {
  const std::size_t half = line.size() / 2;
  if (half < 12) return {};
  if (line.size() % 2 == 0 && line.substr(0, half) == line.substr(half))
    return line.substr(0, half);
  const bool has_gap = line.size() % 2 == 1 && line[half] == ' ';
  if (has_gap && line.substr(0, half) == line.substr(half + 1)) return line.substr(0, half);
  return {};
}

void drop_doubled(StoryLines& lines) {
  std::vector<std::string_view> captions;
  for (StoryLine& line : lines) {
    const std::string_view caption = doubled(line.text);
    if (caption.empty()) continue;
    captions.push_back(caption);
    line.drop("repeated caption");
  }
  std::ranges::sort(captions);
  for (StoryLine& line : lines) {
    if (std::ranges::binary_search(captions, line.text)) line.drop("repeated caption");
  }
}

// Whether a paragraph follows within a few lines.
bool is_before_prose(const StoryLines& lines, std::size_t at) {
  const std::size_t end = std::min(lines.size(), at + 1 + kLinesToProse);
  for (std::size_t i = at + 1; i < end; ++i) {
    if (lines[i].is_kept() && lines[i].is_prose()) return true;
  }
  return false;
}

// Of two lines that say the same both are dropped if they are a caption: neighbours, or nothing
// that a paragraph follows. Of others one stays: the later, if it heads a paragraph and the earlier
// none. `opening` is the first paragraph, which a standfirst says before it.
void drop_one_or_both(StoryLines& lines, std::size_t earlier, std::size_t later,
                      std::size_t opening) {
  const LineShape& shape = lines[earlier].shape;
  const bool may_be_caption = shape.words.size() <= kLongestCaption && !shape.starts_quote;
  const bool are_neighbours = later - earlier <= kNeighbours && earlier != opening;
  const bool head_none =
      !shape.ends_sentence && !is_before_prose(lines, earlier) && !is_before_prose(lines, later);
  // "The paper's cars: your next one is here", between paragraphs and again below the last.
  const bool is_set_between =
      !shape.ends_sentence && earlier > opening && !is_before_prose(lines, later);
  if (may_be_caption && (are_neighbours || head_none || is_set_between)) {
    lines[earlier].drop("repeated caption");
    lines[later].drop("repeated caption");
  } else if (!shape.ends_sentence && is_before_prose(lines, later) &&
             !is_before_prose(lines, earlier)) {
    lines[earlier].drop("said again below");
  } else {
    lines[later].drop("said before");
  }
}

void drop_same_lines(StoryLines& lines) {
  std::unordered_map<std::uint64_t, std::size_t> seen;
  const std::size_t opening = first_prose(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineShape& shape = lines[i].shape;
    if (!lines[i].is_kept() || lines[i].is_heading || shape.words.size() < kShortestRepeat)
      continue;
    const auto [entry, is_new] = seen.try_emplace(hash_of(shape.words), i);
    if (!is_new && lines[entry->second].shape.words == shape.words) {
      drop_one_or_both(lines, entry->second, i, opening);
    }
  }
}

// The lines that may be said again within a longer one, by the hash of their first words.
class ShortLines {
 public:
  explicit ShortLines(const StoryLines& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Words words = lines[i].shape.words;
      const bool is_short = words.size() >= kShortestQuote && words.size() <= kLongestQuote;
      if (!lines[i].is_kept() || !is_short) continue;
      const std::uint64_t hash = hash_of(words.first(kShortestQuote));
      filter_[hash % filter_.size()] = true;
      auto& same_start = by_start_[hash];
      if (same_start.size() < kSameStartKept) same_start.push_back(i);
    }
  }

  // The lines that start like `words` do.
  std::span<const std::size_t> with_start(Words words) const {
    const std::uint64_t hash = hash_of(words.first(kShortestQuote));
    if (!filter_[hash % filter_.size()]) return {};
    const auto found = by_start_.find(hash);
    if (found == by_start_.end()) return {};
    return found->second;
  }

 private:
  std::bitset<8192> filter_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_start_;
};

void drop_held_lines(StoryLines& lines) {
  const ShortLines short_lines(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].is_kept() || !lines[i].is_prose()) continue;
    for (Words words = lines[i].shape.words; words.size() >= kShortestQuote;
         words = words.subspan(1)) {
      for (const std::size_t other : short_lines.with_start(words)) {
        const Words held = lines[other].shape.words;
        const bool is_shorter = held.size() < lines[i].shape.words.size();
        if (other == i || !is_shorter || held.size() > words.size()) continue;
        if (std::ranges::equal(held, words.first(held.size())))
          lines[other].drop("repeats the text");
      }
    }
  }
}

}  // namespace

void drop_repeats(StoryLines& lines) {
  drop_doubled(lines);
  drop_same_lines(lines);
  drop_held_lines(lines);
}

}  // namespace corpus
