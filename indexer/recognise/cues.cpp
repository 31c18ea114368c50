#include "indexer/recognise/cues.hpp"

#include <algorithm>
#include <bitset>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "schema/tokenizer.hpp"

namespace indexer {
namespace {

// A set of words that stand for one another in some place of some phrase.
using WordClass = std::uint32_t;
using Node = std::uint32_t;

constexpr WordClass kNumber = 0;
constexpr WordClass kYear = 1;
constexpr WordClass kGap = 2;  // + how many words it passes over; no word has it
constexpr WordClass kFirstFree = kGap + kMostGapWords + 1;
constexpr Node kRoot = 0;
constexpr Node kNone = 0;  // no edge leads back to the root

// The classes of each word that any phrase knows. Most words of a text are not known: a few bits,
// which stay in the nearest cache, tell so.
class WordClasses {
 public:
  explicit WordClasses(const std::map<std::string, std::vector<WordClass>>& words) {
    std::size_t size = 16;
    while (size < 4 * words.size()) size *= 2;
    slots_.resize(size);
    for (const auto& [word, classes] : words) {
      std::size_t at = hash_of(word) & (size - 1);
      may_be_known_.set(hash_of(word) % may_be_known_.size());
      while (slots_[at].classes != 0) at = (at + 1) & (size - 1);
      slots_[at] = {.text = static_cast<std::uint32_t>(text_.size()),
                    .text_size = static_cast<std::uint32_t>(word.size()),
                    .first = static_cast<std::uint32_t>(classes_.size()),
                    .classes = static_cast<std::uint32_t>(classes.size())};
      text_ += word;
      classes_.insert(classes_.end(), classes.begin(), classes.end());
    }
  }

  // Empty for an unknown word.
  std::span<const WordClass> classes_of(std::string_view word) const {
    const std::size_t hash = hash_of(word);
    if (!may_be_known_.test(hash % may_be_known_.size())) return {};
    for (std::size_t at = hash;; ++at) {
      const Slot& slot = slots_[at & (slots_.size() - 1)];
      if (slot.classes == 0) return {};
      if (std::string_view(text_).substr(slot.text, slot.text_size) != word) continue;
      return std::span(classes_).subspan(slot.first, slot.classes);
    }
  }

 private:
  struct Slot {
    std::uint32_t text = 0;
    std::uint32_t text_size = 0;
    std::uint32_t first = 0;
    std::uint32_t classes = 0;  // 0: the slot is free
  };

  static std::size_t hash_of(std::string_view word) { return std::hash<std::string_view>{}(word); }

  std::bitset<65536> may_be_known_;
  std::vector<Slot> slots_;  // a power of two of them
  std::string text_;         // all words
  std::vector<WordClass> classes_;
};

struct Edge {
  WordClass word;
  Node child;
};

// A phrase that has begun: how far it has come, and how many words it may still pass over.
struct State {
  Node node;
  std::uint32_t begin;  // its first word; 0 in the tree
  std::uint8_t gap;
};

struct Branch {
  std::uint32_t first = 0;  // its edges: [first, last)
  std::uint32_t last = 0;
  std::vector<State> after_gaps;
  std::vector<std::uint32_t> cues;  // that end here
};

// The tree of all phrases, while it is made.
class PhraseTree {
 public:
  PhraseTree() {
    for (const std::string_view word : number_words()) words[std::string(word)] = {kNumber};
  }

  void add(const std::vector<PhrasePlace>& places, std::uint32_t cue) {
    Node node = kRoot;
    for (const PhrasePlace& place : places) {
      const auto next = static_cast<Node>(ends.size());
      const auto [edge, is_new] = edges.try_emplace({node, class_of(place)}, next);
      if (is_new) ends.emplace_back();
      node = edge->second;
    }
    if (node != kRoot) ends[node].push_back(cue);
  }

  std::size_t class_count() const { return kFirstFree + classes_.size(); }

  std::map<std::pair<Node, WordClass>, Node> edges;
  std::vector<std::vector<std::uint32_t>> ends{1};      // by node: the cues that end there
  std::map<std::string, std::vector<WordClass>> words;  // and their classes

 private:
  WordClass class_of(const PhrasePlace& place) {
    if (place.kind == PlaceKind::Number) return kNumber;
    if (place.kind == PlaceKind::Year) return kYear;
    if (place.kind == PlaceKind::Gap) return kGap + place.gap_words;
    const auto next = static_cast<WordClass>(class_count());
    const auto [known, is_new] = classes_.try_emplace(place.words, next);
    if (is_new) {
      for (const std::string& word : place.words) words[word].push_back(next);
    }
    return known->second;
  }

  std::map<std::vector<std::string>, WordClass> classes_;
};

// All phrases, ready to be walked.
struct PhraseIndex {
  explicit PhraseIndex(std::span<const Cue> cues);

  WordClasses word_classes{{}};
  std::vector<Branch> branches;                      // by node
  std::vector<Edge> edges;                           // those of one node together
  std::vector<Node> first_step;                      // by word class: the root's children
  std::vector<std::vector<std::string>> as_written;  // by cue; empty: any case will do
};

PhraseIndex::PhraseIndex(std::span<const Cue> cues) : as_written(cues.size()) {
  PhraseTree tree;
  for (std::uint32_t id = 0; id < cues.size(); ++id) {
    const std::vector<PhrasePlace> places = places_of(cues[id]);
    tree.add(places, id);
    if (cues[id].case_rule == CueCase::Any) continue;
    for (const PhrasePlace& place : places) as_written[id].push_back(place.written);
  }
  branches.resize(tree.ends.size());
  first_step.assign(tree.class_count(), kNone);
  for (Node node = 0; node < branches.size(); ++node) {
    branches[node].cues = std::move(tree.ends[node]);
  }
  for (const auto& [from, to] : tree.edges) {
    Branch& branch = branches[from.first];
    if (from.second > kGap && from.second < kFirstFree) {
      branch.after_gaps.push_back({to, 0, static_cast<std::uint8_t>(from.second - kGap)});
      continue;
    }
    if (from.first == kRoot) first_step[from.second] = to;
    if (branch.first == branch.last) branch.first = static_cast<std::uint32_t>(edges.size());
    edges.push_back({from.second, to});
    branch.last = static_cast<std::uint32_t>(edges.size());
  }
  word_classes = WordClasses(tree.words);
}

// One walk over a passage.
class Walk {
 public:
  explicit Walk(const PhraseIndex& index) : index_(index), seen_(index.first_step.size()) {}

  void start_sentence(std::string_view part) {
    part_ = part;
    states_.clear();
  }

  void take(const CueWord& word, std::string_view folded) {
    const auto at = static_cast<std::uint32_t>(found.words.size());
    found.words.push_back(word);
    next_.clear();
    is_known_ = false;
    for (const WordClass word_class : index_.word_classes.classes_of(folded)) begin(word_class, at);
    if (folded.front() >= '0' && folded.front() <= '9') {
      begin(kNumber, at);
      if (is_year(folded)) begin(kYear, at);
    }
    for (const State& state : states_) go_on(state);
    std::swap(states_, next_);
  }

  CueMatches found;

 private:
  // The newest word, the one at `at`, is of `word_class`: the phrases that begin with it.
  void begin(WordClass word_class, std::uint32_t at) {
    seen_[word_class] = at + 1;
    is_known_ = true;
    const Node node = index_.first_step[word_class];
    if (node != kNone) enter(node, at);
  }

  void go_on(const State& state) {
    if (is_known_) {
      const Branch& branch = index_.branches[state.node];
      for (std::uint32_t i = branch.first; i < branch.last; ++i) {
        const Edge& edge = index_.edges[i];
        if (seen_[edge.word] == found.words.size()) enter(edge.child, state.begin);
      }
    }
    if (state.gap == 0) return;
    next_.push_back({state.node, state.begin, static_cast<std::uint8_t>(state.gap - 1)});
  }

  // A phrase that began at `begin` has come as far as `node` with the newest word.
  void enter(Node node, std::uint32_t begin) {
    const auto end = static_cast<std::uint32_t>(found.words.size());
    for (const std::uint32_t cue : index_.branches[node].cues) {
      if (is_as_written(cue, begin)) found.hits.push_back({cue, begin, end});
    }
    const Branch& branch = index_.branches[node];
    if (branch.first != branch.last) next_.push_back({node, begin, 0});
    for (const State& after : branch.after_gaps) next_.push_back({after.node, begin, after.gap});
  }

  bool is_as_written(std::uint32_t cue, std::uint32_t begin) const {
    const std::vector<std::string>& written = index_.as_written[cue];
    for (std::size_t i = 0; i < written.size(); ++i) {
      const CueWord& word = found.words[begin + i];
      if (!part_.substr(word.offset, word.size_bytes).starts_with(written[i])) return false;
    }
    return true;
  }

  const PhraseIndex& index_;
  std::vector<std::uint32_t> seen_;  // by word class: 1 + the place of its latest word
  bool is_known_ = false;            // the newest word is of some class
  std::string_view part_;
  std::vector<State> states_;
  std::vector<State> next_;
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
  Walk walk(impl_->index);
  walk.found.words.reserve((passage.title.size() + passage.text.size()) / kBytesOfWord);
  for (std::uint32_t at = 0; at < passage.sentences.size(); ++at) {
    const Sentence& sentence = passage.sentences[at];
    const std::string_view part = passage.of(sentence.part);
    const auto take = [&](std::size_t offset, std::size_t size, std::string_view folded) {
      walk.take({.sentence = at,
                 .offset = static_cast<std::uint32_t>(offset),
                 .size_bytes = static_cast<std::uint32_t>(size)},
                folded);
    };
    walk.start_sentence(part);
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
  }
  return std::move(walk.found);
}

}  // namespace indexer
