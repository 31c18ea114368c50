#include "schema/mention.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>
#include <utility>

#include "schema/ascii.hpp"
#include "schema/piece_reader.hpp"
#include "schema/word_numbers.hpp"

namespace schema {
namespace {

// A word of the text as matching needs it.
struct Word {
  WordNumber id;
  WordNumber bare_id;  // without its possessive; kUnknownWord where it has none
  std::size_t begin, end, bare_end;
  Casing casing;
  bool is_joined;
};

struct Edge {
  WordNumber word;
  std::uint32_t node;
};

struct Node {
  std::vector<Edge> edges;           // in order of word
  std::vector<std::uint32_t> names;  // that end here
};

struct Candidate {
  std::size_t first;  // words [first, last)
  std::size_t last;
  std::size_t end;  // byte
  std::uint32_t node;
  bool is_bare;  // its last word is taken without the possessive
  std::uint8_t layer;
};

}  // namespace

struct MentionFinder::Impl {
  struct Kept {
    std::uint32_t id;
    CaseRule case_rule;
    std::uint8_t layer;
    std::vector<Casing> casings;  // a word
  };

  WordNumbers dictionary;
  std::vector<Kept> names;
  std::vector<Node> nodes = std::vector<Node>(1);  // the first is the root
  std::vector<std::uint32_t> starts;  // by word: the node it leads to from the root, or 0

  void add(const Name& name);
  std::uint32_t child(std::uint32_t node, WordNumber word);
  std::uint32_t step(std::uint32_t node, WordNumber word) const;
  std::vector<Word> words_of(std::string_view text) const;
  void add_candidates(std::string_view text, const std::vector<Word>& words, std::size_t first,
                      std::vector<Candidate>& candidates) const;
  void add_layers(std::string_view text, const std::vector<Word>& words, Candidate found,
                  std::vector<Candidate>& candidates) const;
  bool is_accepted(std::string_view text, const std::vector<Word>& words, const Candidate& found,
                   const Kept& name) const;
  void append(std::string_view text, const std::vector<Word>& words, const Candidate& found,
              std::vector<Mention>& mentions) const;
};

namespace {

Casing casing_at(const std::vector<Word>& words, const Candidate& found, std::size_t at) {
  const Casing& whole = words[at].casing;
  return found.is_bare && at + 1 == found.last ? whole.without_last() : whole;
}

// Whether the line around the bytes [begin, end) has more capitals than small letters.
bool is_line_of_capitals(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kFar = 200;  // bytes that are looked at on either side
  const std::size_t low = begin > kFar ? begin - kFar : 0;
  const std::size_t last_break = text.substr(low, begin - low).rfind('\n');
  const std::size_t first = last_break == std::string_view::npos ? low : low + last_break + 1;
  const std::size_t stop = std::min(text.find('\n', end), std::min(text.size(), end + kFar));
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const char c : text.substr(first, stop - first)) {
    capitals += is_upper(c) ? 1 : 0;
    small += is_lower(c) ? 1 : 0;
  }
  return capitals > small;
}

}  // namespace

void MentionFinder::Impl::add(const Name& name) {
  assert(name.layer < kMaxLayers);
  Kept kept{name.id, name.case_rule, name.layer, {}};
  std::uint32_t node = 0;
  PieceReader reader(name.text);
  for (Piece piece; reader.read(piece);) {
    node = child(node, dictionary.add(piece.spelling));
    kept.casings.push_back(piece.casing);
  }
  if (node == 0) return;
  nodes[node].names.push_back(static_cast<std::uint32_t>(names.size()));
  names.push_back(std::move(kept));
}

std::uint32_t MentionFinder::Impl::child(std::uint32_t node, WordNumber word) {
  const auto at = std::ranges::lower_bound(nodes[node].edges, word, {}, &Edge::word);
  if (at != nodes[node].edges.end() && at->word == word) return at->node;
  const auto made = static_cast<std::uint32_t>(nodes.size());
  nodes[node].edges.insert(at, {word, made});
  nodes.emplace_back();
  return made;
}

// The node that `word` leads to from `node`, or 0.
std::uint32_t MentionFinder::Impl::step(std::uint32_t node, WordNumber word) const {
  if (word == kUnknownWord) return 0;
  if (node == 0) return starts[word];
  const std::vector<Edge>& edges = nodes[node].edges;
  const auto at = std::ranges::lower_bound(edges, word, {}, &Edge::word);
  return at != edges.end() && at->word == word ? at->node : 0;
}

std::vector<Word> MentionFinder::Impl::words_of(std::string_view text) const {
  std::vector<Word> words;
  words.reserve(text.size() / 5 + 8);
  PieceReader reader(text);
  for (Piece piece; reader.read(piece);) {
    const WordNumber id = dictionary.find(piece.spelling);
    WordNumber bare = kUnknownWord;
    if (piece.bare_end != piece.end) {
      bare = dictionary.find(piece.spelling.substr(0, piece.spelling.size() - 1));
    }
    words.push_back(
        {id, bare, piece.begin, piece.end, piece.bare_end, piece.casing, piece.is_joined});
  }
  return words;
}

bool MentionFinder::Impl::is_accepted(std::string_view text, const std::vector<Word>& words,
                                      const Candidate& found, const Kept& name) const {
  if (name.case_rule == CaseRule::Any) return true;
  bool is_shouted = false;
  bool is_all_capitals = true;
  for (std::size_t i = 0; i < name.casings.size(); ++i) {
    const Casing written = casing_at(words, found, found.first + i);
    const Casing& wanted = name.casings[i];
    is_all_capitals = is_all_capitals && (written.letters == 0 || written.is_all_capitals());
    const Word& word = words[found.first + i];
    const bool is_possessive =
        word.bare_end != word.end && !(found.is_bare && i + 1 == name.casings.size());
    if (is_possessive && wanted.is_abbreviation()) return false;  // "NWA's" is not NWAS
    const bool is_capitalised = wanted.capitals == 0 && written.capitals == 1;
    if (written.capitals == wanted.capitals || is_capitalised) continue;
    if (!written.is_all_capitals() || wanted.is_abbreviation()) return false;
    is_shouted = true;
  }
  if (!is_shouted) return true;
  return is_all_capitals && (name.casings.size() > 1 ||
                             is_line_of_capitals(text, words[found.first].begin, found.end));
}

// `found` as a candidate of each layer that has an accepted name there.
void MentionFinder::Impl::add_layers(std::string_view text, const std::vector<Word>& words,
                                     Candidate found, std::vector<Candidate>& candidates) const {
  std::array<bool, kMaxLayers> is_added{};
  for (const std::uint32_t index : nodes[found.node].names) {
    const Kept& name = names[index];
    if (is_added[name.layer] || !is_accepted(text, words, found, name)) continue;
    is_added[name.layer] = true;
    found.layer = name.layer;
    candidates.push_back(found);
  }
}

// All names that start at word `first`, the shorter before the longer.
void MentionFinder::Impl::add_candidates(std::string_view text, const std::vector<Word>& words,
                                         std::size_t first,
                                         std::vector<Candidate>& candidates) const {
  std::uint32_t node = 0;
  for (std::size_t at = first; at < words.size(); ++at) {
    const Word& word = words[at];
    if (at > first && !word.is_joined) return;
    if (const std::uint32_t bare = step(node, word.bare_id); bare != 0) {
      add_layers(text, words, {first, at + 1, word.bare_end, bare, true, 0}, candidates);
    }
    node = step(node, word.id);
    if (node == 0) return;
    add_layers(text, words, {first, at + 1, word.end, node, false, 0}, candidates);
  }
}

void MentionFinder::Impl::append(std::string_view text, const std::vector<Word>& words,
                                 const Candidate& found, std::vector<Mention>& mentions) const {
  const std::size_t begin = words[found.first].begin;
  const std::size_t before = mentions.size();
  for (const std::uint32_t index : nodes[found.node].names) {
    const Kept& name = names[index];
    const auto has_id = [&](const Mention& mention) { return mention.id == name.id; };
    if (name.layer != found.layer || !is_accepted(text, words, found, name)) continue;
    if (std::any_of(mentions.begin() + static_cast<std::ptrdiff_t>(before), mentions.end(),
                    has_id)) {
      continue;
    }
    mentions.push_back({name.id, begin, found.end - begin});
  }
}

MentionFinder::MentionFinder(const std::vector<Name>& names) : impl_(std::make_unique<Impl>()) {
  for (const Name& name : names) impl_->add(name);
  impl_->starts.assign(impl_->dictionary.end(), 0);
  for (const Edge& edge : impl_->nodes[0].edges) impl_->starts[edge.word] = edge.node;
}
MentionFinder::~MentionFinder() = default;
MentionFinder::MentionFinder(MentionFinder&&) noexcept = default;

std::vector<Mention> MentionFinder::find(std::string_view text) const {
  const std::vector<Word> words = impl_->words_of(text);
  std::vector<Candidate> candidates;
  for (std::size_t first = 0; first < words.size(); ++first) {
    impl_->add_candidates(text, words, first, candidates);
  }
  std::ranges::stable_sort(candidates, std::greater{},
                           [](const Candidate& c) { return c.last - c.first; });
  std::array<std::vector<bool>, kMaxLayers> is_taken;
  std::vector<Candidate> standing;
  for (const Candidate& found : candidates) {
    std::vector<bool>& taken = is_taken[found.layer];
    taken.resize(words.size());
    const auto begin = taken.begin() + static_cast<std::ptrdiff_t>(found.first);
    const auto end = taken.begin() + static_cast<std::ptrdiff_t>(found.last);
    if (std::find(begin, end, true) != end) continue;
    std::fill(begin, end, true);
    standing.push_back(found);
  }
  std::ranges::sort(standing, {}, [](const Candidate& c) { return std::pair{c.first, c.layer}; });
  std::vector<Mention> mentions;
  for (const Candidate& found : standing) impl_->append(text, words, found, mentions);
  return mentions;
}

}  // namespace schema
