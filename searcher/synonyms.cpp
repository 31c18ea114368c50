#include "searcher/synonyms.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <utility>

#include "schema/ascii.hpp"
#include "schema/folding.hpp"
#include "schema/letter_distance.hpp"
#include "schema/tokenizer.hpp"

namespace searcher {
namespace {

using schema::Rows;
using schema::Table;

constexpr std::string_view kCapitalsOnly = "expand only upper-case acronym";

bool has_lower_case(std::string_view text) { return std::ranges::any_of(text, schema::is_lower); }

// "PCSO" and "PCSOs", but not "pcso".
bool is_typed_in_capitals(std::string_view typed) {
  if (typed.ends_with('s')) typed.remove_suffix(1);
  return !has_lower_case(typed);
}

constexpr std::size_t kShortestMended = 6;  // letters: many short words are one letter apart

// One row of the synonyms, read in one of its directions.
struct Rule {
  std::string_view from, to;
  double weight;
  bool is_abbreviation;
  bool is_same_thing;  // both ways, at full weight
};

// What stands beside a synonym is a little further from what was typed.
constexpr double kSecondHandWorth = 0.8;

class SynonymSearch {
 public:
  SynonymSearch(std::span<const QueryWord> words, const schema::Stemmer& stemmer)
      : words_(words), stemmer_(stemmer) {}
  void apply(const Rule& rule);
  void follow(const std::vector<Rule>& rules);
  std::vector<Synonym> found;

 private:
  void follow(const Rule& rule, const Synonym& synonym, std::span<const QueryWord> reached);
  std::vector<std::size_t> runs_of(const Rule& rule, std::span<const QueryWord> words) const;
  std::vector<std::string> stems_of(const std::vector<std::string>& words) const;
  bool is_known(const Synonym& synonym) const;

  std::span<const QueryWord> words_;
  const schema::Stemmer& stemmer_;
  std::vector<bool> is_same_thing_;  // of each of found
};

std::vector<std::string> SynonymSearch::stems_of(const std::vector<std::string>& words) const {
  std::vector<std::string> stems;
  stems.reserve(words.size());
  for (const std::string& word : words) stems.push_back(stemmer_.stem(word));
  return stems;
}

// Where in `words` the rule's left side stands.
std::vector<std::size_t> SynonymSearch::runs_of(const Rule& rule,
                                                std::span<const QueryWord> words) const {
  std::vector<std::size_t> starts;
  if (!may_begin(rule.from, words)) return starts;
  std::vector<std::string> from = schema::words_of_phrase(rule.from);
  const bool needs_capitals = rule.is_abbreviation && !has_lower_case(rule.from);
  if (!needs_capitals) from = stems_of(from);
  const auto is_same = [&](const QueryWord& word, const std::string& name) {
    if (needs_capitals) return word.word == name && is_typed_in_capitals(word.typed);
    return word.stem == name;
  };
  for_each_run(words, from, is_same, [&](std::size_t first) { starts.push_back(first); });
  return starts;
}

void SynonymSearch::apply(const Rule& rule) {
  for (const std::size_t first : runs_of(rule, words_)) {
    found.push_back({first, schema::words_of_phrase(rule.from).size(),
                     schema::words_of_phrase(rule.to), rule.weight, rule.is_abbreviation,
                     std::string(rule.to)});
    is_same_thing_.push_back(rule.is_same_thing);
  }
}

// Already found for the same words of the query, or those words themselves.
bool SynonymSearch::is_known(const Synonym& synonym) const {
  const auto typed = words_.subspan(synonym.first, synonym.count);
  const std::vector<std::string> stems = stems_of(synonym.words);
  if (std::ranges::equal(typed, stems, {}, &QueryWord::stem)) return true;
  return std::ranges::any_of(found, [&](const Synonym& other) {
    return other.first == synonym.first && other.count == synonym.count &&
           stems_of(other.words) == stems;
  });
}

void SynonymSearch::follow(const Rule& rule, const Synonym& synonym,
                           std::span<const QueryWord> reached) {
  const std::vector<std::size_t> starts = runs_of(rule, reached);
  if (starts.empty() || schema::words_of_phrase(rule.from).size() != reached.size()) return;
  Synonym further{synonym.first,    synonym.count, schema::words_of_phrase(rule.to),
                  kSecondHandWorth, false,         std::string(rule.to)};
  if (is_known(further)) return;
  found.push_back(std::move(further));
}

// Goes one step on from what was found, where both steps are between words for the same thing.
void SynonymSearch::follow(const std::vector<Rule>& rules) {
  for (std::size_t i = 0; i < is_same_thing_.size(); ++i) {
    if (!is_same_thing_[i]) continue;
    const Synonym synonym = found[i];
    std::vector<QueryWord> reached;
    const bool is_capitals = !has_lower_case(synonym.text);
    for (const std::string& word : synonym.words) {
      reached.push_back({is_capitals ? synonym.text : word, word, stemmer_.stem(word)});
    }
    for (const Rule& rule : rules) {
      if (rule.is_same_thing) follow(rule, synonym, reached);
    }
  }
}

// Calls `sink` with every word of at least `least_bytes` of the synonyms' and the bodies' names.
void for_each_known_word(const schema::Vocabulary& vocabulary, std::size_t least_bytes,
                         const std::function<void(const std::string&)>& sink) {
  struct Column {
    Table table;
    std::string_view name;
  };
  constexpr std::array kColumns{
      Column{Table::Synonyms, "term"},  Column{Table::Synonyms, "expansion"},
      Column{Table::Unions, "name"},    Column{Table::Unions, "abbreviation"},
      Column{Table::Unions, "aliases"}, Column{Table::Forces, "name"},
      Column{Table::Forces, "aliases"},
  };
  for (const Column& column : kColumns) {
    const Rows& rows = vocabulary.rows(column.table);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const std::string_view cell = rows.cell(row, column.name);
      if (cell.size() < least_bytes) continue;
      for (const std::string& word : schema::words_of_phrase(cell)) {
        if (word.size() >= least_bytes) sink(word);
      }
    }
  }
}

double weight_of(std::string_view cell) {
  double weight = 1;
  std::from_chars(cell.data(), cell.data() + cell.size(), weight);
  return std::clamp(weight, 0.0, 1.0);
}

}  // namespace

std::optional<Topic> topic_of(std::string_view synonym_text) {
  const std::size_t colon = synonym_text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto field = schema::field_named(synonym_text.substr(0, colon));
  if (!field || !schema::spec_of(*field).is_facet) return std::nullopt;
  const std::string_view slug = synonym_text.substr(colon + 1);
  return Topic{*field, slug == "*" ? std::string() : std::string(slug)};
}

std::vector<Synonym> find_synonyms(std::span<const QueryWord> words,
                                   const schema::Vocabulary& vocabulary,
                                   const schema::Stemmer& stemmer) {
  const Rows& rows = vocabulary.rows(Table::Synonyms);
  std::vector<Rule> rules;
  std::vector<std::pair<std::string_view, std::string_view>> blocked;
  const auto terms = rows.number_of("term"), expansions = rows.number_of("expansion"),
             directions = rows.number_of("direction"), weights = rows.number_of("weight"),
             scopes = rows.number_of("scope");
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::string_view term = rows.cell(row, terms);
    const std::string_view expansion = rows.cell(row, expansions);
    const std::string_view direction = rows.cell(row, directions);
    const double weight = weight_of(rows.cell(row, weights));
    const bool is_abbreviation = rows.cell(row, scopes) == kCapitalsOnly;
    const bool is_two_way = direction == "two-way";
    const bool is_same_thing = is_two_way && weight == 1;
    if (direction == "block") {
      blocked.emplace_back(term, expansion);
    } else if (weight > 0) {
      rules.push_back({term, expansion, weight, is_abbreviation, is_same_thing});
      if (is_two_way) rules.push_back({expansion, term, weight, is_abbreviation, is_same_thing});
    }
  }
  SynonymSearch search(words, stemmer);
  for (const Rule& rule : rules) search.apply(rule);
  search.follow(rules);
  std::erase_if(search.found, [&](const Synonym& synonym) {
    return std::ranges::any_of(blocked, [&](const auto& pair) {
      return synonym.count == 1 && synonym.text == pair.second &&
             words[synonym.first].stem == stemmer.stem(schema::fold(pair.first));
    });
  });
  return std::move(search.found);
}

bool is_in_vocabulary(const std::string& folded_word, const schema::Vocabulary& vocabulary) {
  bool is_in = false;
  for_each_known_word(vocabulary, folded_word.size(),
                      [&](const std::string& word) { is_in = is_in || word == folded_word; });
  return is_in;
}

std::optional<std::string> nearest_in_vocabulary(const std::string& folded_word,
                                                 const schema::Vocabulary& vocabulary) {
  if (folded_word.size() < kShortestMended) return std::nullopt;
  std::optional<std::string> nearest;
  for_each_known_word(vocabulary, folded_word.size() - 1, [&](const std::string& word) {
    const bool may_be =
        word.front() == folded_word.front() && word.size() <= folded_word.size() + 1;
    if (!may_be || (nearest && *nearest <= word)) return;
    if (schema::letter_distance(word, folded_word) == 1) nearest = word;
  });
  return nearest;
}

}  // namespace searcher
