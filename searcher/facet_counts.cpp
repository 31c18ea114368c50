#include "searcher/facet_counts.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "searcher/date_counts.hpp"
#include "searcher/facet_dictionary.hpp"
#include "searcher/slot_values.hpp"
#include "searcher/story_counter.hpp"

namespace searcher {
namespace {

using schema::kFacetCount;
using Number = FacetDictionary::Number;

constexpr std::size_t kYear = schema::facet_index(schema::Field::Year);

bool is_asked(const Request& request, schema::Field facet) {
  return std::ranges::find(request.facets, facet) != request.facets.end();
}

// Counts values and pairs of values in one pass over the packed facets of each shard.
class ValueCounter {
 public:
  ValueCounter(const Request& request, const Snapshot& snapshot, const Stories& stories)
      : request_(request), stories_(stories), dictionary_(snapshot) {
    for (std::size_t facet = 0; facet < kFacetCount; ++facet) {
      is_counted_[facet] = is_asked(request, schema::kFacets[facet]);
    }
    // Years that may be meant are no values of a document: they are counted by its dates.
    if (request.allows_possible) is_counted_[kYear] = false;
  }

  bool is_needed() const {
    return !request_.table.empty() || std::ranges::find(is_counted_, true) != is_counted_.end();
  }
  void add(std::size_t shard, const ShardMatches& matches, const Clause& cover);
  // When all have been added.
  void finish() {
    value_counter_.finish();
    pair_counter_.finish();
  }

  std::vector<std::size_t> counts;                         // by number
  std::map<std::pair<Number, Number>, std::size_t> pairs;  // row and column
  const FacetDictionary& dictionary() const { return dictionary_; }

 private:
  void add_column(std::size_t shard, const ShardMatches& matches, const DocSet& docs,
                  const schema::FacetColumn& column);
  void add_document(const ShardMatches& matches, DocId id, Stories::Story story,
                    const std::vector<Number>& numbers);
  void add_pairs(Stories::Story story, const std::vector<Number>& numbers);

  const Request& request_;
  const Stories& stories_;
  FacetDictionary dictionary_;
  std::array<bool, kFacetCount> is_counted_{};
  StoryCounter<Number, std::vector<std::size_t>> value_counter_{counts};
  StoryCounter<std::pair<Number, Number>> pair_counter_{pairs};
};

void ValueCounter::add(std::size_t shard, const ShardMatches& matches, const Clause& cover) {
  DocSet docs = matches.hits;
  for (std::size_t facet = 0; facet < kFacetCount; ++facet) {
    if (is_counted_[facet]) docs |= matches.counted(facet);
  }
  if (const auto column =
          matches.shard->columns ? matches.shard->columns->facets() : std::nullopt) {
    return add_column(shard, matches, docs, *column);
  }
  for_each_value(
      *matches.shard, docs, cover, schema::kFacetsSlot, [&](DocId id, const std::string& packed) {
        add_document(matches, id, stories_.of({shard, id}), dictionary_.numbers_of(packed));
      });
}

// What is alone, in one list for all facets, is counted by the column's own numbers.
void ValueCounter::add_column(std::size_t shard, const ShardMatches& matches, const DocSet& docs,
                              const schema::FacetColumn& column) {
  const std::vector<Number> numbers = dictionary_.numbers_of(column.names);
  const bool is_one_list = request_.table.empty() &&
                           std::ranges::none_of(matches.aside, &std::optional<DocSet>::has_value);
  // Each value has two counts in turn: neighbours have much in common, and a number that was
  // written just now is slow to read.
  std::vector<std::array<std::size_t, 2>> alone(numbers.size());
  std::vector<Number> of_document;
  for (DocId id = docs.next(0); id != 0; id = docs.next(id)) {
    const Stories::Story story = stories_.of({shard, id});
    if (is_one_list && story == Stories::kAlone) {
      for (const std::uint16_t number : column.of(id)) ++alone[number][id % 2];
      continue;
    }
    of_document.clear();
    for (const std::uint16_t number : column.of(id)) of_document.push_back(numbers[number]);
    add_document(matches, id, story, of_document);
  }
  counts.resize(dictionary_.size());
  for (std::size_t i = 0; i < alone.size(); ++i) {
    const std::size_t facet = dictionary_.facet(numbers[i]);
    if (facet < kFacetCount && is_counted_[facet]) counts[numbers[i]] += alone[i][0] + alone[i][1];
  }
}

void ValueCounter::add_document(const ShardMatches& matches, DocId id, Stories::Story story,
                                const std::vector<Number>& numbers) {
  std::array<bool, kFacetCount + 1> counts_here{};  // what has no name is never counted
  const bool is_hit = matches.hits.contains(id);
  for (std::size_t facet = 0; facet < kFacetCount; ++facet) {
    const auto& aside = matches.aside[facet];
    counts_here[facet] = is_counted_[facet] && (aside ? aside->contains(id) : is_hit);
  }
  counts.resize(dictionary_.size());
  for (const Number number : numbers) {
    if (counts_here[dictionary_.facet(number)]) value_counter_.add(story, number);
  }
  if (!request_.table.empty() && is_hit) add_pairs(story, numbers);
}

void ValueCounter::add_pairs(Stories::Story story, const std::vector<Number>& numbers) {
  const std::size_t rows = schema::facet_index(request_.table.front());
  const std::size_t columns = schema::facet_index(request_.table.back());
  for (const Number row : numbers) {
    if (dictionary_.facet(row) != rows) continue;
    if (request_.table.size() == 1) {
      pair_counter_.add(story, {row, row});
      continue;
    }
    for (const Number column : numbers) {
      if (dictionary_.facet(column) == columns) pair_counter_.add(story, {row, column});
    }
  }
}

void sort_counts(std::vector<FacetCount>& counts) {
  std::ranges::sort(counts, [](const FacetCount& a, const FacetCount& b) {
    return std::tuple(b.count, a.label, a.value) < std::tuple(a.count, b.label, b.value);
  });
}

void list_values(const ValueCounter& counter, Counts& counts) {
  const FacetDictionary& dictionary = counter.dictionary();
  for (Number number = 0; number < counter.counts.size(); ++number) {
    if (counter.counts[number] == 0) continue;
    const schema::FacetName& name = dictionary.name(number);
    counts.facets[dictionary.facet(number)].push_back(
        {name.value, name.label, counter.counts[number]});
  }
}

void list_pairs(const ValueCounter& counter, bool has_columns, Counts& counts) {
  for (const auto& [pair, count] : counter.pairs) {
    const schema::FacetName& row = counter.dictionary().name(pair.first);
    const schema::FacetName& column = counter.dictionary().name(pair.second);
    TableCell cell{row.value, row.label, "", "", count};
    if (has_columns) cell.column = column.value;
    if (has_columns) cell.column_label = column.label;
    counts.table.push_back(std::move(cell));
  }
  std::ranges::sort(counts.table, [](const TableCell& a, const TableCell& b) {
    return std::tuple(b.count, a.row_label, a.column_label, a.row, a.column) <
           std::tuple(a.count, b.row_label, b.column_label, b.row, b.column);
  });
}

}  // namespace

Counts count(const Request& request, const Snapshot& snapshot, const Selection& selection,
             const Stories& stories) {
  Counts counts;
  const auto for_each_shard = [&](auto& counter) {
    for (std::size_t i = 0; i < selection.shards.size(); ++i) {
      counter.add(i, selection.shards[i], selection.cover);
    }
  };
  ValueCounter values(request, snapshot, stories);
  if (values.is_needed()) {
    for_each_shard(values);
    values.finish();
    list_values(values, counts);
    list_pairs(values, request.table.size() > 1, counts);
  }
  if (request.allows_possible && is_asked(request, schema::Field::Year)) {
    PossibleYears years(stories);
    for_each_shard(years);
    counts.facets[kYear] = years.counts();
  }
  if (request.timeline) {
    PeriodCounter periods(*request.timeline, stories);
    for_each_shard(periods);
    counts.timeline = periods.counts();
  }
  for (auto& facet : counts.facets) sort_counts(facet);
  return counts;
}

}  // namespace searcher
