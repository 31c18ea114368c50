#include "searcher/scoring.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

#include "searcher/matching.hpp"
#include "searcher/slot_values.hpp"

namespace searcher {
namespace {

// Bounds are sums in another order than scores, so their last digits may differ.
constexpr double kRounding = 1e-9;

// How many documents have any of several terms, were one no sign of another.
double any_frequency(const std::vector<double>& frequencies, double articles) {
  double any = 0;
  for (const double frequency : frequencies) {
    any = std::floor(any + frequency - any * frequency / articles + 0.5);
  }
  return any;
}

// What a word that so many documents have tells of each.
double telling(double frequency, double articles) {
  const double odds = (articles - frequency + 0.5) / (frequency + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

}  // namespace

Scoring::Scoring(const Snapshot& snapshot, const Shard& shard, const Clause& ranking,
                 const DocSet& hits, const Clause& cover)
    : snapshot_(&snapshot),
      shard_(&shard),
      hits_(&hits),
      articles_(snapshot.combined().get_doccount()),
      average_length_(snapshot.combined().get_average_length()),
      least_length_worth_(length_worth(shard.database.get_doclength_lower_bound())),
      lengths_(lengths_of(cover)),
      whole_(part_of(ranking, 1, true)) {
  set_most(whole_);
}

std::span<const std::uint32_t> Scoring::lengths_of(const Clause& cover) {
  const auto column = shard_->columns ? shard_->columns->lengths() : std::nullopt;
  if (column && column->size() == shard_->last_id + std::size_t{1}) return *column;
  read_.assign(shard_->last_id + std::size_t{1}, 0);
  for_each_value(*shard_, *hits_, cover, schema::kLengthSlot,
                 [&](DocId id, const std::string& length) {
                   std::from_chars(length.data(), length.data() + length.size(), read_.at(id));
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
    frequencies.push_back(snapshot_->combined().get_termfreq(clause.term));
    words.push_back(clause.term);
  }
  part.words.emplace(*shard_, words);
  part.weight =
      factor * telling(any_frequency(frequencies, articles_), articles_) * (Bm25::kK1 + 1);
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
  const auto is_flag = [](ClauseKind kind) { return kind == ClauseKind::Flag; };
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
    std::ranges::stable_partition(part.children, is_flag, &Part::kind);
    part.most = 0;
    for (const Part& child : part.children) part.most += child.most;
  }
}

double Scoring::length_worth(double length) const {
  const double normalised = std::max(length / average_length_, Bm25::kMinNormalisedLength);
  return Bm25::kK1 * (normalised * Bm25::kB + (1 - Bm25::kB));
}

double Scoring::of_next(DocId id, double least) { return score(whole_, id, least - kRounding); }

double Scoring::score(Part& part, DocId id, double least) const {
  if (part.most < least || (part.where && !part.where->contains(id))) return 0;
  if (part.kind == ClauseKind::Flag) return part.weight;
  if (part.kind == ClauseKind::Term) return score_words(part, id, least);
  if (part.kind == ClauseKind::Best) return best_of(part.children, id, least);
  return sum_of(part, id, least);
}

double Scoring::score_words(Part& part, DocId id, double least) const {
  const double count = part.words->in(id);
  // In the shortest of documents it would be worth more.
  if (count == 0 || part.weight * count < least * (least_length_worth_ + count)) return 0;
  return part.weight * (count / (length_worth(lengths_[id]) + count));
}

double Scoring::best_of(std::span<Part> parts, DocId id, double least) const {
  double best = 0;
  for (Part& part : parts) {
    const double needed = std::max(best, least);
    if (part.most < needed) break;
    best = std::max(best, score(part, id, needed));
  }
  return best;
}

double Scoring::sum_of(Part& part, DocId id, double least) const {
  double sum = 0;
  double rest = part.most;
  for (Part& child : part.children) {
    rest -= child.most;
    sum += score(child, id, least - sum - rest);
    if (sum + rest < least) break;
  }
  return sum;
}

}  // namespace searcher
