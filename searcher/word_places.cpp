#include "searcher/word_places.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace searcher {
namespace {

// Of a word or phrase: first and last position, ascending.
using Places = std::vector<std::pair<Xapian::termpos, Xapian::termpos>>;

Places places(const Xapian::Database& database, DocId id, const Clause& clause);

Places phrase_places(const Xapian::Database& database, DocId id, const std::vector<Clause>& words) {
  Places found = places(database, id, words.front());
  for (std::size_t i = 1; i < words.size() && !found.empty(); ++i) {
    const Places next = places(database, id, words[i]);
    for (auto& place : found) ++place.second;
    std::erase_if(found, [&](const auto& place) {
      return !std::ranges::binary_search(next, std::pair(place.second, place.second));
    });
  }
  return found;
}

Places places(const Xapian::Database& database, DocId id, const Clause& clause) {
  if (clause.kind == ClauseKind::Phrase) return phrase_places(database, id, clause.children);
  Places found;
  if (clause.kind == ClauseKind::Term) {
    const auto end = database.positionlist_end(id, clause.term);
    for (auto at = database.positionlist_begin(id, clause.term); at != end; ++at) {
      found.emplace_back(*at, *at);
    }
    return found;
  }
  for (const Clause& child : clause.children) {
    const Places more = places(database, id, child);
    found.insert(found.end(), more.begin(), more.end());
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

bool is_near(const Xapian::Database& database, DocId id, const Clause& near) {
  const Places left = places(database, id, near.children[0]);
  if (left.empty()) return false;
  const Places right = places(database, id, near.children[1]);
  return std::ranges::any_of(left, [&](const auto& a) {
    // The first that may be near; past the last there is none.
    const Xapian::termpos reach = near.number + (a.second - a.first);
    auto b = std::ranges::lower_bound(right, a.first > reach ? a.first - reach : 0, {},
                                      [](const auto& place) { return place.second; });
    for (; b != right.end() && b->first <= a.second + near.number; ++b) {
      const auto [first, second] = a.second < b->first ? std::pair(a, *b) : std::pair(*b, a);
      if (first.second < second.first && second.first - first.second <= near.number) return true;
    }
    return false;
  });
}

}  // namespace searcher
