// Lines that are furniture by themselves, wherever they stand.
#include <algorithm>
#include <array>

#include "corpus/story_lines.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

constexpr std::string_view kOtherStory = "other story";  // kind of labels that stories use too

constexpr std::size_t kLongestFurniture = 60;  // words; a longer line is the story's
constexpr std::size_t kLongestLabelled = 15;   // words of a whole sentence behind a label
constexpr std::size_t kLongestCall = 20;       // words of a sentence that asks for something
constexpr std::size_t kShortestFirstLine = 5;  // words of a headline that begins like a call
constexpr std::size_t kLongestCaption = 45;    // words, its credit included
constexpr std::size_t kLongestCredit = 50;     // bytes
constexpr std::size_t kLongestPageNumber = 4;  // digits
constexpr std::size_t kLongestHandleLine = 8;  // words
constexpr std::size_t kLongestHolder = 5;      // words of who holds the rights

// Whether pages say a thing of that kind in sentences as long as a story's.
bool is_said_at_length(std::string_view kind) {
  constexpr std::array<std::string_view, 4> kKinds{"cookie notice", "newsletter", "comments",
                                                   "affiliate note"};
  return std::ranges::find(kKinds, kind) != kKinds.end();
}

// Whether a headline may well begin like a thing of that kind: "Help keep our stations open",
// "Analysis: what the ballot means".
bool begins_like_headlines(std::string_view kind) {
  constexpr std::array<std::string_view, 6> kKinds{"subscription", "reader call", "related links",
                                                   "promotion",    "footer",      kOtherStory};
  return std::ranges::find(kKinds, kind) != kKinds.end();
}

// The kind of the label that the line begins with, if that makes it furniture.
std::string_view label_kind(const StoryLine& line) {
  const auto kind = line.marks.kind(Match::Label);
  const std::size_t longest = kind == kOtherStory ? 0 : kLongestLabelled;
  const bool is_sentence = line.shape.ends_stop && line.shape.words.size() > longest;
  return is_sentence ? std::string_view() : kind;
}

// The kind of the call that the line begins with, if that makes it furniture.
std::string_view call_kind(const StoryLine& line) {
  const auto kind = line.marks.kind(Match::Start);
  const bool is_sentence = line.shape.ends_stop && line.shape.words.size() > kLongestCall;
  return is_sentence && !is_said_at_length(kind) ? std::string_view() : kind;
}

// The kind of the phrase that makes the line furniture, or nothing.
std::string_view phrase_kind(const StoryLine& line, bool may_be_headline) {
  const LineShape& shape = line.shape;
  const Marks& marks = line.marks;
  for (const Match match : {Match::Line, Match::Only}) {
    if (const auto kind = marks.kind(match); !kind.empty()) return kind;
  }
  if (shape.starts_quote || shape.words.size() > kLongestFurniture) return {};
  for (const auto kind : {label_kind(line), call_kind(line)}) {
    if (!kind.empty() && !(may_be_headline && begins_like_headlines(kind))) return kind;
  }
  if (const auto kind = marks.kind(Match::Within); !kind.empty()) return kind;
  return shape.ends_sentence || may_be_headline ? std::string_view() : marks.kind(Match::Tail);
}

// "Strikers outside the town hall (Picture: Library)": a credit in the last words of a short line.
bool ends_in_credit(std::string_view text) {
  constexpr std::array<std::string_view, 10> kCredits{
      "picture:", "pictures:", "photo:",  "photos:",     "image:",
      "images:",  "pic:",      "credit:", "photograph:", "pics:"};
  // "Pickets outside the depot \u00A9 PA"
  constexpr std::string_view kSign = " \u00A9 ";
  const std::size_t sign = text.rfind(kSign);
  if (sign != std::string_view::npos && text.size() - sign <= kLongestCredit) return true;
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || text.size() - colon > kLongestCredit ||
      colon + 1 == text.size())
    return false;
  return std::ranges::any_of(kCredits, [&](std::string_view credit) {
    if (colon + 1 < credit.size()) return false;
    const std::size_t begin = colon + 1 - credit.size();
    if (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(' && text[begin - 1] != '[')
      return false;
    return schema::starts_with_any_case(text.substr(begin), credit);
  });
}

// "(stock image)", "(file picture)", "(pictured)" at the end.
bool ends_in_kind_of_picture(std::string_view text) {
  static constexpr auto kWords =
      word_hashes({"stock", "file", "library", "archive", "image", "images", "photo", "photos",
                   "picture", "pictures", "pictured", "pic", "inset", "generic"});
  const std::size_t bracket = text.rfind('(');
  if (bracket == std::string_view::npos || !text.ends_with(')')) return false;
  const std::vector<std::uint32_t> words = shape_of(text.substr(bracket)).words;
  return !words.empty() && std::ranges::all_of(words, [](std::uint32_t word) {
    return std::ranges::find(kWords, word) != kWords.end();
  });
}

// "(c) 2019 Example Media", "(c) Example Media. All rights reserved.": after the sign a year, or a
// name of few words; not an entry of a list of (a) to (d).
bool is_rights_notice(const StoryLine& line) {
  constexpr std::string_view kSign = "(c) ";
  if (!line.text.starts_with(kSign) && !line.text.starts_with("(C) ")) return false;
  const std::string_view holder = line.text.substr(kSign.size());
  const LineShape name = shape_of(holder.substr(0, holder.find('.')));
  if (name.words.empty() || name.words.size() > kLongestHolder) return false;
  return name.words.front() == kNumberWord || name.capital_words == name.words.size();
}

// "© 2019 Example Media", "Follow @example".
bool is_sign_line(const StoryLine& line) {
  const bool is_handle = line.shape.words.size() <= kLongestHandleLine &&
                         line.text.starts_with("Follow ") &&
                         line.text.find('@') != std::string_view::npos;
  return line.text.starts_with("\u00A9") || is_rights_notice(line) || is_handle;
}

bool is_link(const StoryLine& line) {
  const bool is_sentence = line.shape.ends_stop && line.shape.words.size() >= 12;
  return line.link_bytes * 5 >= line.text.size() * 4 && line.link_bytes > 0 && !is_sentence &&
         !line.is_heading;
}

bool is_page_number(const StoryLine& line) {
  return line.text.size() <= kLongestPageNumber &&
         line.text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view furniture_kind(const StoryLine& line, bool may_be_headline) {
  const std::size_t words = line.shape.words.size();
  if (words == 0) return "rule";
  if (const auto kind = phrase_kind(line, may_be_headline); !kind.empty()) return kind;
  const bool has_credit = ends_in_credit(line.text) || ends_in_kind_of_picture(line.text);
  if (words <= kLongestCaption && has_credit) return "caption";
  if (is_sign_line(line)) return kFooter;
  if (is_byline(line)) return kByline;
  if (is_link(line) || is_address(line.text)) return kLink;
  if (is_page_number(line)) return "page number";
  return {};
}

StoryLine* first_kept(StoryLines& lines) {
  const auto found = std::ranges::find_if(lines, &StoryLine::is_kept);
  return found == lines.end() ? nullptr : &*found;
}

// Whether a line that may be a headline stands between `line` and the first paragraph.
bool has_headline_below(const StoryLines& lines, const StoryLine& line) {
  const std::size_t prose = first_prose(lines);
  for (std::size_t i = 0; i < prose; ++i) {
    const bool is_below = &lines[i] > &line && lines[i].is_kept();
    if (is_below && lines[i].shape.words.size() >= kShortestFirstLine && !lines[i].shape.ends_stop)
      return true;
  }
  return false;
}

}  // namespace

std::size_t first_prose(const StoryLines& lines) {
  const auto found = std::ranges::find_if(
      lines, [](const StoryLine& line) { return line.is_kept() && line.is_prose(); });
  return static_cast<std::size_t>(found - lines.begin());
}

void drop_furniture_lines(StoryLines& lines, bool has_title) {
  StoryLine* first = has_title ? nullptr : first_kept(lines);
  if (first != nullptr && first->shape.words.size() < kShortestFirstLine) first = nullptr;
  for (StoryLine& line : lines) {
    if (line.is_kept()) line.drop(furniture_kind(line, &line == first));
  }
  // A call on top of the page, with the headline below it.
  if (first == nullptr || !first->is_kept() || !has_headline_below(lines, *first)) return;
  const std::string_view kind = furniture_kind(*first, false);
  if (kind != kOtherStory) first->drop(kind);
}

}  // namespace corpus
