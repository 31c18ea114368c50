#include "searcher/scoring.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "searcher/matching.hpp"
#include "searcher/slot_values.hpp"

namespace searcher {
namespace {

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
      lengths_(lengths_of(cover)),
      whole_(part_of(ranking, 1, true)) {}

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
  for (const Clause& clause : terms) {
    assert(clause.kind == ClauseKind::Term);
    frequencies.push_back(snapshot_->combined().get_termfreq(clause.term));
    part.words.emplace_back(shard_->database, clause.term);
  }
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
    if (child.kind != ClauseKind::Nothing) part.children.push_back(std::move(child));
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

double Scoring::of_next(DocId id) {
  const double length = std::max(lengths_[id] / average_length_, Bm25::kMinNormalisedLength);
  return score(whole_, id, Bm25::kK1 * (length * Bm25::kB + (1 - Bm25::kB)));
}

double Scoring::score(Part& part, DocId id, double length_worth) const {
  if (part.where && !part.where->contains(id)) return 0;
  if (part.kind == ClauseKind::Flag) return part.weight;
  if (part.kind == ClauseKind::Term) {
    double count = 0;
    for (TermWalk& word : part.words) count += word.count_in(id);
    if (count == 0) return 0;
    return part.weight * (count / (length_worth + count));
  }
  double sum = 0;
  for (Part& child : part.children) {
    const double worth = score(child, id, length_worth);
    sum = part.kind == ClauseKind::Best ? std::max(sum, worth) : sum + worth;
  }
  return sum;
}

}  // namespace searcher
