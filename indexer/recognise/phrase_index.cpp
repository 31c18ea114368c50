#include "indexer/recognise/phrase_index.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace indexer {
namespace {

// The tree of all phrases, while it is made: what stands in one place of a phrase is one step.
class PhraseTree {
 public:
  void add(const std::vector<PhrasePlace>& places, std::uint32_t cue) {
    PhraseNode node = kPhraseRoot;
    for (const PhrasePlace& place : places) {
      const auto next = static_cast<PhraseNode>(ends.size());
      const Step step{node, place.kind, place.gap_words, place.words};
      const auto [child, is_new] = children.try_emplace(step, next);
      if (is_new) ends.emplace_back();
      node = child->second;
    }
    if (node != kPhraseRoot) ends[node].push_back(cue);
  }

  using Step = std::tuple<PhraseNode, PlaceKind, std::uint8_t, std::vector<std::string>>;
  using Children = std::map<Step, PhraseNode>;
  Children children;
  std::vector<std::vector<std::uint32_t>> ends{1};  // by node: the cues that end there
};

// Appends `more` to `all` and gives its place there.
template <typename T>
PhraseRange appended(std::vector<T>& all, const std::vector<T>& more) {
  const auto first = static_cast<std::uint32_t>(all.size());
  all.insert(all.end(), more.begin(), more.end());
  return {first, static_cast<std::uint32_t>(all.size())};
}

// What stands next at `node`. `child` is the first that hangs on no earlier node; afterwards the
// first that hangs on a later one.
void add_branch(PhraseNode node, const PhraseTree& tree,
                PhraseTree::Children::const_iterator& child, PhraseIndex& index) {
  std::vector<PhraseEdge> of_node;
  std::vector<PhraseGap> gaps_of_node;
  for (; child != tree.children.end() && std::get<PhraseNode>(child->first) == node; ++child) {
    const auto& [from, kind, gap_words, words] = child->first;
    if (kind == PlaceKind::Number) of_node.push_back({.word = kNumberWord, .child = child->second});
    if (kind == PlaceKind::Year) of_node.push_back({.word = kYearWord, .child = child->second});
    if (kind == PlaceKind::Gap) gaps_of_node.push_back({child->second, gap_words});
    for (const std::string& word : words) {
      of_node.push_back({.word = index.words.add(word), .child = child->second});
    }
  }
  std::ranges::sort(of_node, {},
                    [](const PhraseEdge& edge) { return std::pair(edge.word, edge.child); });
  index.branches.push_back({.edges = appended(index.edges, of_node),
                            .gaps = appended(index.gaps, gaps_of_node),
                            .cues = appended(index.ends, tree.ends[node])});
}

// Notes at `edge` what may stand next.
void look_ahead(PhraseEdge& edge, const PhraseIndex& index) {
  const PhraseBranch& child = index.branches[edge.child];
  edge.ends = child.cues.first != child.cues.last || child.gaps.first != child.gaps.last;
  for (std::uint32_t i = child.edges.first; i < child.edges.last; ++i) {
    edge.next |= bit_of(index.edges[i].word);
  }
}

}  // namespace

PhraseIndex::PhraseIndex(std::span<const Cue> cues) : as_written(cues.size()) {
  PhraseTree tree;
  for (std::uint32_t id = 0; id < cues.size(); ++id) {
    const std::vector<PhrasePlace> places = places_of(cues[id]);
    tree.add(places, id);
    if (cues[id].case_rule == CueCase::Any) continue;
    for (const PhrasePlace& place : places) as_written[id].push_back(place.written);
  }
  for (const std::string_view word : number_words()) words.add(word);
  is_number.assign(words.end(), true);
  auto child = tree.children.cbegin();
  for (PhraseNode node = 0; node < tree.ends.size(); ++node) add_branch(node, tree, child, *this);
  is_number.resize(words.end());
  for (PhraseEdge& edge : edges) look_ahead(edge, *this);
  const auto root = std::span(edges).first(branches[kPhraseRoot].edges.last);
  for (PhraseWord word = 0; word <= words.end(); ++word) {
    const auto first = std::ranges::lower_bound(root, word, {}, &PhraseEdge::word);
    starts.push_back(static_cast<std::uint32_t>(first - root.begin()));
  }
}

}  // namespace indexer
