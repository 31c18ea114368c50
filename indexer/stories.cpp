#include "indexer/stories.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "indexer/near_copies.hpp"

namespace indexer {
namespace {

using Index = std::uint32_t;  // of an article, in the order told

constexpr Index kNoStory = ~Index{0};
constexpr std::size_t kKeyBuckets = 16;  // articles that share one of them are compared at all
// Words that more texts than these share are a form or a page's furniture, and no key.
constexpr std::size_t kMostSharers = 1'000;
// A text that looks like so many others and is a copy of none of them is a form, and not tried on.
constexpr std::uint8_t kMostRefutations = 64;
constexpr std::size_t kMostTextHeld = 4u << 20;  // bytes; a proof takes some ten times its text

struct Told {
  Sketch sketch;
  Stories::Ref ref;
  Index story;  // into the names of stories, or kNoStory
  bool is_fresh;
};

// Groups of articles, joined two by two.
class Groups {
 public:
  explicit Groups(std::size_t size) : parents_(size) {
    std::iota(parents_.begin(), parents_.end(), Index{0});
  }
  Index root(Index article) {
    while (parents_[article] != article) {
      parents_[article] = parents_[parents_[article]];
      article = parents_[article];
    }
    return article;
  }
  void join(Index one, Index other) {
    one = root(one);
    other = root(other);
    parents_[std::max(one, other)] = std::min(one, other);
  }

 private:
  std::vector<Index> parents_;
};

}  // namespace

struct Stories::Impl {
  std::vector<Told> told;
  std::vector<std::string> names;  // of the stories that there were
  std::vector<bool> is_broken;     // by story
  std::unordered_map<std::string, Index> by_name;
  // By bucket and hash: those that too many share.
  std::vector<std::vector<bool>> is_no_key{kKeyBuckets, std::vector<bool>(0x10000)};
  std::vector<std::uint8_t> refutations;        // by article: near ones that are no copies of it
  std::unordered_map<Index, CopyProof> proofs;  // of the articles compared last
  std::size_t text_held = 0;                    // bytes that they are made of

  Index story_named(std::string_view name);
  void loosen_broken();
  void join_kept(Groups& groups) const;
  std::vector<Index> join_twins(Groups& groups) const;
  void join_copies(const std::vector<Index>& articles, Groups& groups, const Source& source);
  void compare(const std::vector<Index>& sharers, std::size_t bucket, Groups& groups,
               const Source& source);
  bool prove(Index one, Index other, const Source& source);
  const CopyProof& proof_of(Index article, const Source& source);
  std::string name_of(const std::vector<Index>& group, const Source& source) const;
};

Stories::Stories() : impl_(std::make_unique<Impl>()) {}
Stories::~Stories() = default;
Stories::Stories(Stories&&) noexcept = default;

Index Stories::Impl::story_named(std::string_view name) {
  const auto [known, is_new] = by_name.emplace(name, static_cast<Index>(names.size()));
  if (is_new) {
    names.emplace_back(name);
    is_broken.push_back(false);
  }
  return known->second;
}

void Stories::add_fresh(Ref article, const Sketch& sketch) {
  impl_->told.push_back({sketch, article, kNoStory, true});
}

void Stories::add_kept(Ref article, const Sketch& sketch, std::string_view story) {
  const Index known = story.empty() ? kNoStory : impl_->story_named(story);
  impl_->told.push_back({sketch, article, known, false});
}

void Stories::break_story(std::string_view story) {
  if (!story.empty()) impl_->is_broken[impl_->story_named(story)] = true;
}

// What is left of a broken story is compared as if it had come now.
void Stories::Impl::loosen_broken() {
  for (Told& article : told) {
    if (article.story != kNoStory && is_broken[article.story]) article.is_fresh = true;
  }
}

void Stories::Impl::join_kept(Groups& groups) const {
  std::vector<Index> firsts(names.size(), kNoStory);
  for (Index i = 0; i < told.size(); ++i) {
    if (told[i].is_fresh || told[i].story == kNoStory) continue;
    Index& first = firsts[told[i].story];
    if (first == kNoStory) first = i;
    groups.join(first, i);
  }
}

// Joins articles with the very same words; gives one of each kind, a kept one where there is.
std::vector<Index> Stories::Impl::join_twins(Groups& groups) const {
  std::vector<Index> articles;
  for (Index i = 0; i < told.size(); ++i) {
    if (!is_empty(told[i].sketch)) articles.push_back(i);
  }
  const auto order = [&](Index i) { return std::tuple(told[i].sketch.whole, told[i].is_fresh, i); };
  std::ranges::sort(articles, {}, order);
  std::vector<Index> kinds;
  for (const Index article : articles) {
    if (!kinds.empty() && told[kinds.back()].sketch.whole == told[article].sketch.whole) {
      groups.join(kinds.back(), article);
    } else {
      kinds.push_back(article);
    }
  }
  return kinds;
}

// Joins copies among `articles`: those that share a key are looked at.
void Stories::Impl::join_copies(const std::vector<Index>& articles, Groups& groups,
                                const Source& source) {
  for (std::size_t bucket = 0; bucket < kKeyBuckets; ++bucket) {
    std::vector<bool> is_wanted(0x10000);
    for (const Index article : articles) {
      if (told[article].is_fresh) is_wanted[told[article].sketch.hashes[bucket]] = true;
    }
    is_wanted[0] = false;  // an empty bucket
    std::vector<std::pair<std::uint16_t, Index>> keyed;
    for (const Index article : articles) {
      const std::uint16_t hash = told[article].sketch.hashes[bucket];
      if (is_wanted[hash]) keyed.emplace_back(hash, article);
    }
    std::ranges::sort(keyed);
    std::vector<Index> sharers;
    for (std::size_t at = 0; at < keyed.size(); ++at) {
      sharers.push_back(keyed[at].second);
      if (at + 1 < keyed.size() && keyed[at + 1].first == keyed[at].first) continue;
      if (sharers.size() <= kMostSharers) {
        compare(sharers, bucket, groups, source);
      } else {
        is_no_key[bucket][keyed[at].first] = true;
      }
      sharers.clear();
    }
  }
}

// Joins the copies among `sharers`, whose sketches have the same hash in `bucket`.
void Stories::Impl::compare(const std::vector<Index>& sharers, std::size_t bucket, Groups& groups,
                            const Source& source) {
  const auto met_before = [&](const Sketch& one, const Sketch& other) {
    for (std::size_t b = 0; b < bucket; ++b) {
      const std::uint16_t hash = one.hashes[b];
      if (hash != 0 && hash == other.hashes[b] && !is_no_key[b][hash]) return true;
    }
    return false;
  };
  for (const Index fresh : sharers) {
    if (!told[fresh].is_fresh) continue;
    for (const Index other : sharers) {
      if (told[other].is_fresh && other <= fresh) continue;
      if (groups.root(fresh) == groups.root(other)) continue;
      const Sketch &a = told[fresh].sketch, &b = told[other].sketch;
      if (!are_near(a, b) || met_before(a, b)) continue;
      if (prove(fresh, other, source)) groups.join(fresh, other);
    }
  }
}

bool Stories::Impl::prove(Index one, Index other, const Source& source) {
  if (std::max(refutations[one], refutations[other]) >= kMostRefutations) return false;
  if (text_held > kMostTextHeld) {
    proofs.clear();
    text_held = 0;
  }
  const CopyProof& proof = proof_of(one, source);
  const bool is_proved = are_copies(proof, proof_of(other, source));
  if (!is_proved) {
    ++refutations[one];
    ++refutations[other];
  }
  return is_proved;
}

const CopyProof& Stories::Impl::proof_of(Index article, const Source& source) {
  const auto held = proofs.find(article);
  if (held != proofs.end()) return held->second;
  const Story story = source.story_of(told[article].ref);
  text_held += story.text.size();
  return proofs.emplace(article, CopyProof(story.text, story.published)).first->second;
}

// The smallest id of `group`, as far as it is known: a story that was kept has its smallest in its
// name.
std::string Stories::Impl::name_of(const std::vector<Index>& group, const Source& source) const {
  std::string least;
  for (const Index article : group) {
    const bool is_named = told[article].story != kNoStory && !told[article].is_fresh;
    std::string id = is_named ? names[told[article].story] : source.id_of(told[article].ref);
    if (least.empty() || id < least) least = std::move(id);
  }
  return least;
}

std::vector<Stories::Change> Stories::regroup(const Source& source) {
  Impl& impl = *impl_;
  impl.loosen_broken();
  impl.refutations.assign(impl.told.size(), 0);
  Groups groups(impl.told.size());
  impl.join_kept(groups);
  impl.join_copies(impl.join_twins(groups), groups, source);

  std::unordered_map<Index, std::vector<Index>> members;  // by root; of groups of two and more
  for (Index i = 0; i < impl.told.size(); ++i) {
    if (groups.root(i) != i) members[groups.root(i)].push_back(i);
  }
  std::vector<std::string> stories(impl.told.size());
  for (auto& [root, group] : members) {
    group.push_back(root);
    const std::string name = impl.name_of(group, source);
    for (const Index article : group) stories[article] = name;
  }
  std::vector<Change> changes;
  for (Index i = 0; i < impl.told.size(); ++i) {
    const Index old = impl.told[i].story;
    const bool is_same = old == kNoStory ? stories[i].empty() : stories[i] == impl.names[old];
    if (!is_same) changes.push_back({impl.told[i].ref, std::move(stories[i])});
  }
  std::ranges::sort(changes, {}, &Change::article);
  return changes;
}

}  // namespace indexer
