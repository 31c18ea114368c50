// Plain texts: which line breaks are paragraphs and which only wrap them.
//
// A break wraps if the next word would not have fitted before it. A text is taken as wrapped only
// if many of its lines begin in the midst of a sentence.
#include <algorithm>
#include <optional>

#include "corpus/formats.hpp"
#include "corpus/line_shape.hpp"

namespace corpus {
namespace {

constexpr std::size_t kNarrowest = 30;        // characters of a wrapped line, at least
constexpr std::size_t kWidest = 200;          // and at most
constexpr std::size_t kMidSentenceOneIn = 4;  // breaks of a wrapped text: one in so many, or more

struct RawLine {
  std::string text;
  std::size_t width = 0;       // characters
  std::size_t first_word = 0;  // characters
  bool starts_lower = false;
  bool ends_open = false;  // no full stop, colon or quote at the end
};

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// `text` without control characters and soft hyphens, runs of white space as one space.
std::string cleaned(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == ' ' || byte == '\t' || byte == '\v' || byte == '\f') {
      gap = true;
      continue;
    }
    if (byte < 0x20 || byte == 0x7F) continue;
    const std::string_view rest = text.substr(i);
    if (byte == 0xC2 && i + 1 < text.size()) {
      const auto next = static_cast<unsigned char>(text[i + 1]);
      if (next == 0xAD || next < 0xA0) {  // soft hyphen, C1 controls
        ++i;
        continue;
      }
    }
    if (rest.starts_with("\u200B") || rest.starts_with("\uFEFF")) {
      i += 2;
      continue;
    }
    if (gap && !clean.empty()) clean.push_back(' ');
    gap = false;
    clean.push_back(text[i]);
  }
  return clean;
}

RawLine raw_line(std::string_view text) {
  RawLine line{.text = cleaned(text)};
  if (line.text.empty()) return line;
  line.width = characters(line.text);
  line.first_word = characters(std::string_view(line.text).substr(0, line.text.find(' ')));
  line.starts_lower = line.text.front() >= 'a' && line.text.front() <= 'z';
  const LineShape shape = shape_of(std::string_view(line.text).substr(
      line.text.size() > 40 ? line.text.rfind(' ', line.text.size() - 8) + 1 : 0));
  line.ends_open = !shape.ends_sentence && !shape.ends_colon;
  return line;
}

std::vector<RawLine> raw_lines(std::string_view text) {
  std::vector<RawLine> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n\f"), text.size());
    const std::size_t line_break = text.substr(end).starts_with("\r\n") ? 2 : 1;
    lines.push_back(raw_line(text.substr(0, end)));
    text.remove_prefix(std::min(end + line_break, text.size()));
  }
  return lines;
}

bool breaks_sentence(const RawLine& line, const RawLine& next) {
  return line.ends_open && next.starts_lower && line.width >= kNarrowest && line.width <= kWidest;
}

// The number of characters at which the text was wrapped, or none if it was not.
std::optional<std::size_t> wrap_width(const std::vector<RawLine>& lines) {
  std::size_t breaks = 0;
  std::size_t mid_sentence = 0;
  std::size_t width = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].text.empty() || lines[i + 1].text.empty()) continue;
    ++breaks;
    if (!breaks_sentence(lines[i], lines[i + 1])) continue;
    ++mid_sentence;
    width = std::max(width, lines[i].width);
  }
  if (mid_sentence == 0 || mid_sentence * kMidSentenceOneIn < breaks) return std::nullopt;
  return width;
}

bool is_wrapped(const RawLine& line, const RawLine& next, std::size_t width) {
  if (line.text.empty() || next.text.empty()) return false;
  return line.width + 1 + next.first_word > width && line.width <= width;
}

}  // namespace

std::vector<Line> lines_of_text(std::string_view utf8) {
  const std::vector<RawLine> raw = raw_lines(utf8);
  const std::optional<std::size_t> width = wrap_width(raw);
  std::vector<Line> lines;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i].text.empty()) continue;
    const bool continues = i > 0 && width && !lines.empty() &&
                           (is_wrapped(raw[i - 1], raw[i], *width) ||
                            (!raw[i - 1].text.empty() && breaks_sentence(raw[i - 1], raw[i])));
    if (continues) {
      lines.back().text.append(" ").append(raw[i].text);
    } else {
      lines.push_back({.text = raw[i].text});
    }
  }
  return lines;
}

Parsed read_plain_text(std::string_view utf8, const Furniture& furniture) {
  Story story = find_story(lines_of_text(utf8), {}, furniture);
  if (story.text.empty()) return Reason{"holds no text"};
  Article article;
  article.title = std::move(story.title);
  article.text = std::move(story.text);
  article.dropped = std::move(story.dropped);
  article.dates = std::move(story.dates);
  return article;
}

}  // namespace corpus
