#include "indexer/recognise/cues.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/recognise/phrase_index.hpp"
#include "schema/ascii.hpp"
#include "schema/tokenizer.hpp"

namespace indexer {
namespace {

// A word of a passage as phrases know it.
struct KnownWord {
  PhraseWord word = schema::kUnknownWord;
  bool is_number = false;
  bool is_year = false;
  std::uint64_t bits = 0;  // of all that it is
};

// Finds the phrases of one passage: from each word that begins some, as far as they go.
class Finder {
 public:
  explicit Finder(const PhraseIndex& index) : index_(index) {}

  void add(const CueWord& word, std::string_view folded) {
    found.words.push_back(word);
    KnownWord known{.word = index_.words.find(folded)};
    const bool has_digits = schema::is_digit(folded.front());
    known.is_number =
        has_digits || (known.word != schema::kUnknownWord && index_.is_number[known.word]);
    known.is_year = has_digits && is_year(folded);
    if (known.word != schema::kUnknownWord) known.bits |= bit_of(known.word);
    if (known.is_number) known.bits |= bit_of(kNumberWord);
    if (known.is_year) known.bits |= bit_of(kYearWord);
    known_.push_back(known);
  }

  // Finds those of the words that were added since the last time, which are a sentence of `part`.
  void end_sentence(std::string_view part) {
    part_ = part;
    const auto end = static_cast<std::uint32_t>(known_.size());
    for (; begin_ < end; ++begin_) {
      const KnownWord& known = known_[begin_];
      if (known.word != schema::kUnknownWord) start(known.word);
      if (known.is_number) start(kNumberWord);
      if (known.is_year) start(kYearWord);
    }
  }

  CueMatches take() && {
    std::ranges::stable_sort(found.hits, {}, &CueHit::end);
    return std::move(found);
  }

  CueMatches found;

 private:
  // The phrases that begin with `word`, which is the one at begin_.
  void start(PhraseWord word) {
    for (std::uint32_t i = index_.starts[word]; i < index_.starts[word + 1]; ++i) {
      follow(index_.edges[i], begin_ + 1);
    }
  }

  // Those that come as far as the child of `edge` with the word before `at`, if they may go on.
  void follow(const PhraseEdge& edge, std::uint32_t at) {
    const bool goes_on = at < known_.size() && (edge.next & known_[at].bits) != 0;
    if (edge.ends || goes_on) enter(edge.child, at);
  }

  // Those that have come as far as `node` with the word before `at`.
  void enter(PhraseNode node, std::uint32_t at) {
    const PhraseBranch& branch = index_.branches[node];
    for (std::uint32_t i = branch.cues.first; i < branch.cues.last; ++i) {
      if (is_as_written(index_.ends[i])) found.hits.push_back({index_.ends[i], begin_, at});
    }
    go_on(branch, at);
    for (std::uint32_t i = branch.gaps.first; i < branch.gaps.last; ++i) {
      const PhraseGap& gap = index_.gaps[i];
      const std::uint32_t last = at + gap.words;
      for (std::uint32_t next = at; next <= last; ++next) go_on(index_.branches[gap.node], next);
    }
  }

  void go_on(const PhraseBranch& branch, std::uint32_t at) {
    if (at >= known_.size() || branch.edges.first == branch.edges.last) return;
    const KnownWord& known = known_[at];
    if (known.is_number) follow(branch, kNumberWord, at);
    if (known.is_year) follow(branch, kYearWord, at);
    if (known.word != schema::kUnknownWord) follow(branch, known.word, at);
  }

  void follow(const PhraseBranch& branch, PhraseWord word, std::uint32_t at) {
    const PhraseEdge* edge = &index_.edges[branch.edges.first];
    const PhraseEdge* const end = edge + (branch.edges.last - branch.edges.first);
    constexpr std::ptrdiff_t kFew = 16;  // are looked at one by one
    if (end - edge > kFew) edge = std::lower_bound(edge, end, word, is_before);
    while (edge != end && edge->word < word) ++edge;
    for (; edge != end && edge->word == word; ++edge) follow(*edge, at + 1);
  }

  static bool is_before(const PhraseEdge& edge, PhraseWord word) { return edge.word < word; }

  bool is_as_written(std::uint32_t cue) const {
    const std::vector<std::string>& written = index_.as_written[cue];
    for (std::size_t i = 0; i < written.size(); ++i) {
      const CueWord& word = found.words[begin_ + i];
      if (!part_.substr(word.offset, word.size_bytes).starts_with(written[i])) return false;
    }
    return true;
  }

  const PhraseIndex& index_;
  std::vector<KnownWord> known_;
  std::uint32_t begin_ = 0;  // the word from which phrases are looked for
  std::string_view part_;
};

}  // namespace

struct CueSet::Impl {
  explicit Impl(std::span<const Cue> cues) : index(cues) {}

  PhraseIndex index;
};

CueSet::CueSet(std::span<const Cue> cues) : impl_(std::make_unique<Impl>(cues)) {}
CueSet::~CueSet() = default;
CueSet::CueSet(CueSet&&) noexcept = default;

CueMatches CueSet::find(const Passage& passage) const {
  constexpr std::size_t kBytesOfWord = 6;  // and of the space behind it, or so
  Finder finder(impl_->index);
  finder.found.words.reserve((passage.title.size() + passage.text.size()) / kBytesOfWord);
  for (std::uint32_t at = 0; at < passage.sentences.size(); ++at) {
    const Sentence& sentence = passage.sentences[at];
    const std::string_view part = passage.of(sentence.part);
    const auto take = [&](std::size_t offset, std::size_t size, std::string_view folded) {
      finder.add({.sentence = at,
                  .offset = static_cast<std::uint32_t>(offset),
                  .size_bytes = static_cast<std::uint32_t>(size)},
                 folded);
    };
    std::uint32_t position = 0;
    schema::tokenize(passage.of(sentence), [&](const schema::Token& token) {
      if (token.position == position) return;  // the joined form of a compound
      position = token.position;
      const std::size_t offset = sentence.offset + token.offset;
      const std::size_t end = offset + token.size_bytes;
      if (part.substr(0, offset).ends_with(kPoundSign)) {
        take(offset - kPoundSign.size(), kPoundSign.size(), kPoundSign);
      }
      take(offset, token.size_bytes, token.word);
      if (part.substr(end).starts_with('%')) {
        take(end, 1, "per");
        take(end, 1, "cent");
      }
    });
    finder.end_sentence(part);
  }
  return std::move(finder).take();
}

}  // namespace indexer
