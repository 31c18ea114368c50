#include "indexer/sentence_edits.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>

#include "schema/sentence.hpp"

namespace indexer {
namespace {

constexpr std::size_t kMostSentences = 100;  // of a text that are compared with all of the other
constexpr std::size_t kMostWords =
    60;  // of a sentence; of a longer one, a table say, each such stretch
constexpr std::size_t kFewestShared = 4;  // words that make two sentences alike, and
constexpr std::size_t kSharedInTen = 4;   // so many in ten of the shorter

// The longest common subsequence of the words of two sentences.
class Alignment {
 public:
  Alignment(const ParticularSentence& one, const ParticularSentence& other)
      : one_(one), other_(other) {
    for (std::size_t i = one.words.size(); i-- > 0;) {
      for (std::size_t j = other.words.size(); j-- > 0;) {
        const std::size_t shared = is_shared(i, j) ? shared_[i + 1][j + 1] + std::size_t{1}
                                                   : std::max(shared_[i + 1][j], shared_[i][j + 1]);
        shared_[i][j] = static_cast<std::uint8_t>(shared);
      }
    }
  }

  std::size_t shared() const { return shared_[0][0]; }

  // Calls `sink` with each stretch of words that stands for another: [i, i_end) for [j, j_end).
  template <typename Sink>
  void for_each_replacement(Sink sink) const {
    std::size_t i = 0, j = 0, first_i = 0, first_j = 0;
    const auto close = [&](std::size_t i_end, std::size_t j_end) {
      if (i_end > first_i && j_end > first_j) sink(first_i, i_end, first_j, j_end);
    };
    while (i < one_.words.size() && j < other_.words.size()) {
      if (is_shared(i, j)) {
        close(i, j);
        first_i = ++i;
        first_j = ++j;
      } else if (shared_[i + 1][j] >= shared_[i][j + 1]) {
        ++i;
      } else {
        ++j;
      }
    }
    close(one_.words.size(), other_.words.size());
  }

 private:
  bool is_shared(std::size_t i, std::size_t j) const {
    return one_.words[i].hash == other_.words[j].hash;
  }

  const ParticularSentence& one_;
  const ParticularSentence& other_;
  // By where the rests of both begin: how many words the rests share.
  std::array<std::array<std::uint8_t, kMostWords + 1>, kMostWords + 1> shared_{};
};

// The words of one kind in [first, end) of a sentence, sorted.
std::vector<WordHash> words_of_kind(WordKind kind, const ParticularSentence& sentence,
                                    std::size_t first, std::size_t end) {
  std::vector<WordHash> hashes;
  for (std::size_t w = first; w < end; ++w) {
    if (sentence.words[w].kind == kind) hashes.push_back(sentence.words[w].hash);
  }
  std::ranges::sort(hashes);
  return hashes;
}

// A text's sentences that the other has not word for word.
struct Edited {
  std::vector<ParticularSentence> sentences;
  std::vector<WordHash> names;  // of the whole text, sorted
};

// The different words of one kind on both sides of what was replaced. A name that the other text
// has elsewhere was only moved; figures have their places.
class Sides {
 public:
  Sides(WordKind kind, const Edited& one, const Edited& other)
      : kind_(kind), one_(one), other_(other) {}

  void add(const ParticularSentence& one, std::size_t i, std::size_t i_end,
           const ParticularSentence& other, std::size_t j, std::size_t j_end) {
    const auto left = words_of_kind(kind_, one, i, i_end);
    const auto right = words_of_kind(kind_, other, j, j_end);
    std::vector<WordHash> gone, come;
    std::ranges::set_difference(left, right, std::back_inserter(gone));
    std::ranges::set_difference(right, left, std::back_inserter(come));
    drop_moved(gone, other_);
    drop_moved(come, one_);
    if (gone.empty() || come.empty()) return;
    left_.insert(gone.begin(), gone.end());
    right_.insert(come.begin(), come.end());
  }
  std::size_t size() const { return std::min(left_.size(), right_.size()); }

 private:
  void drop_moved(std::vector<WordHash>& words, const Edited& text) const {
    if (kind_ != WordKind::Name) return;
    std::erase_if(words,
                  [&](WordHash word) { return std::ranges::binary_search(text.names, word); });
  }

  WordKind kind_;
  const Edited& one_;
  const Edited& other_;
  std::set<WordHash> left_, right_;
};

// By sentence of `ones`: the one of `others` that shares most words with it; none where no one is
// alike.
std::vector<std::optional<std::size_t>> nearest(const std::vector<ParticularSentence>& ones,
                                                const std::vector<ParticularSentence>& others) {
  std::vector<std::optional<std::size_t>> nearest(ones.size());
  for (std::size_t i = 0; i < ones.size(); ++i) {
    std::size_t most = 0;
    for (std::size_t j = 0; j < others.size(); ++j) {
      const std::size_t shorter = std::min(ones[i].words.size(), others[j].words.size());
      if (shorter < kFewestShared || shorter <= most) continue;
      const std::size_t shared = Alignment(ones[i], others[j]).shared();
      const bool is_alike = shared >= kFewestShared && shared * 10 >= shorter * kSharedInTen;
      if (!is_alike || shared <= most) continue;
      most = shared;
      nearest[i] = j;
    }
  }
  return nearest;
}

Replaced replaced_in(const Edited& one, const Edited& other) {
  Sides figures(WordKind::Figure, one, other), names(WordKind::Name, one, other);
  const auto there = nearest(one.sentences, other.sentences);
  const auto back = nearest(other.sentences, one.sentences);
  for (std::size_t s = 0; s < there.size(); ++s) {
    if (!there[s] || back[*there[s]] != s) continue;  // a new sentence, like an old one
    const ParticularSentence& left = one.sentences[s];
    const ParticularSentence& right = other.sentences[*there[s]];
    Alignment(left, right)
        .for_each_replacement(
            [&](std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end) {
              figures.add(left, i, i_end, right, j, j_end);
              names.add(left, i, i_end, right, j, j_end);
            });
  }
  return {figures.size(), names.size()};
}

Edited edited(const std::vector<ParticularSentence>& sentences,
              const std::vector<ParticularSentence>& others) {
  Edited edited;
  for (const ParticularSentence& sentence : sentences) {
    const auto names = words_of_kind(WordKind::Name, sentence, 0, sentence.words.size());
    edited.names.insert(edited.names.end(), names.begin(), names.end());
    const bool is_there =
        std::ranges::find(others, sentence.hash, &ParticularSentence::hash) != others.end();
    if (!is_there && edited.sentences.size() < kMostSentences) {
      edited.sentences.push_back(sentence);
    }
  }
  std::ranges::sort(edited.names);
  return edited;
}

bool is_particular(const StoryWord& word) { return word.kind != WordKind::Plain; }

}  // namespace

std::vector<ParticularSentence> particular_sentences(std::string_view text,
                                                     const std::vector<StoryWord>& words) {
  std::vector<ParticularSentence> sentences;
  std::vector<StoryWord> sentence;
  const auto close = [&] {
    if (std::ranges::any_of(sentence, is_particular)) {
      const std::vector<WordHash> hashes = hashes_of(sentence);
      const WordHash hash = XXH3_64bits(hashes.data(), hashes.size() * sizeof(WordHash));
      sentences.push_back({sentence, hash});
    }
    sentence.clear();
  };
  auto word = words.begin();
  for (const schema::SentenceSpan& span : schema::sentences_of(text)) {
    for (; word != words.end() && word->offset < span.offset + span.size_bytes; ++word) {
      sentence.push_back(*word);
      if (sentence.size() == kMostWords) close();
    }
    close();
  }
  return sentences;
}

Replaced replaced(const std::vector<ParticularSentence>& one,
                  const std::vector<ParticularSentence>& other) {
  const Edited ones = edited(one, other), others = edited(other, one);
  const Replaced there = replaced_in(ones, others), back = replaced_in(others, ones);
  return {std::max(there.figures, back.figures), std::max(there.names, back.names)};
}

}  // namespace indexer
