#include "searcher/ranking.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>

#include "searcher/dates.hpp"
#include "searcher/scoring.hpp"

namespace searcher {
namespace {

// Of more documents that tie no ids are looked up: the index's own list of ids is walked instead.
constexpr std::size_t kMaxLookedUp = 500;
constexpr std::size_t kSpareHits = 20;  // fetched beyond the page, for copies to fold and ties

// Scores are sums, and other ways of asking add in another order: what differs by less than a
// millionth is one score, so that all answer the same.
constexpr double kSteps = 1e6;  // from one score to one that is larger by 1
double rounded(double score) { return std::round(score * kSteps) / kSteps; }

struct Candidate {
  Place place;
  double score = 0;
  std::uint32_t day = 0;  // the larger comes first
  std::string id;
};

bool comes_before(const Candidate& a, const Candidate& b) {
  if (a.score != b.score) return a.score > b.score;
  if (a.day != b.day) return a.day > b.day;
  if (a.id != b.id) return a.id < b.id;
  return a.place < b.place;
}

bool ties(const Candidate& a, const Candidate& b) { return a.score == b.score && a.day == b.day; }

// Where a document of the shards as one database stands.
Place place_of(Xapian::docid id, const Snapshot& snapshot) {
  const std::size_t shards = snapshot.shards().size();
  return {(id - 1) % shards, static_cast<DocId>((id - 1) / shards + 1)};
}

// The id of an article, from its one term of that kind.
std::string article_id(const Shard& shard, DocId id) {
  auto term = shard.database.termlist_begin(id);
  const auto end = shard.database.termlist_end(id);
  if (term != end) term.skip_to(std::string(schema::kIdPrefix));
  if (term == end || !(*term).starts_with(schema::kIdPrefix)) return {};
  return (*term).substr(schema::kIdPrefix.size());
}

// A day as a number that is larger for what comes first; 0 where the year is not known.
std::uint32_t day_key(const DaySpanNumbers& span, Sort sort) {
  if (span.year() == 0) return 0;
  return sort == Sort::Oldest ? DaySpanNumbers::kNoLast - span.first : span.first;
}

// The first of the candidates in their full order, one of each story, as many as are needed.
// Candidates come sorted by score and day; those that tie are settled here, as far as it matters.
class Settlement {
 public:
  Settlement(const Snapshot& snapshot, const Stories& stories, std::size_t needed)
      : snapshot_(snapshot), stories_(stories), needed_(needed) {}

  std::vector<Candidate> first(std::vector<Candidate> candidates) {
    for (auto tie = candidates.begin(); tie != candidates.end() && !is_done();) {
      const auto end = std::find_if(tie, candidates.end(),
                                    [&](const Candidate& other) { return !ties(other, *tie); });
      settle({tie, end});
      tie = end;
    }
    return std::move(settled_);
  }

 private:
  bool is_done() const { return settled_.size() >= needed_; }

  void settle(std::span<Candidate> tie) {
    if (tie.size() > kMaxLookedUp) return settle_by_list(tie);
    if (tie.size() > 1) {
      for (Candidate& candidate : tie) {
        candidate.id = article_id(snapshot_.shards()[candidate.place.shard], candidate.place.id);
      }
      std::ranges::sort(tie, comes_before);
    }
    for (const Candidate& candidate : tie) take(candidate);
  }

  // The index lists ids in order, and where very many tie the first of them are met soon.
  void settle_by_list(std::span<Candidate> tie) {
    std::ranges::sort(tie, {}, &Candidate::place);
    const Xapian::Database& all = snapshot_.combined();
    const std::string prefix(schema::kIdPrefix);
    for (auto id = all.allterms_begin(prefix); id != all.allterms_end(prefix) && !is_done(); ++id) {
      const auto end = all.postlist_end(*id);
      for (auto document = all.postlist_begin(*id); document != end; ++document) {
        const Place place = place_of(*document, snapshot_);
        const auto found = std::ranges::lower_bound(tie, place, {}, &Candidate::place);
        if (found != tie.end() && found->place == place) take(*found);
      }
    }
  }

  void take(const Candidate& candidate) {
    const Stories::Story story = stories_.of(candidate.place);
    if (story == Stories::kAlone || seen_.insert(story).second) settled_.push_back(candidate);
  }

  const Snapshot& snapshot_;
  const Stories& stories_;
  std::size_t needed_;
  std::vector<Candidate> settled_;
  std::unordered_set<Stories::Story> seen_;
};

std::vector<RankedPlace> page_of(const std::vector<Candidate>& candidates, const Request& request) {
  std::vector<RankedPlace> page;
  for (std::size_t i = request.offset; i < candidates.size() && page.size() < request.limit; ++i) {
    page.push_back({candidates[i].place, candidates[i].score});
  }
  return page;
}

std::size_t needed_for(const Request& request) {
  const std::size_t needed = request.offset + request.limit;
  return needed < request.offset ? static_cast<std::size_t>(-1) : needed;
}

std::vector<RankedPlace> ranked_by_date(const Request& request, const Snapshot& snapshot,
                                        const Selection& selection, const Stories& stories) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < selection.shards.size(); ++i) {
    const ShardMatches& matches = selection.shards[i];
    const Dates dates(*matches.shard, matches.hits, selection.cover);
    for (DocId id = matches.hits.next(0); id != 0; id = matches.hits.next(id)) {
      candidates.push_back({{i, id}, 0, day_key(dates.of(id), request.sort), {}});
    }
  }
  std::ranges::sort(candidates, comes_before);
  Settlement settlement(snapshot, stories, needed_for(request));
  return page_of(settlement.first(std::move(candidates)), request);
}

// The first of all candidates that are offered.
class Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}

  bool is_full() const { return heap_.size() == most_; }
  double least() const { return is_full() ? heap_.front().score : 0; }  // that counts at all
  void offer(Candidate candidate) {
    if (is_full()) {
      if (!comes_before(candidate, heap_.front())) return;
      std::ranges::pop_heap(heap_, comes_before);
      heap_.pop_back();
    }
    heap_.push_back(std::move(candidate));
    std::ranges::push_heap(heap_, comes_before);
  }
  std::vector<Candidate> sorted() && {
    std::ranges::sort(heap_, comes_before);
    return std::move(heap_);
  }

 private:
  std::size_t most_;
  std::vector<Candidate> heap_;  // the worst at its front
};

// The best hits by score and day: `most` of them, or all.
std::vector<Candidate> best_of(const Snapshot& snapshot, const Selection& selection,
                               std::size_t most, bool& is_all) {
  Best best(most);
  std::size_t offered = 0;
  for (std::size_t i = 0; i < selection.shards.size(); ++i) {
    const auto& [shard, hits, aside] = selection.shards[i];
    Scoring scoring(snapshot, *shard, selection.ranking, hits, selection.cover);
    const DayOfEach first_days(DayOfEach::Edge::First, *shard, hits, selection.cover);
    for (std::size_t block = 0; block < hits.blocks(); ++block) {
      std::uint64_t bits = hits.block(block);
      if (bits == 0) continue;
      const double least = best.least() - 1 / kSteps;
      const Scoring::Worths& worths = scoring.of_block(block, least);
      for (; bits != 0; bits &= bits - 1, ++offered) {
        const auto place = static_cast<std::size_t>(std::countr_zero(bits));
        if (worths[place] < least) continue;
        const double score = rounded(worths[place]);
        if (score < best.least()) continue;
        const auto id = static_cast<DocId>(block * DocSet::kBlock + place);
        best.offer({{i, id}, score, first_days.of(id), {}});
      }
    }
  }
  is_all = offered <= most;
  return std::move(best).sorted();
}

// The best documents; more of them until the page is full and what it ends in is no tie with a
// document that was not fetched.
std::vector<RankedPlace> ranked_by_relevance(const Request& request, const Snapshot& snapshot,
                                             const Selection& selection, const Stories& stories) {
  const std::size_t all = snapshot.combined().get_doccount();
  const std::size_t needed = std::min(needed_for(request), all);
  for (std::size_t most = needed + kSpareHits;; most *= 4) {
    bool is_all = false;
    std::vector<Candidate> candidates = best_of(snapshot, selection, most, is_all);
    const auto tie = is_all || candidates.empty()
                         ? candidates.end()
                         : std::ranges::find_if(candidates, [&](const Candidate& candidate) {
                             return ties(candidate, candidates.back());
                           });
    std::vector<Candidate> sure(candidates.begin(), tie);
    const auto settled = Settlement(snapshot, stories, needed).first(std::move(sure));
    if (is_all || settled.size() >= needed) return page_of(settled, request);
  }
}

}  // namespace

std::vector<RankedPlace> ranked(const Request& request, const Snapshot& snapshot,
                                const Selection& selection, const Stories& stories) {
  if (request.limit == 0) return {};
  if (request.sort != Sort::Relevance || !is_ranked(selection.ranking)) {
    return ranked_by_date(request, snapshot, selection, stories);
  }
  return ranked_by_relevance(request, snapshot, selection, stories);
}

}  // namespace searcher
