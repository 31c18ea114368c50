#include "searcher/word_run.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "schema/tokenizer.hpp"
#include "searcher/bm25.hpp"
#include "searcher/stop_words.hpp"

namespace searcher {
namespace {

// What a long question repeats is its subject.
constexpr double kRepetitionWorth = 1.15;
// An article with two words of a short query close together gets this share of the worth of the
// commoner one. In long questions neighbours say little.
constexpr double kNeighbourWorth = 0.3;
constexpr unsigned kNeighbourDistance = 4;
constexpr std::size_t kMostWithNeighbours = 6;
// The places of words are looked at in so many articles at most: where both words are common,
// neighbours are found among any that rank well.
constexpr std::size_t kMaxNeighbourArticles = 5000;
// A word that no article has tells as much as one that one in so many has.
constexpr std::size_t kUnknownOneIn = 10;
constexpr std::size_t kMostNamed = 4;  // in a line on what a word also finds
// The rest of an index that no word of a query is found in decides nothing: count it as common.
constexpr std::size_t kUseless = static_cast<std::size_t>(-1);

}  // namespace

WordRun::WordRun(const std::vector<const schema::Node*>& nodes, const Request& request,
                 const Snapshot& snapshot, QueryWords& words, Plan& plan)
    : request_(request), snapshot_(snapshot), words_(words), plan_(plan) {
  for (const schema::Node* node : nodes) {
    const std::size_t unit = add_unit(*node);
    for (QueryWord& word : query_words(node->text, snapshot.stemmer())) {
      run_.push_back(std::move(word));
      unit_of_word_.push_back(unit);
    }
  }
  pass_semi_modals();
  pass_adverbs_of_when();
}

// "Are officers allowed to strike?" asks whether they may: the word before "to" is a modal verb.
void WordRun::pass_semi_modals() {
  constexpr std::array<std::string_view, 5> kSemiModals{"able", "allowed", "due", "meant",
                                                        "supposed"};
  for (std::size_t word = 0; word + 1 < run_.size(); ++word) {
    const bool is_semi_modal = std::ranges::find(kSemiModals, run_[word].word) != kSemiModals.end();
    if (is_semi_modal && run_[word + 1].word == "to") {
      units_[unit_of_word_[word]].is_stop_word = true;
    }
  }
}

// "When did officers first strike?" asks for a date: no article need say "first".
void WordRun::pass_adverbs_of_when() {
  if (run_.empty() || run_[0].word != "when") return;
  constexpr std::array<std::string_view, 3> kAdverbs{"finally", "first", "last"};
  for (std::size_t word = 1; word < run_.size(); ++word) {
    if (std::ranges::find(kAdverbs, run_[word].word) != kAdverbs.end()) {
      units_[unit_of_word_[word]].is_stop_word = true;
    }
  }
}

std::size_t WordRun::add_unit(const schema::Node& node) {
  Unit unit;
  unit.node = &node;
  std::uint32_t position = 0;
  for (const schema::Token& token : schema::tokenize(node.text)) {
    if (token.position == position) {
      unit.compound = token.word;
    } else {
      unit.parts.push_back(token.word);
    }
    position = token.position;
  }
  if (unit.parts.size() != 2) unit.compound.clear();
  unit.is_stop_word = unit.parts.size() == 1 && searcher::is_stop_word(unit.parts[0]);
  auto known = std::ranges::find(units_, unit.parts, &Unit::parts);
  if (known == units_.end()) known = units_.insert(known, std::move(unit));
  ++known->times;
  return static_cast<std::size_t>(known - units_.begin());
}

std::vector<Clause> WordRun::clauses(StopWords stop_words) {
  drop_stop_words(stop_words);
  keep_rarest();
  for (Unit& unit : units_) read(unit);
  add_meanings();
  mend();
  lift_neighbours();
  add_notes();
  std::vector<Clause> clauses;
  for (Unit& unit : units_) {
    if (unit.times == 0) continue;
    std::vector<Clause> ways = std::move(unit.also);
    if (unit.clause.kind != ClauseKind::Nothing) ways.insert(ways.begin(), std::move(unit.clause));
    clauses.push_back(weighted(joined(ClauseKind::Best, std::move(ways)),
                               std::pow(static_cast<double>(unit.times), kRepetitionWorth)));
  }
  return clauses;
}

// A unit that is not looked for stays in its place, typed no times.
void WordRun::drop_stop_words(StopWords stop_words) {
  const auto is_looked_for = [](const Unit& unit) {
    return !unit.is_stop_word && !unit.parts.empty();
  };
  const bool has_others =
      stop_words == StopWords::Passed || std::ranges::any_of(units_, is_looked_for);
  for (Unit& unit : units_) {
    if (unit.parts.empty() || (has_others && unit.is_stop_word)) unit.times = 0;
  }
}

void WordRun::keep_rarest() {
  std::vector<std::pair<std::size_t, std::size_t>> order;
  for (std::size_t i = 0; i < units_.size(); ++i) {
    if (units_[i].times == 0) continue;
    const std::size_t documents = snapshot_.combined().get_termfreq(units_[i].parts[0]);
    order.emplace_back(documents == 0 ? kUseless : documents, i);
  }
  if (order.size() <= kMaxPlainWords) return;
  std::ranges::sort(order);
  for (std::size_t i = kMaxPlainWords; i < order.size(); ++i) units_[order[i].second].times = 0;
  plan_.notes.push_back("of " + std::to_string(order.size()) + " words the " +
                        std::to_string(kMaxPlainWords) + " rarest were looked for");
}

void WordRun::read(Unit& unit) {
  if (unit.times == 0) return;
  if (unit.parts.size() > 1) {
    unit.clause = words_.hyphenated(unit.parts, unit.compound, "", Purpose::Find);
    return;
  }
  const std::vector<Form> forms = words_.forms("", unit.parts[0]);
  unit.clause = words_.any_form(forms, "", Purpose::Find);
  words_.explain(unit.node->text, forms);
}

void WordRun::mend() {
  bool is_mended = false;
  for (std::size_t i = 0; i < units_.size(); ++i) {
    Unit& unit = units_[i];
    const bool is_found = unit.clause.kind != ClauseKind::Nothing || !unit.also.empty();
    if (unit.times == 0 || unit.parts.size() != 1) continue;
    if (is_found) {
      if (unit.also.empty()) words_.doubt(*unit.node, unit.parts[0], frequency(unit.clause));
      continue;
    }
    const auto near = words_.mended(*unit.node, "", unit.parts[0]);
    if (!near) continue;
    unit.parts[0] = *near;
    read(unit);
    for (std::size_t word = 0; word < run_.size(); ++word) {
      if (unit_of_word_[word] == i) run_[word] = {*near, *near, snapshot_.stemmer().stem(*near)};
    }
    is_mended = true;
  }
  if (!is_mended) return;
  for (Unit& unit : units_) unit.also.clear();
  found_also_.clear();
  add_meanings();  // the words as mended may have some
}

void WordRun::note_also(const std::string& typed, const std::string& what) {
  auto known = std::ranges::find(found_also_, typed, &Also::typed);
  if (known == found_also_.end()) known = found_also_.insert(known, {typed, {}});
  if (std::ranges::find(known->found, what) == known->found.end()) known->found.push_back(what);
}

// One line a word: "'strike' also finds 'walkout', 'stoppage'".
void WordRun::add_notes() {
  for (const Also& also : found_also_) {
    std::string note = "'" + also.typed + "' also finds ";
    const std::size_t named = also.found.size() > kMostNamed + 1 ? kMostNamed : also.found.size();
    for (std::size_t i = 0; i < named; ++i) note += (i > 0 ? ", " : "") + also.found[i];
    const std::size_t rest = also.found.size() - named;
    plan_.notes.push_back(rest > 0 ? note + " and " + std::to_string(rest) + " more" : note);
  }
}

void WordRun::add_meanings() {
  if (request_.is_exact) return;
  WordMeanings meanings(run_, snapshot_, words_, plan_);
  const auto is_looked_for = [&](std::size_t first, std::size_t count) {
    return !units_of(first, count).empty();
  };
  for (const Meaning& meaning : meanings.find(is_looked_for)) {
    const std::vector<Unit*> units = units_of(meaning.first, meaning.count);
    const bool is_of_words = meaning.clause.kind != ClauseKind::Flag;
    const double worth = is_of_words ? tempered(meaning.clause, units) : 1;
    for (Unit* unit : units) {
      unit->also.push_back(weighted(meaning.clause, worth / static_cast<double>(units.size())));
    }
    note_also(typed_text(run_, meaning.first, meaning.count), meaning.name);
  }
}

std::size_t WordRun::frequency(const Clause& clause) const {
  if (clause.kind == ClauseKind::Term) return snapshot_.combined().get_termfreq(clause.term);
  std::size_t sum = 0;
  if (clause.kind == ClauseKind::Phrase) {
    sum = kUseless;
    for (const Clause& place : clause.children) sum = std::min(sum, frequency(place));
    return sum;
  }
  for (const Clause& form : clause.children) sum += frequency(form);
  return sum;
}

double WordRun::telling(std::size_t frequency) const {
  const double articles = snapshot_.combined().get_doccount();
  return Bm25::telling(std::min(static_cast<double>(frequency), articles), articles);
}

// What a synonym's weight is multiplied by, so that a rare one is worth no more than what was
// typed.
double WordRun::tempered(const Clause& synonym, const std::vector<Unit*>& units) const {
  double typed = 0;
  for (const Unit* unit : units) {
    const bool is_in_index = unit->clause.kind != ClauseKind::Nothing;
    typed += telling(is_in_index ? frequency(unit->clause)
                                 : snapshot_.combined().get_doccount() / kUnknownOneIn);
  }
  return std::min(1.0, typed / telling(frequency(synonym)));
}

void WordRun::lift_neighbours() {
  std::vector<const Unit*> looked_for;
  for (const Unit& unit : units_) {
    if (unit.times > 0) looked_for.push_back(&unit);
  }
  if (looked_for.size() > kMostWithNeighbours) return;
  for (std::size_t i = 1; i < looked_for.size(); ++i) {
    const Clause& left = looked_for[i - 1]->clause;
    const Clause& right = looked_for[i]->clause;
    const auto is_placed = [](const Clause& clause) {
      return clause.kind == ClauseKind::Term || clause.kind == ClauseKind::OneMeaning;
    };
    if (!is_placed(left) || !is_placed(right)) continue;
    const auto [rare, common] = std::minmax({frequency(left), frequency(right)});
    if (rare > kMaxNeighbourArticles) continue;
    const double articles = snapshot_.combined().get_doccount();
    const double worth = kNeighbourWorth * std::log(1 + articles / static_cast<double>(common + 1));
    plan_.lifts.push_back(
        flag_clause(joined(ClauseKind::Near, {left, right}, kNeighbourDistance), worth));
  }
}

// Those of the words that are looked for: of "rank and file" two.
std::vector<WordRun::Unit*> WordRun::units_of(std::size_t first, std::size_t count) {
  std::vector<Unit*> units;
  for (std::size_t word = first; word < first + count; ++word) {
    Unit* const unit = &units_[unit_of_word_[word]];
    if (unit->times > 0 && std::ranges::find(units, unit) == units.end()) units.push_back(unit);
  }
  return units;
}

}  // namespace searcher
