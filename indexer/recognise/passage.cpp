#include "indexer/recognise/passage.hpp"

#include <algorithm>
#include <string>

#include "schema/sentence.hpp"

namespace indexer {
namespace {

using schema::Part;

constexpr std::size_t kLeadParagraphs = 2;
constexpr std::size_t kParagraphsWithBackground = 6;
constexpr std::size_t kLongestHeading = 100;  // bytes
constexpr std::size_t kItemsOfRoundUp = 3;    // fewer numbered headings make no round-up

void cut(std::string_view text, Part part, std::vector<Sentence>& sentences) {
  for (const schema::SentenceSpan& span : schema::sentences_of(text)) {
    sentences.push_back({.part = part,
                         .offset = span.offset,
                         .size_bytes = span.size_bytes,
                         .paragraph = span.paragraph,
                         .is_lead = part == Part::Text && span.paragraph < kLeadParagraphs});
  }
}

// Whether a line is the heading of the `number`th item: "2. Scottish engines: the red line".
bool is_heading_of(std::string_view line, std::size_t number) {
  const std::string start = std::to_string(number);
  if (line.size() > kLongestHeading || !line.starts_with(start)) return false;
  const std::string_view rest = line.substr(start.size());
  const bool is_numbered =
      rest.starts_with(". ") || rest.starts_with(") ") || rest.starts_with(": ");
  return is_numbered && std::string_view(".;,:").find(line.back()) == std::string_view::npos;
}

// The paragraphs that head the numbered items of a round-up, each with text below it; none where
// they are fewer than kItemsOfRoundUp.
std::vector<std::size_t> headings_of(const Passage& passage) {
  std::vector<std::size_t> headings;
  const std::vector<Sentence>& all = passage.sentences;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool opens = all[i].part == Part::Text && (i == 0 || all[i - 1].part != Part::Text ||
                                                     all[i - 1].paragraph != all[i].paragraph);
    if (!opens) continue;
    const std::string_view rest = passage.text.substr(all[i].offset);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const bool follows_text = headings.empty() || all[i].paragraph > headings.back() + 1;
    if (follows_text && is_heading_of(line, headings.size() + 1)) {
      headings.push_back(all[i].paragraph);
    }
  }
  if (headings.size() < kItemsOfRoundUp) headings.clear();
  return headings;
}

// Each item of a round-up has a lead of its own: its heading and the paragraph below.
void mark_items(Passage& passage) {
  const std::vector<std::size_t> headings = headings_of(passage);
  for (Sentence& sentence : passage.sentences) {
    if (sentence.part != Part::Text) continue;
    const auto heads = [&](std::size_t paragraph) {
      return std::ranges::binary_search(headings, paragraph);
    };
    const bool is_below = sentence.paragraph > 0 && heads(sentence.paragraph - 1);
    if (is_below || heads(sentence.paragraph)) sentence.is_lead = true;
  }
}

}  // namespace

const Sentence& Passage::at(Part part, std::size_t offset) const {
  const auto is_before = [&](const Sentence& s) {
    return s.part < part || (s.part == part && s.offset <= offset);
  };
  const auto after = std::ranges::partition_point(sentences, is_before);
  return after == sentences.begin() ? *after : *std::prev(after);
}

double Passage::depth_of(const Sentence& sentence) const {
  const bool leads_item = sentence.is_lead && sentence.paragraph >= kLeadParagraphs;
  if (sentence.part == Part::Title || leads_item) return 0;
  const auto paragraphs = static_cast<double>(sentences.back().paragraph + 1);
  return static_cast<double>(sentence.paragraph) / paragraphs;
}

bool Passage::has_background() const {
  return !sentences.empty() && sentences.back().paragraph + 1 >= kParagraphsWithBackground;
}

Passage make_passage(const corpus::Article& article) {
  Passage passage{.title = article.title, .text = article.text, .sentences = {}};
  cut(passage.title, Part::Title, passage.sentences);
  cut(passage.text, Part::Text, passage.sentences);
  mark_items(passage);
  return passage;
}

}  // namespace indexer
