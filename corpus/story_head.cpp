// What stands between the headline and the first paragraph: bylines, datelines, menus, kickers.
#include <algorithm>
#include <array>

#include "corpus/dateline.hpp"
#include "corpus/story_lines.hpp"

namespace corpus {
namespace {

constexpr std::size_t kLongestByline = 14;     // words
constexpr std::size_t kLongestDateline = 200;  // bytes
constexpr std::size_t kLongestMenuEntry = 3;   // words

bool is_lower_equal(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

bool starts_with_any_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && is_lower_equal(text.substr(0, lower.size()), lower);
}

bool ends_with_any_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         is_lower_equal(text.substr(text.size() - lower.size()), lower);
}

}  // namespace

bool is_byline(const StoryLine& line) {
  constexpr std::array<std::string_view, 10> kStarts{
      "by ",         "by:",        "words by ",  "words: ",   "reporting by ",
      "written by ", "posted by ", "report by ", "story by ", "author: "};
  constexpr std::array<std::string_view, 8> kEnds{" correspondent", " reporter",   " editor",
                                                  " newsdesk",      " journalist", " columnist",
                                                  " staff writer",  " news desk"};
  if (line.shape.words.size() > kLongestByline || line.shape.ends_sentence) return false;
  const auto starts = [&](std::string_view start) {
    return starts_with_any_case(line.text, start);
  };
  const auto ends = [&](std::string_view end) { return ends_with_any_case(line.text, end); };
  return std::ranges::any_of(kStarts, starts) ||
         (line.shape.words.size() <= 8 && line.text.find(',') != std::string_view::npos &&
          std::ranges::any_of(kEnds, ends));
}

std::vector<StatedDate> drop_head(StoryLines& lines) {
  std::vector<StatedDate> dates;
  const std::size_t prose = first_prose(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    StoryLine& line = lines[i];
    if (line.text.size() >= kLongestDateline || line.is_prose()) continue;
    const bool is_above = i < prose;
    const auto date = is_above ? date_in_dateline(line.text) : std::nullopt;
    if (date) {
      dates.push_back(*date);
      line.drop("dateline");
    } else if (is_above && is_byline(line)) {
      line.drop("byline");
    } else if (is_above && !line.is_heading && line.shape.words.size() <= kLongestMenuEntry) {
      line.drop("menu");
    }
  }
  return dates;
}

}  // namespace corpus
