#include "corpus/site_lines.hpp"

#include <algorithm>
#include <array>

#include "corpus/dateline_words.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::size_t kShortestName = 2;       // words
constexpr std::size_t kLongestMasthead = 7;    // words
constexpr std::size_t kLongestStrapline = 12;  // words
constexpr std::size_t kLongestReading = 5;     // words
constexpr std::size_t kLongestMenuEntry = 3;   // words
constexpr std::size_t kLongestMenuBar = 20;    // words
constexpr std::size_t kShortestGroup = 4;      // digits of the time or day of a story's filing
constexpr std::size_t kFieldsOnLine = 3;       // that only a form has
constexpr std::size_t kLongestRelease = 5;     // words
constexpr std::size_t kLongestFields = 14;     // words

// Of "The Northshire Herald (London)" the name's.
std::string last_word(std::string_view line) {
  line = trimmed(line.substr(0, line.find(" (")));
  return schema::lower_case(line.substr(line.find_last_of(' ') + 1));
}

// "NORTHERN WIRE 1506 120698": who files, at which time of which day.
bool ends_in_groups(std::string_view line) {
  std::size_t groups = 0;
  for (; groups < 2; ++groups) {
    const std::size_t space = line.find_last_of(' ');
    if (space == std::string_view::npos) return false;
    const std::string_view group = line.substr(space + 1);
    if (group.size() < kShortestGroup || !std::ranges::all_of(group, schema::is_digit))
      return false;
    line = trimmed(line.substr(0, space));
  }
  return shape_of(line).is_all_capitals();
}

// Of a strapline, once the name is off: "the voice of", "your independent weekly", "est. 1868".
bool is_said_of_paper(std::string_view said) {
  constexpr std::array<std::string_view, 7> kStarts{
      "the ", "your ", "for people ", "for those ", "news from ", "from our ", "est. "};
  return std::ranges::any_of(kStarts,
                             [&](std::string_view start) { return said.starts_with(start); });
}

// "[ Scores ] [ Standings ] [ Lottery ]": links as old pages set them.
bool is_row_of_brackets(std::string_view line) {
  constexpr std::size_t kShortestRow = 3;
  std::size_t brackets = 0;
  while (line.starts_with('[') && line.find(']') != std::string_view::npos) {
    line = trimmed(line.substr(line.find(']') + 1));
    ++brackets;
  }
  return brackets >= kShortestRow && line.empty();
}

}  // namespace

bool is_masthead(const StoryLine& line) {
  static constexpr auto kIssues = word_hashes({"no", "issue", "number", "vol"});
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

bool names_paper(const StoryLine& line) {
  if (line.is_heading) return false;
  const std::string_view first = line.text.substr(0, line.text.find(' '));
  const std::size_t colon = line.text.find(": ");
  const bool opens = colon != std::string_view::npos && first.front() >= 'A' &&
                     first.front() <= 'Z' && ends_paper_name(schema::lower_case(first));
  if (opens) return true;
  for (const std::string_view sign : {" - ", " \u2013 ", " | "}) {
    const std::size_t at = line.text.find(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view behind = line.text.substr(at + sign.size());
    if (is_paper(line.text.substr(0, at)) || is_paper(behind)) return true;
  }
  return false;
}

bool is_strapline(const StoryLine& line) {
  static constexpr auto kOften =
      word_hashes({"daily", "weekly", "fortnightly", "monthly", "quarterly"});
  static constexpr auto kArticles = word_hashes({"a", "the", "your"});
  const std::size_t dash =
      std::min({line.text.find(" - "), line.text.find(" \u2013 "), line.text.find(": news from "),
                line.text.find(": from our ")});
  if (dash != std::string_view::npos && !line.is_heading) {
    const LineShape name = shape_of(line.text.substr(0, dash));
    const std::string_view said = trimmed(line.text.substr(line.text.find(' ', dash + 1)));
    const bool is_column = line.text.substr(dash).starts_with(":");  // "Village pump: from our ..."
    const bool is_name = is_column || name.capital_words == name.words.size();
    const bool is_of_paper = is_name && ends_paper_name(last_word(line.text.substr(0, dash))) &&
                             shape_of(said).starts_lower;  // "Custody Monthly - round-up"
    if (is_of_paper || (is_name && is_said_of_paper(said))) return true;
  }
  const std::vector<std::uint32_t>& words = line.shape.words;
  return words.size() > kShortestName && words.size() <= kLongestStrapline && !line.is_heading &&
         !line.shape.ends_stop && std::ranges::count(kArticles, words[0]) > 0 &&
         std::ranges::count(kOften, words[1]) > 0 &&
         std::ranges::count(words, word_hash("for")) > 0;
}

bool is_menu_bar(const StoryLine& line) {
  static constexpr auto kPages = word_hashes(
      {"home",     "homepage",   "news",     "sport",    "sports",   "local",    "jobs",
       "property", "weather",    "traffic",  "archive",  "archives", "contact",  "about",
       "menu",     "search",     "log",      "login",    "sign",     "register", "subscribe",
       "support",  "donate",     "events",   "features", "opinion",  "letters",  "business",
       "skip",     "classified", "contacts", "help",     "join"});
  const LineShape& shape = line.shape;
  const std::size_t words = shape.words.size();
  if (line.is_heading || shape.ends_sentence || words == 0 || words > kLongestMenuBar) return false;
  if (is_row_of_brackets(line.text)) return true;
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

bool is_menu_entry(const StoryLine& line) {
  return !line.is_heading && line.shape.words.size() <= kLongestMenuEntry;
}

bool is_reading(const StoryLine& line) {
  const std::vector<std::uint32_t>& words = line.shape.words;
  return words.size() <= kLongestReading && words.back() == kNumberWord &&
         line.text.find(": ") != std::string_view::npos;
}

bool is_slug(const StoryLine& line) {
  const std::string_view first = line.text.substr(0, line.text.find(' '));
  const auto is_upper_or_digit = [](char c) { return schema::is_upper(c) || schema::is_digit(c); };
  const auto digits = std::ranges::count_if(first, schema::is_digit);
  const bool is_code = std::ranges::all_of(first, is_upper_or_digit) && digits >= 3 &&
                       static_cast<std::size_t>(digits) < first.size();
  const bool is_path =
      digits >= 2 && schema::is_upper(first.front()) && std::ranges::count(first, '/') >= 2;
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
  return line.shape.words.size() <= kLongestRelease &&
         labels_publication(schema::lower_case(line.text));
}

bool is_body(const StoryLine& line) {
  static constexpr auto kBodies =
      word_hashes({"council", "trust", "union", "federation", "association", "authority", "branch",
                   "service", "constabulary", "department", "office", "board", "university",
                   "college", "commission", "police"});
  const LineShape& shape = line.shape;
  return shape.capital_words == shape.words.size() &&
         std::ranges::count(kBodies, shape.words.back()) > 0;
}

}  // namespace corpus
