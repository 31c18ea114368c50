#include "searcher/word_places.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "schema/field.hpp"
#include "schema/word_order.hpp"
#include "searcher/term_walk.hpp"

namespace searcher {
namespace {

// Of a word or phrase: the position of its first and of its last word, ascending.
using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// A term of the index as its field and its word: no word begins with a capital.
struct FieldWord {
  explicit FieldWord(std::string_view term) {
    for (const schema::FieldSpec& spec : schema::kFields) {
      const bool is_of_words = spec.indexing == schema::Indexing::Words && !spec.prefix.empty();
      if (!is_of_words || !term.starts_with(spec.prefix)) continue;
      field = spec.field;
      term.remove_prefix(spec.prefix.size());
      break;
    }
    hash = schema::word_hash(term);
  }
  schema::Field field = schema::Field::Text;
  std::uint64_t hash;
};

bool stand_near(const Places& left, const Places& right, unsigned distance) {
  return std::ranges::any_of(left, [&](const auto& a) {
    // The first that may be near; past the last there is none.
    const std::uint32_t reach = distance + (a.second - a.first);
    auto b = std::ranges::lower_bound(right, a.first > reach ? a.first - reach : 0, {},
                                      [](const auto& place) { return place.second; });
    for (; b != right.end() && b->first <= a.second + distance; ++b) {
      const auto [first, second] = a.second < b->first ? std::pair(a, *b) : std::pair(*b, a);
      if (first.second < second.first && second.first - first.second <= distance) return true;
    }
    return false;
  });
}

}  // namespace

// A clause with a walk over the documents of each of its words.
struct WordPlaces::Node {
  Node(const Shard& shard, const Clause& clause)
      : kind(clause.kind), distance(clause.number), word(clause.term) {
    if (kind == ClauseKind::Term) walk.emplace_back(shard, clause.term);
    for (const Clause& child : clause.children) children.emplace_back(shard, child);
  }

  // In the document asked for last. The room of one document serves the next.
  const Places& places(DocId id, const schema::WordOrder& order) {
    found.clear();
    if (kind == ClauseKind::Term) {
      find_word(id, order);
    } else if (kind == ClauseKind::Phrase) {
      find_phrase(id, order);
    } else {
      for (Node& child : children) {
        const Places& more = child.places(id, order);
        found.insert(found.end(), more.begin(), more.end());
      }
      std::ranges::sort(found);
    }
    return found;
  }

  void find_word(DocId id, const schema::WordOrder& order) {
    if (!walk.front().is_in(id)) return;
    positions.clear();
    order.find(word.field, word.hash, positions);
    for (const std::uint32_t position : positions) found.emplace_back(position, position);
  }

  void find_phrase(DocId id, const schema::WordOrder& order) {
    found = children.front().places(id, order);
    for (std::size_t i = 1; i < children.size() && !found.empty(); ++i) {
      const Places& next = children[i].places(id, order);
      for (auto& place : found) ++place.second;
      std::erase_if(found, [&](const auto& place) {
        return !std::ranges::binary_search(next, std::pair(place.second, place.second));
      });
    }
  }

  ClauseKind kind;
  unsigned distance;
  FieldWord word;
  std::vector<TermWalk> walk;            // of a Term alone
  std::vector<std::uint32_t> positions;  // of a Term, where `places` last looked
  Places found;
  std::vector<Node> children;
};

WordPlaces::WordPlaces(const Shard& shard, const Clause& clause)
    : root_(std::make_unique<Node>(shard, clause)) {}
WordPlaces::~WordPlaces() = default;

bool WordPlaces::are_met_in(DocId id, std::string_view word_order) {
  const schema::WordOrder order(word_order);
  if (root_->kind == ClauseKind::Phrase) return !root_->places(id, order).empty();
  const Places& left = root_->children[0].places(id, order);
  return !left.empty() && stand_near(left, root_->children[1].places(id, order), root_->distance);
}

}  // namespace searcher
