#include "searcher/scoring.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <charconv>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

#include "searcher/bm25.hpp"
#include "searcher/matching.hpp"
#include "searcher/slot_values.hpp"
#include "searcher/term_walk.hpp"

namespace searcher {
namespace {

// Bounds are sums in another order than scores, so their last digits may differ.
constexpr double kRounding = 1e-9;

template <typename Do>
void for_each_bit(std::uint64_t bits, Do act) {
  for (; bits != 0; bits &= bits - 1) act(static_cast<std::size_t>(std::countr_zero(bits)));
}

// How many documents have any of several terms, were one no sign of another.
double any_frequency(const std::vector<double>& frequencies, double articles) {
  double any = 0;
  for (const double frequency : frequencies) {
    any = std::floor(any + frequency - any * frequency / articles + 0.5);
  }
  return any;
}

}  // namespace

Scoring::Scoring(const Snapshot& snapshot, const Shard& shard, const Clause& ranking,
                 const DocSet& hits, const Clause& cover)
    : snapshot_(&snapshot),
      shard_(&shard),
      hits_(&hits),
      hits_count_(hits.size()),
      articles_(snapshot.combined().get_doccount()),
      average_length_(snapshot.combined().get_average_length()),
      least_length_worth_(length_worth(shard.database.get_doclength_lower_bound())),
      lengths_(lengths_of(cover)),
      whole_(part_of(ranking, 1, true)) {
  set_most(whole_);
}

std::span<const std::uint16_t> Scoring::lengths_of(const Clause& cover) {
  const auto column = shard_->columns ? shard_->columns->lengths() : std::nullopt;
  if (column && column->size() == shard_->last_id + std::size_t{1}) return *column;
  read_.assign(shard_->last_id + std::size_t{1}, 0);
  for_each_value(*shard_, *hits_, cover, schema::kLengthSlot,
                 [&](DocId id, const std::string& length) {
                   std::uint32_t words = 0;
                   std::from_chars(length.data(), length.data() + length.size(), words);
                   read_.at(id) = static_cast<std::uint16_t>(std::min(words, schema::kMostLength));
                 });
  return read_;
}

// `terms` count as one and the same.
Scoring::Part Scoring::words_of(std::span<const Clause> terms, double factor) const {
  Part part;
  part.kind = ClauseKind::Term;
  std::vector<double> frequencies;
  std::vector<std::string> words;
  for (const Clause& clause : terms) {
    assert(clause.kind == ClauseKind::Term);
    const auto frequency = snapshot_->combined().get_termfreq(clause.term);
    if (frequency < hits_count_ * kLookUpCost) shard_->lists->recall(clause.term);
    frequencies.push_back(frequency);
    words.push_back(clause.term);
  }
  part.words.emplace(*shard_, words);
  part.weight =
      factor * Bm25::telling(any_frequency(frequencies, articles_), articles_) * (Bm25::kK1 + 1);
  return part;
}

const DocSet& Scoring::hits_with(const Clause& clause) {
  const auto known = std::ranges::find(known_, clause, &std::pair<Clause, DocSet>::first);
  if (known != known_.end()) return known->second;
  return known_.emplace_back(clause, matching(*shard_, clause, *hits_)).second;
}

void Scoring::add_children(std::span<const Clause> clauses, double factor, bool is_sure,
                           Part& part) {
  for (const Clause& clause : clauses) {
    Part child = part_of(clause, factor, is_sure);
    if (child.kind == ClauseKind::Nothing) continue;
    set_most(child);
    part.children.push_back(std::move(child));
  }
}

// `is_sure`: every hit matches it.
Scoring::Part Scoring::part_of(const Clause& clause, double factor, bool is_sure) {
  Part part;
  if (clause.weight == 0) return part;
  const auto& children = clause.children;
  const auto note_where = [&](const Clause& what) {
    if (!is_sure) part.where = hits_with(what);
  };
  if (clause.kind != ClauseKind::Flag) factor *= clause.weight;
  switch (clause.kind) {
    case ClauseKind::Everything:
    case ClauseKind::Nothing:
    case ClauseKind::Range:
      return part;
    case ClauseKind::Term:
      return words_of({&clause, 1}, factor);
    case ClauseKind::OneMeaning:
      return words_of(children, factor);
    case ClauseKind::Flag:
      part.kind = clause.kind;
      part.weight = clause.weight * factor;
      note_where(children.front());
      return part;
    case ClauseKind::Phrase:
    case ClauseKind::Near:
      part.kind = ClauseKind::Any;
      note_where(clause);
      for (const Clause& place : children) {
        const bool is_words = place.kind == ClauseKind::OneMeaning;
        const std::span<const Clause> words =
            is_words ? std::span(place.children) : std::span(&place, 1);
        add_children(words, factor, !is_words, part);
      }
      return part;
    case ClauseKind::All:
    case ClauseKind::Lifted:
    case ClauseKind::Except: {
      part.kind = ClauseKind::Any;
      note_where(clause);
      const bool is_all = clause.kind == ClauseKind::All;
      const std::span all(children);
      add_children(is_all ? all : all.first(1), factor, true, part);
      if (clause.kind == ClauseKind::Lifted) add_children(all.subspan(1), factor, false, part);
      return part;
    }
    case ClauseKind::Any:
    case ClauseKind::AtLeast:
    case ClauseKind::Best:
      part.kind = clause.kind == ClauseKind::Best ? ClauseKind::Best : ClauseKind::Any;
      add_children(children, factor, false, part);
      return part;
  }
  return part;
}

// How much any hit can get of it. What is worth most comes first among those of which the best
// counts: what cannot pass it is not looked at.
void Scoring::set_most(Part& part) const {
  const auto is_flag = [](const Part& child) { return child.kind == ClauseKind::Flag; };
  if (part.kind == ClauseKind::Flag) {
    part.most = part.weight;
  } else if (part.kind == ClauseKind::Term) {
    const auto count = static_cast<double>(part.words->most());
    part.most = count == 0 ? 0 : part.weight * (count / (least_length_worth_ + count));
  } else if (part.kind == ClauseKind::Best) {
    std::ranges::stable_sort(part.children, std::ranges::greater(), &Part::most);
    part.most = part.children.empty() ? 0 : part.children.front().most;
  } else {
    // What is decided by a bit comes first: it may settle the matter.
    std::stable_partition(part.children.begin(), part.children.end(), is_flag);
    part.most = 0;
    for (const Part& child : part.children) part.most += child.most;
  }
}

double Scoring::length_worth(double length) const {
  const double normalised = std::max(length / average_length_, Bm25::kMinNormalisedLength);
  return Bm25::kK1 * (normalised * Bm25::kB + (1 - Bm25::kB));
}

const Scoring::Worths& Scoring::of_block(std::size_t block, double least) {
  const Some hits{block, hits_->block(block)};
  Worths needed;
  for_each_bit(hits.bits, [&](std::size_t i) { needed[i] = least - kRounding; });
  score(whole_, hits, needed, worths_);
  return worths_;
}

void Scoring::score(Part& part, Some some, const Worths& least, Worths& worths) const {
  for_each_bit(some.bits, [&](std::size_t i) { worths[i] = 0; });
  if (part.where) some.bits &= part.where->block(some.block);
  if (part.kind == ClauseKind::Flag) {
    for_each_bit(some.bits, [&](std::size_t i) { worths[i] = part.weight; });
  } else if (part.kind == ClauseKind::Term) {
    score_words(part, some, least, worths);
  } else if (part.kind == ClauseKind::Best) {
    score_best(part.children, some, least, worths);
  } else {
    score_sum(part, some, least, worths);
  }
}

void Scoring::score_words(Part& part, Some some, const Worths& least, Worths& worths) const {
  const auto first = static_cast<DocId>(some.block * DocSet::kBlock);
  for_each_bit(some.bits, [&](std::size_t i) {
    const DocId id = first + static_cast<DocId>(i);
    const double count = part.words->in(id);
    // In the shortest of documents it would be worth more.
    if (part.weight * count < least[i] * (least_length_worth_ + count)) return;
    worths[i] = part.weight * (count / (length_worth(lengths_[id]) + count));
  });
}

void Scoring::score_best(std::span<Part> parts, Some some, const Worths& least,
                         Worths& worths) const {
  Worths needed, more;
  for (Part& part : parts) {
    // What cannot be had from this part cannot be had from those behind it.
    for_each_bit(some.bits, [&](std::size_t i) {
      needed[i] = std::max(least[i], worths[i]);
      if (part.most < needed[i]) some.bits &= ~(std::uint64_t{1} << i);
    });
    if (some.bits == 0) return;
    score(part, some, needed, more);
    for_each_bit(some.bits, [&](std::size_t i) { worths[i] = std::max(worths[i], more[i]); });
  }
}

void Scoring::score_sum(Part& part, Some some, const Worths& least, Worths& worths) const {
  Worths needed, more;
  double rest = part.most;
  for (Part& child : part.children) {
    rest -= child.most;
    for_each_bit(some.bits, [&](std::size_t i) {
      needed[i] = least[i] - worths[i] - rest;
      if (child.most < needed[i]) some.bits &= ~(std::uint64_t{1} << i);
    });
    if (some.bits == 0) return;
    score(child, some, needed, more);
    for_each_bit(some.bits, [&](std::size_t i) { worths[i] += more[i]; });
  }
}

}  // namespace searcher
