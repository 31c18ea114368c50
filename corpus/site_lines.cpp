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

// Of "The Northshire Herald (London)" the name's.
std::string last_word(std::string_view line) {
  line = trimmed(line.substr(0, line.find(" (")));
  return lower_case(line.substr(line.find_last_of(' ') + 1));
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
  const std::size_t dash = std::min(line.text.find(" - "), line.text.find(" \u2013 "));
  if (dash != std::string_view::npos && !line.is_heading) {
    const LineShape name = shape_of(line.text.substr(0, dash));
    const std::string_view said = trimmed(line.text.substr(line.text.find(' ', dash + 1)));
    const bool is_name = name.capital_words == name.words.size();
    if (is_name && (said.starts_with("the ") || said.starts_with("your "))) return true;
  }
  const std::vector<std::uint32_t>& words = line.shape.words;
  return words.size() > kShortestName && words.size() <= kLongestStrapline && !line.is_heading &&
         !line.shape.ends_stop && std::ranges::count(kArticles, words[0]) > 0 &&
         std::ranges::count(kOften, words[1]) > 0 &&
         std::ranges::count(words, word_hash("for")) > 0;
}

bool is_menu_bar(const StoryLine& line) {
  static const std::array<std::uint32_t, 30> kPages{
      word_hash("home"),      word_hash("homepage"),  word_hash("news"),    word_hash("sport"),
      word_hash("sports"),    word_hash("local"),     word_hash("jobs"),    word_hash("property"),
      word_hash("weather"),   word_hash("traffic"),   word_hash("archive"), word_hash("archives"),
      word_hash("contact"),   word_hash("about"),     word_hash("menu"),    word_hash("search"),
      word_hash("log"),       word_hash("login"),     word_hash("sign"),    word_hash("register"),
      word_hash("subscribe"), word_hash("support"),   word_hash("donate"),  word_hash("events"),
      word_hash("features"),  word_hash("opinion"),   word_hash("letters"), word_hash("business"),
      word_hash("skip"),      word_hash("classified")};
  const LineShape& shape = line.shape;
  const std::size_t words = shape.words.size();
  if (line.is_heading || shape.ends_sentence || words == 0 || words > kLongestMenuBar) return false;
  const auto is_page = [](std::uint32_t word) { return std::ranges::count(kPages, word) > 0; };
  const auto pages = std::ranges::count_if(shape.words, is_page);
  const bool is_divided = shape.bars > 0 || line.text.find("] [") != std::string_view::npos ||
                          line.text.find(" :: ") != std::string_view::npos;
  const bool is_path = line.text.find(" > ") != std::string_view::npos;
  if (is_path && is_page(shape.words.front())) return true;
  if (pages < 2 || is_divided) return pages >= 2;
  const bool is_mostly = pages * 2 >= static_cast<std::ptrdiff_t>(words);
  return shape.capital_words + 1 >= words && (is_mostly || is_page(shape.words.front()));
}

bool is_reading(const StoryLine& line) {
  const std::vector<std::uint32_t>& words = line.shape.words;
  return words.size() <= kLongestReading && words.back() == kNumberWord &&
         line.text.find(": ") != std::string_view::npos;
}

bool is_slug(const StoryLine& line) {
  const std::string_view first = line.text.substr(0, line.text.find(' '));
  const auto is_upper_or_digit = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  const auto digits = std::ranges::count_if(first, [](char c) { return c >= '0' && c <= '9'; });
  return std::ranges::all_of(first, is_upper_or_digit) && digits >= 3 &&
         static_cast<std::size_t>(digits) < first.size();
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
