#include "corpus/site_lines.hpp"

#include <algorithm>
#include <array>

#include "corpus/dateline_words.hpp"

namespace corpus {
namespace {

constexpr std::size_t kShortestName = 2;       // words
constexpr std::size_t kLongestMasthead = 7;    // words
constexpr std::size_t kLongestStrapline = 12;  // words
constexpr std::size_t kLongestReading = 5;     // words
constexpr std::size_t kLongestMenuBar = 20;    // words
constexpr std::size_t kShortestGroup = 4;      // digits of the time or day of a story's filing
constexpr std::size_t kFieldsOnLine = 3;       // that only a form has
constexpr std::size_t kLongestRelease = 5;     // words
constexpr std::size_t kLongestFields = 14;     // words

// Of "The Northshire Herald (London)" the name's.
std::string last_word(std::string_view line) {
  line = trimmed(line.substr(0, line.find(" (")));
  return lower_case(line.substr(line.find_last_of(' ') + 1));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "NORTHERN WIRE 1506 120698": who files, at which time of which day.
bool ends_in_groups(std::string_view line) {
  std::size_t groups = 0;
  for (; groups < 2; ++groups) {
    const std::size_t space = line.find_last_of(' ');
    if (space == std::string_view::npos) return false;
    const std::string_view group = line.substr(space + 1);
    if (group.size() < kShortestGroup || !std::ranges::all_of(group, is_digit)) return false;
    line = trimmed(line.substr(0, space));
  }
  return shape_of(line).is_all_capitals();
}

// Of a strapline, once the name is off: "the voice of", "your independent weekly", "est. 1868".
bool is_said_of_paper(std::string_view said) {
  constexpr std::array<std::string_view, 6> kStarts{"the ",       "your ",      "for people ",
                                                    "for those ", "news from ", "est. "};
  return std::ranges::any_of(kStarts,
                             [&](std::string_view start) { return said.starts_with(start); });
}

}  // namespace

bool is_masthead(const StoryLine& line) {
  static const std::array<std::uint32_t, 4> kIssues{word_hash("no"), word_hash("issue"),
                                                    word_hash("number"), word_hash("vol")};
  const std::vector<std::uint32_t>& words = line.shape.words;
  if (line.is_heading || words.size() < kShortestName || words.size() > kLongestMasthead) {
    return false;
  }
  const bool is_issue =
      words.back() == kNumberWord && std::ranges::count(kIssues, words[words.size() - 2]) > 0;
  const bool is_name =
      line.shape.capital_words + 1 >= words.size() && ends_paper_name(last_word(line.text));
  return is_issue || is_name;
}

bool is_strapline(const StoryLine& line) {
  static const std::array<std::uint32_t, 5> kOften{word_hash("daily"), word_hash("weekly"),
                                                   word_hash("fortnightly"), word_hash("monthly"),
                                                   word_hash("quarterly")};
  static const std::array<std::uint32_t, 3> kArticles{word_hash("a"), word_hash("the"),
                                                      word_hash("your")};
  const std::size_t dash =
      std::min({line.text.find(" - "), line.text.find(" \u2013 "), line.text.find(": news from ")});
  if (dash != std::string_view::npos && !line.is_heading) {
    const LineShape name = shape_of(line.text.substr(0, dash));
    const std::string_view said = trimmed(line.text.substr(line.text.find(' ', dash + 1)));
    const bool is_name = name.capital_words == name.words.size();
    if (is_name && is_said_of_paper(said)) return true;
  }
  const std::vector<std::uint32_t>& words = line.shape.words;
  return words.size() > kShortestName && words.size() <= kLongestStrapline && !line.is_heading &&
         !line.shape.ends_stop && std::ranges::count(kArticles, words[0]) > 0 &&
         std::ranges::count(kOften, words[1]) > 0 &&
         std::ranges::count(words, word_hash("for")) > 0;
}

bool is_menu_bar(const StoryLine& line) {
  static const std::array<std::uint32_t, 33> kPages{
      word_hash("home"),      word_hash("homepage"),   word_hash("news"),     word_hash("sport"),
      word_hash("sports"),    word_hash("local"),      word_hash("jobs"),     word_hash("property"),
      word_hash("weather"),   word_hash("traffic"),    word_hash("archive"),  word_hash("archives"),
      word_hash("contact"),   word_hash("about"),      word_hash("menu"),     word_hash("search"),
      word_hash("log"),       word_hash("login"),      word_hash("sign"),     word_hash("register"),
      word_hash("subscribe"), word_hash("support"),    word_hash("donate"),   word_hash("events"),
      word_hash("features"),  word_hash("opinion"),    word_hash("letters"),  word_hash("business"),
      word_hash("skip"),      word_hash("classified"), word_hash("contacts"), word_hash("help"),
      word_hash("join")};
  const LineShape& shape = line.shape;
  const std::size_t words = shape.words.size();
  if (line.is_heading || shape.ends_sentence || words == 0 || words > kLongestMenuBar) return false;
  const auto is_page = [](std::uint32_t word) { return std::ranges::count(kPages, word) > 0; };
  const auto pages = std::ranges::count_if(shape.words, is_page);
  const bool is_divided = shape.bars > 0 || line.text.find("] [") != std::string_view::npos ||
                          line.text.find(" :: ") != std::string_view::npos ||
                          line.text.find(" : ") != line.text.rfind(" : ");
  const bool is_path = line.text.find(" > ") != std::string_view::npos;
  if (is_path && is_page(shape.words.front())) return true;
  if (pages < 2 || is_divided) return pages >= 2;
  const bool is_mostly = pages * 2 >= static_cast<std::ptrdiff_t>(words);
  const auto us = static_cast<std::size_t>(std::ranges::count(shape.words, word_hash("us")));
  return shape.capital_words + us + 1 >= words && (is_mostly || is_page(shape.words.front()));
}

bool is_reading(const StoryLine& line) {
  const std::vector<std::uint32_t>& words = line.shape.words;
  return words.size() <= kLongestReading && words.back() == kNumberWord &&
         line.text.find(": ") != std::string_view::npos;
}

bool is_slug(const StoryLine& line) {
  const std::string_view first = line.text.substr(0, line.text.find(' '));
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_upper_or_digit = [&](char c) { return is_upper(c) || is_digit(c); };
  const auto digits = std::ranges::count_if(first, is_digit);
  const bool is_code = std::ranges::all_of(first, is_upper_or_digit) && digits >= 3 &&
                       static_cast<std::size_t>(digits) < first.size();
  const bool is_path =
      digits >= 2 && is_upper(first.front()) && std::ranges::count(first, '/') >= 2;
  return is_code || is_path || ends_in_groups(line.text);
}

bool is_form(const StoryLine& line) {
  if (line.shape.words.size() > kLongestFields || line.shape.ends_stop) return false;
  std::size_t fields = 0;
  for (std::size_t at = line.text.find(": "); at != std::string_view::npos;
       at = line.text.find(": ", at + 1)) {
    ++fields;
  }
  return fields >= kFieldsOnLine;
}

bool is_release(const StoryLine& line) {
  return line.shape.words.size() <= kLongestRelease && labels_publication(lower_case(line.text));
}

bool is_body(const StoryLine& line) {
  static const std::array<std::uint32_t, 16> kBodies{
      word_hash("council"),    word_hash("trust"),       word_hash("union"),
      word_hash("federation"), word_hash("association"), word_hash("authority"),
      word_hash("branch"),     word_hash("service"),     word_hash("constabulary"),
      word_hash("department"), word_hash("office"),      word_hash("board"),
      word_hash("university"), word_hash("college"),     word_hash("commission"),
      word_hash("police")};
  const LineShape& shape = line.shape;
  return shape.capital_words == shape.words.size() &&
         std::ranges::count(kBodies, shape.words.back()) > 0;
}

}  // namespace corpus
