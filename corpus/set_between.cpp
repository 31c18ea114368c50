// Lines that a page sets between paragraphs and that are none of the story's: teasers, promotions,
// the names of its columns. They are no sentences and speak of something else.
#include <algorithm>
#include <array>
#include <optional>

#include "corpus/story_lines.hpp"
#include "corpus/subject_words.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLongest = 20;         // words
constexpr std::size_t kLongestLabel = 5;     // words of "Court list: who is before the bench?"
constexpr std::size_t kLongestAsking = 3;    // words of a label before a question or a call
constexpr std::size_t kShortestBehind = 2;   // words behind a label
constexpr std::size_t kShortestForeign = 4;  // words of a line without a label
constexpr std::size_t kMeaningsOfForeign = 3;
constexpr std::size_t kMeaningsBehindLabel = 2;  // its own among them
constexpr std::size_t kMostUnlabelled = 2;
constexpr std::size_t kLongestMore = 4;  // words of "More appointments"

// What other lines of the text say.
struct Surroundings {
  SubjectWords subject;
  std::vector<std::uint32_t> labels;  // the first words of lines with labels
  std::size_t unlabelled = 0;         // lines that may be set and have none
};

// "The question now: who will pay?" is the story's.
bool opens_sentence(std::uint32_t word) {
  static const std::array<std::uint32_t, 22> kOpeners{
      word_hash("the"),   word_hash("a"),     word_hash("an"),    word_hash("one"),
      word_hash("but"),   word_hash("and"),   word_hash("so"),    word_hash("it"),
      word_hash("his"),   word_hash("her"),   word_hash("their"), word_hash("this"),
      word_hash("that"),  word_hash("these"), word_hash("or"),    word_hash("then"),
      word_hash("asked"), word_hash("no"),    word_hash("my"),    word_hash("some"),
      word_hash("our"),   word_hash("there")};
  return std::ranges::count(kOpeners, word) > 0;
}

// Whether the line begins with a label.
bool has_label(const StoryLine& line) {
  const std::size_t colon = line.text.find(": ");
  if (colon == std::string_view::npos) return false;
  const std::size_t words = shape_of(line.text.substr(0, colon)).words.size();
  const bool has_more = line.shape.words.size() >= words + kShortestBehind;
  if (!line.shape.ends_sentence) return words > 0 && words <= kLongestLabel && has_more;
  return words > 0 && words <= kLongestAsking && has_more &&
         !opens_sentence(line.shape.words.front());
}

bool may_be_set(const StoryLine& line) {
  const bool is_sentence = line.shape.ends_stop || line.shape.words.size() > kLongest;
  return line.is_kept() && !is_sentence && !line.is_heading && !line.is_item &&
         !line.shape.is_item && !line.shape.starts_quote && !line.shape.starts_lower &&
         !line.shape.ends_colon && line.shape.words.size() >= 2 && !is_signature(line);
}

// The kept line before or behind line `at`; none at the text's ends.
const StoryLine* neighbour(const StoryLines& lines, std::size_t at, bool is_behind) {
  while (is_behind ? ++at < lines.size() : at-- > 0) {
    if (lines[at].is_kept()) return &lines[at];
  }
  return nullptr;
}

// A paragraph, and none that is set between others itself.
bool is_paragraph(const StoryLine* line) {
  return line != nullptr && line->is_prose() && (line->shape.ends_stop || !has_label(*line)) &&
         !line->shape.ends_colon;
}

// The words of the story with meaning, and those that begin lines with labels: several lines of one
// label are a list or an interview.
Surroundings surroundings_of(const StoryLines& lines) {
  Surroundings around;
  for (const StoryLine& line : lines) {
    if (!line.is_kept()) continue;
    if (line.is_prose() && !may_be_set(line)) around.subject.add(line.text);
    if (has_label(line)) {
      around.labels.push_back(line.shape.words.front());
    } else if (may_be_set(line) && !line.is_prose()) {
      ++around.unlabelled;
    }
  }
  return around;
}

// Why the line is the page's and not the story's; or nothing.
std::string_view set_kind(const StoryLine& line, const Surroundings& around) {
  const std::size_t words = line.shape.words.size();
  const std::size_t shared = around.subject.shared_with(line.text);
  const std::size_t meanings = SubjectWords::meanings_of(line.text);
  if (has_label(line)) {
    const bool is_lone = std::ranges::count(around.labels, line.shape.words.front()) == 1;
    const bool is_foreign = shared * 2 < meanings && meanings >= kMeaningsBehindLabel;
    return is_lone && is_foreign ? "teaser" : std::string_view();
  }
  // Three of them are the story's subheads.
  if (line.shape.ends_sentence || shared > 0 || around.unlabelled > kMostUnlabelled) return {};
  const bool is_more =
      line.shape.words.front() == word_hash("more") && words <= kLongestMore && meanings > 0;
  const bool is_foreign = words >= kShortestForeign && meanings >= kMeaningsOfForeign;
  return is_more || is_foreign ? "teaser" : std::string_view();
}

}  // namespace

void drop_set_between(StoryLines& lines) {
  std::optional<Surroundings> around;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!may_be_set(lines[i])) continue;
    const StoryLine* const behind = neighbour(lines, i, true);
    if (!is_paragraph(neighbour(lines, i, false))) continue;
    if (behind != nullptr && !is_paragraph(behind)) continue;
    if (!around) around = surroundings_of(lines);
    if (!around->subject.are_enough()) return;
    lines[i].drop(set_kind(lines[i], *around));
  }
}

}  // namespace corpus
