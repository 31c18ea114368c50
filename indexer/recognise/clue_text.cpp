#include "indexer/recognise/clue_text.hpp"

#include "indexer/recognise/split.hpp"

namespace indexer {
namespace {

constexpr std::size_t kMostWords = 400;  // of a sentence before it is cut

constexpr std::size_t kLongestShortForm = 4;  // "PCS" is asked for in capitals, "UNISON" is not

std::uint8_t asked_shape(const Word& word) {
  if ((word.shape & kAllCapitals) != 0 && word.size_bytes <= kLongestShortForm) {
    return kCapital | kAllCapitals;
  }
  return word.shape & kCapital;
}

// The key of a step in the tree, its bits spread over all of it.
std::uint64_t edge(std::uint32_t node, WordId word) {
  std::uint64_t key = static_cast<std::uint64_t>(node) << 32 | word;
  key ^= key >> 32;
  key *= 0x9E3779B97F4A7C15;
  return key ^ key >> 29;
}

// Ends the sentence that `clue` has begun, with its phrases; an empty one is none.
void end_sentence(ClueSentence& clue, const PhraseBook& book, ClueText& text) {
  clue.last = static_cast<std::uint32_t>(text.words.size());
  if (clue.first == clue.last) return;
  clue.found_first = static_cast<std::uint32_t>(text.found.size());
  for (std::uint32_t i = clue.first; i < clue.last; ++i) {
    if (text.words[i].id != 0) book.find_at(text.words, i, clue.last, text.found);
  }
  clue.found_last = static_cast<std::uint32_t>(text.found.size());
  text.sentences.push_back(clue);
  clue.first = clue.last;
}

}  // namespace

WordId PhraseBook::add_hash(std::uint64_t hash) {
  return words_.add(hash, static_cast<WordId>(words_.size() + 1));
}

WordId PhraseBook::add_word(std::string_view text) {
  WordReader reader(text);
  reader.next();
  return add_hash(reader.hash());
}

IdSet PhraseBook::add_words(std::string_view text) {
  IdSet ids;
  for (const std::string_view word : split(text, " ")) ids.add(add_word(word));
  return ids;
}

IdSet PhraseBook::add_phrases(std::string_view text) {
  IdSet ids;
  for (const std::string_view phrase : split(text, "|")) ids.add(add(phrase));
  return ids;
}

PhraseId PhraseBook::add(std::string_view text) {
  const auto next_phrase = static_cast<PhraseId>(phrases_.size());
  const auto [known, is_new] = phrases_.try_emplace(std::string(text), next_phrase);
  if (!is_new) return known->second;
  std::uint32_t node = 0;
  std::vector<std::uint8_t> shapes;
  for (WordReader reader(text); reader.next();) {
    shapes.push_back(asked_shape(reader.word()));
    const auto next_node = static_cast<std::uint32_t>(endings_.size());
    node = next_.add(edge(node, add_hash(reader.hash())), next_node);
    if (node == next_node) endings_.emplace_back();
  }
  if (node != 0) endings_[node].push_back({next_phrase, std::move(shapes)});
  return next_phrase;
}

void PhraseBook::find_at(const std::vector<Word>& words, std::uint32_t at, std::uint32_t end,
                         std::vector<FoundPhrase>& found) const {
  std::uint32_t node = 0;
  for (std::uint32_t i = at; i < end && words[i].id != 0; ++i) {
    node = next_.find(edge(node, words[i].id));
    if (node == 0) return;
    for (const Ending& ending : endings_[node]) {
      bool fits = true;
      for (std::size_t k = 0; k < ending.shapes.size(); ++k) {
        fits = fits && (words[at + k].shape & ending.shapes[k]) == ending.shapes[k];
      }
      if (fits) found.push_back({ending.phrase, at, i + 1});
    }
  }
}

std::string_view ClueText::written(const ClueSentence& sentence, std::uint32_t first,
                                   std::uint32_t last) const {
  const Word& end = words[last - 1];
  const std::size_t begin = words[first].offset;
  return passage->of(sentence.part).substr(begin, end.offset + end.size_bytes - begin);
}

ClueText read_clue_text(const Passage& passage, const PhraseBook& book) {
  ClueText text{.passage = &passage, .words = {}, .found = {}, .sentences = {}};
  for (const Sentence& sentence : passage.sentences) {
    ClueSentence clue{.part = sentence.part,
                      .paragraph = sentence.paragraph,
                      .first = static_cast<std::uint32_t>(text.words.size()),
                      .last = 0,
                      .found_first = 0,
                      .found_last = 0};
    for (WordReader reader(passage.of(sentence)); reader.next();) {
      Word word = reader.word();
      word.offset += static_cast<std::uint32_t>(sentence.offset);
      word.id = book.id_of(reader.hash());
      text.words.push_back(word);
      if (text.words.size() - clue.first == kMostWords) end_sentence(clue, book, text);
    }
    end_sentence(clue, book, text);
  }
  return text;
}

}  // namespace indexer
