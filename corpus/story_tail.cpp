// What stands behind the story's end. A story ends with a sentence; what follows it without a full
// stop, or asks the reader for something, is the page's.
#include <algorithm>
#include <array>

#include "corpus/story_lines.hpp"
#include "corpus/subject_words.hpp"

namespace corpus {
namespace {

constexpr std::size_t kProseNeeded = 2;           // sentences above, or the text is no news story
constexpr std::size_t kLongestTailLine = 30;      // words
constexpr std::size_t kLongestSignature = 10;     // words
constexpr std::size_t kLongestName = 4;           // words
constexpr std::size_t kLongestShortForm = 4;      // bytes of " Rev" before its full stop
constexpr std::size_t kLongestShout = 4;          // words of "Thanks for subscribing!"
constexpr std::size_t kShortestAnnouncement = 4;  // words
constexpr std::size_t kMostAdvertLines = 10;
constexpr std::size_t kLongestAdvertHeading = 8;  // words
constexpr std::size_t kSalesNeeded = 3;           // phrases of an advertisement
constexpr double kMostSharedWords = 0.34;         // of an advertisement's words with the story

// For each line whether it belongs to a list that a sentence above announces with a colon.
std::vector<bool> announced_lines(const StoryLines& lines) {
  std::vector<bool> announced;
  bool is_open = false;
  for (const StoryLine& line : lines) {
    announced.push_back(is_open);
    if (line.is_kept() && line.shape.ends_colon) {
      is_open = line.shape.words.size() >= kShortestAnnouncement;
    } else if (!line.is_kept() || (line.is_prose() && !line.shape.is_item)) {
      is_open = false;
    }
  }
  return announced;
}

bool has_tail_phrase(const StoryLine& line) {
  return !line.marks.kind(Match::Tail).empty() && !line.shape.starts_quote &&
         line.shape.words.size() <= kLongestTailLine;
}

// Whether a sentence ends within the line, as in a last paragraph with its credits behind it.
bool holds_sentence(const StoryLine& line) {
  for (std::size_t stop = line.text.find(". "); stop != std::string_view::npos;
       stop = line.text.find(". ", stop + 1)) {
    const std::string_view sentence = line.text.substr(0, stop + 1);
    const std::size_t last = sentence.find_last_of(' ');
    const bool is_short_form = last == std::string_view::npos || stop - last <= kLongestShortForm;
    if (!is_short_form && shape_of(sentence).is_prose()) return true;
  }
  return false;
}

// Why the line is no story, given that nothing but furniture follows it; or nothing.
std::string_view tail_kind(const StoryLine& line, bool is_announced) {
  if (has_tail_phrase(line)) return line.marks.kind(Match::Tail);
  if (line.is_heading) return "heading of nothing";
  const bool is_shout = line.shape.words.size() <= kLongestShout && !line.shape.ends_stop;
  if ((line.shape.ends_sentence && !is_shout) || line.shape.starts_quote) return {};
  if (line.shape.words.size() > kLongestTailLine || is_signature(line)) return {};
  if (is_announced || (line.is_item && line.link_bytes == 0) || holds_sentence(line)) return {};
  return "after the story's end";
}

std::size_t prose_lines(const StoryLines& lines, std::size_t end) {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(end),
                    [](const StoryLine& line) { return line.is_kept() && line.is_prose(); }));
}

// The end of the lines that are left once the tail is off.
std::size_t drop_lines_behind(StoryLines& lines) {
  const std::vector<bool> announced = announced_lines(lines);
  std::size_t end = lines.size();
  for (; end > 0; --end) {
    StoryLine& line = lines[end - 1];
    if (!line.is_kept()) continue;
    const std::string_view kind = tail_kind(line, announced[end - 1]);
    if (kind.empty()) break;
    line.drop(kind);
  }
  return end;
}

SubjectWords subject_of(const StoryLines& lines, std::size_t begin, std::size_t end) {
  SubjectWords subject;
  for (std::size_t i = begin; i < end; ++i) {
    if (lines[i].is_kept()) subject.add(lines[i].text);
  }
  return subject;
}

bool speaks_to_reader(const StoryLine& line) {
  static constexpr auto kYou = word_hashes({"you", "your", "youre", "please"});
  return !line.shape.starts_quote && line.shape.has_any_of(kYou);
}

bool is_advert_heading(const StoryLine& line) {
  return !line.shape.ends_sentence && !line.shape.starts_quote && !line.shape.ends_colon &&
         line.shape.words.size() <= kLongestAdvertHeading;
}

// Where an advertisement begins that ends at `end`: the name of a firm, and below it lines that
// speak to the reader and sell. `end` if there is none.
std::size_t advert_begin(const StoryLines& lines, std::size_t end) {
  std::size_t sales = 0;
  std::size_t to_reader = 0;
  std::size_t taken = 0;
  std::size_t best = end;
  for (std::size_t begin = end; begin > 0 && taken < kMostAdvertLines;) {
    const StoryLine& line = lines[--begin];
    if (!line.is_kept()) continue;
    const bool is_heading = is_advert_heading(line);
    if (!is_heading && !speaks_to_reader(line) && line.marks.sales == 0) break;
    ++taken;
    sales += line.marks.sales;
    to_reader += speaks_to_reader(line);
    const bool is_advert = sales >= kSalesNeeded && to_reader * 3 >= taken && taken > 1;
    if (is_heading && is_advert) best = begin;
  }
  return best;
}

void drop_advert(StoryLines& lines, std::size_t end) {
  const std::size_t begin = advert_begin(lines, end);
  if (begin == end || prose_lines(lines, begin) < kProseNeeded) return;
  if (subject_of(lines, 0, begin).share_of(subject_of(lines, begin, end)) > kMostSharedWords)
    return;
  for (std::size_t i = begin; i < end; ++i) lines[i].drop("advert");
}

}  // namespace

bool is_signature(const StoryLine& line) {
  constexpr std::array<std::string_view, 4> kDashes{"\u2014", "\u2013", "--", "- "};
  const auto starts = [&](std::string_view dash) { return line.text.starts_with(dash); };
  if (std::ranges::any_of(kDashes, starts)) return true;
  const std::size_t comma = line.text.find(", ");
  if (comma == std::string_view::npos || line.shape.words.size() > kLongestSignature) return false;
  const LineShape name = shape_of(line.text.substr(0, comma));
  return line.shape.bars == 0 && line.text.find(':') == std::string_view::npos &&
         name.words.size() >= 2 && name.words.size() <= kLongestName &&
         name.capital_words == name.words.size();
}

void drop_tail(StoryLines& lines) {
  if (prose_lines(lines, lines.size()) < kProseNeeded) return;
  const std::size_t end = drop_lines_behind(lines);
  drop_advert(lines, end);
  drop_lines_behind(lines);
}

}  // namespace corpus
