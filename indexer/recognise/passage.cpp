#include "indexer/recognise/passage.hpp"

#include <algorithm>

#include "schema/sentence.hpp"

namespace indexer {
namespace {

using schema::Part;

constexpr std::size_t kLeadParagraphs = 2;
constexpr std::size_t kParagraphsWithBackground = 6;

void cut(std::string_view text, Part part, std::vector<Sentence>& sentences) {
  for (const schema::SentenceSpan& span : schema::sentences_of(text)) {
    sentences.push_back({.part = part,
                         .offset = span.offset,
                         .size_bytes = span.size_bytes,
                         .paragraph = span.paragraph,
                         .is_lead = part == Part::Text && span.paragraph < kLeadParagraphs});
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
  if (sentence.part == Part::Title) return 0;
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
  return passage;
}

}  // namespace indexer
