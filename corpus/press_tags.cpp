// Factiva tags the fields of an article ("HD", "PD", "LP"), and so do older databases ("TI:",
// "DT:", "TX:"). One tag may be a word of the story; a headline's, a text's and two more are a
// record's.
#include "corpus/press_tags.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "corpus/line_shape.hpp"
#include "corpus/story_lines.hpp"

namespace corpus {
namespace {

constexpr std::size_t kFewestTags = 4;  // of a record, different ones
constexpr std::size_t kLinesLookedAt = 40;

enum class TagKind : std::uint8_t { Title, Source, Date, Byline, Body, Other };

struct Tag {
  std::string_view name;
  TagKind kind;
};
constexpr std::array kTags{
    Tag{"TI", TagKind::Title},  Tag{"HD", TagKind::Title},  Tag{"SO", TagKind::Source},
    Tag{"SN", TagKind::Source}, Tag{"JN", TagKind::Source}, Tag{"DT", TagKind::Date},
    Tag{"PD", TagKind::Date},   Tag{"AU", TagKind::Byline}, Tag{"BY", TagKind::Byline},
    Tag{"TX", TagKind::Body},   Tag{"LP", TagKind::Body},   Tag{"TD", TagKind::Body},
    Tag{"FT", TagKind::Body},   Tag{"PG", TagKind::Other},  Tag{"WC", TagKind::Other},
    Tag{"SC", TagKind::Other},  Tag{"SE", TagKind::Other},  Tag{"ED", TagKind::Other},
    Tag{"ET", TagKind::Other},  Tag{"LA", TagKind::Other},  Tag{"CY", TagKind::Other},
    Tag{"CP", TagKind::Other},  Tag{"CR", TagKind::Other},  Tag{"DE", TagKind::Other},
    Tag{"CO", TagKind::Other},  Tag{"IN", TagKind::Other},  Tag{"NS", TagKind::Other},
    Tag{"RE", TagKind::Other},  Tag{"IPC", TagKind::Other}, Tag{"IPD", TagKind::Other},
    Tag{"PUB", TagKind::Other}, Tag{"AN", TagKind::Other},
};

struct TaggedLine {
  const Tag* tag;
  std::string_view value;  // what stands behind the tag
};

std::optional<TaggedLine> tagged(std::string_view line) {
  const std::string_view name = line.substr(0, line.find_first_of(": "));
  const auto* const tag = std::ranges::find(kTags, name, &Tag::name);
  if (tag == kTags.end()) return std::nullopt;
  std::string_view value = line.substr(name.size());
  if (value.starts_with(':')) value.remove_prefix(1);
  return TaggedLine{tag, trimmed(value)};
}

bool is_record(const std::vector<Line>& lines) {
  std::array<bool, kTags.size()> seen{};
  std::array<bool, 6> kinds{};
  for (std::size_t i = 0; i < std::min(lines.size(), kLinesLookedAt); ++i) {
    const auto line = tagged(lines[i].text);
    if (!line) continue;
    seen[static_cast<std::size_t>(line->tag - kTags.data())] = true;
    kinds[static_cast<std::size_t>(line->tag->kind)] = true;
  }
  const auto has = [&](TagKind kind) { return kinds[static_cast<std::size_t>(kind)]; };
  return has(TagKind::Title) && has(TagKind::Body) &&
         static_cast<std::size_t>(std::ranges::count(seen, true)) >= kFewestTags;
}

// Reads `line`, which stands behind `tag`.
void read_field(const Tag& tag, Line& line, Article& article) {
  switch (tag.kind) {
    case TagKind::Title:
      if (article.title.empty()) article.title = line.text;
      break;
    case TagKind::Source:
      if (article.source.empty()) article.source = line.text;
      line.furniture = kPressMark;
      break;
    case TagKind::Byline:
      line.furniture = kByline;
      break;
    case TagKind::Other:
      line.furniture = kPressMark;
      break;
    case TagKind::Date:
    case TagKind::Body:
      break;
  }
}

void take_label_of_text(std::vector<Line>& lines) {
  constexpr std::array<std::string_view, 3> kLabels{"Full text: ", "Full Text: ", "FULL TEXT: "};
  for (Line& line : lines) {
    for (const std::string_view label : kLabels) {
      if (line.text.starts_with(label)) line.text.erase(0, label.size());
    }
  }
}

}  // namespace

void take_press_tags(std::vector<Line>& lines, Article& article) {
  take_label_of_text(lines);
  if (!is_record(lines)) return;
  bool is_body = false;        // the text has begun
  const Tag* above = nullptr;  // the tag that stood alone on the line above
  for (Line& line : lines) {
    const auto field = tagged(line.text);
    // "IN a statement" is a paragraph.
    const bool is_sentence = field && field->tag->kind != TagKind::Body && is_body &&
                             shape_of(field->value).ends_sentence;
    if (!field || is_sentence) {
      if (above != nullptr && !line.text.empty()) read_field(*above, line, article);
      above = nullptr;
      continue;
    }
    is_body |= field->tag->kind == TagKind::Body;
    above = field->value.empty() ? field->tag : nullptr;
    line.text = std::string(field->value);
    if (above == nullptr) read_field(*field->tag, line, article);
  }
}

}  // namespace corpus
