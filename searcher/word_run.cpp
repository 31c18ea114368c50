#include "searcher/word_run.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "schema/index_format.hpp"

namespace searcher {
namespace {

// What words stand for besides themselves counts a little less than they do.
constexpr double kSynonymWorth = 0.8;
// A synonym of at least this weight says the same; others are akin.
constexpr double kLeastSameThing = 0.8;
// What an article gets for being about the union or force that the query names. A word that tells
// much is worth about 5.
constexpr double kTopicWorth = 1.0;  // of a facet's value that a word stands for too
constexpr double kTopicLift = 0.5;
constexpr double kBodyWorth = 2.0;
constexpr double kBodyLift = 1.0;
// What a long question repeats is its subject.
constexpr double kRepetitionWorth = 1.15;
// An article with two words of a short query close together gets this share of the worth of the
// commoner one. In long questions neighbours say little.
constexpr double kNeighbourWorth = 0.3;
constexpr unsigned kNeighbourDistance = 4;
constexpr std::size_t kMostWithNeighbours = 6;
// Positions are looked at in so many articles at most: where both words are common, neighbours are
// found among any that rank well.
constexpr std::size_t kMaxNeighbourArticles = 5000;
// A synonym of several words is highlighted in so many spellings at most.
constexpr std::size_t kMaxSpellings = 16;
constexpr std::size_t kMostNamed = 4;  // in a line on what a word also finds
// The rest of an index that no word of a query is found in decides nothing: count it as common.
constexpr std::size_t kUseless = static_cast<std::size_t>(-1);

// Every phrase with one form in each of its places.
std::vector<std::vector<std::string>> spellings(const std::vector<std::vector<Form>>& places) {
  std::vector<std::vector<std::string>> phrases{{}};
  for (const auto& forms : places) {
    std::vector<std::vector<std::string>> longer;
    for (const auto& phrase : phrases) {
      for (const Form& form : forms) {
        if (longer.size() == kMaxSpellings) break;
        longer.push_back(phrase);
        longer.back().push_back(form.word);
      }
    }
    phrases = std::move(longer);
  }
  return phrases;
}

bool is_capitals(std::string_view text) {
  return text.size() > 2 && std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

WordRun::WordRun(const std::vector<const schema::Node*>& nodes, const Request& request,
                 const Snapshot& snapshot, QueryWords& words, Plan& plan)
    : request_(request), snapshot_(snapshot), words_(words), plan_(plan) {
  for (const schema::Node* node : nodes) {
    const std::size_t unit = add_unit(*node);
    for (const schema::Token& token : places_of(node->text)) {
      run_.push_back({node->text.substr(token.offset, token.size_bytes), token.word,
                      snapshot.stemmer().stem(token.word)});
      unit_of_word_.push_back(unit);
    }
  }
  pass_semi_modals();
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
  unit.is_stop_word = unit.parts.size() == 1 && schema::is_stop_word(unit.parts[0]);
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
  std::string line = unit.node->text + ":";
  for (const Form& form : forms)
    line += " " + form.word + " (" + std::to_string(form.frequency) + ")";
  words_.explain(forms.empty() ? line + " in no article" : line);
}

void WordRun::mend() {
  bool is_mended = false;
  for (std::size_t i = 0; i < units_.size(); ++i) {
    Unit& unit = units_[i];
    const bool is_found = unit.clause.kind != ClauseKind::Nothing || !unit.also.empty();
    if (is_found || unit.times == 0 || unit.parts.size() != 1) continue;
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
  const std::vector<NamedBody> bodies = find_bodies(run_, snapshot_.vocabulary());
  for (const Synonym& synonym : find_synonyms(run_, snapshot_.vocabulary(), snapshot_.stemmer())) {
    // The transport of the British Transport Police is no transport.
    const bool is_part_of_name = std::ranges::any_of(bodies, [&](const NamedBody& body) {
      return body.count > synonym.count && body.first <= synonym.first &&
             synonym.first + synonym.count <= body.first + body.count;
    });
    if (!is_part_of_name) add_synonym(synonym);
  }
  for (const NamedBody& body : bodies) add_body(body);
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

// What a word tells, as BM25 has it.
double WordRun::telling(std::size_t frequency) const {
  const double articles = snapshot_.combined().get_doccount();
  const double held = std::min(static_cast<double>(frequency), articles);
  const double odds = (articles - held + 0.5) / (held + 0.5);
  return std::log(odds < 2 ? odds / 2 + 1 : odds);
}

// What a synonym's weight is multiplied by, so that a rare one is worth no more than what was
// typed.
double WordRun::tempered(const Clause& synonym, const std::vector<Unit*>& units) const {
  double typed = 0;
  for (const Unit* unit : units) {
    if (unit->clause.kind == ClauseKind::Nothing) return 1;
    typed += telling(frequency(unit->clause));
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

std::string WordRun::typed_text(std::size_t first, std::size_t count) const {
  std::string text;
  for (std::size_t word = first; word < first + count; ++word) {
    text += (text.empty() ? "" : " ") + run_[word].typed;
  }
  return text;
}

Clause WordRun::meaning(const Synonym& synonym) {
  std::vector<std::vector<Form>> places;
  for (const std::string& word : synonym.words) {
    places.push_back(words_.forms("", word));
    if (places.back().empty()) return nothing();
  }
  if (places.size() == 1) return words_.any_form(places[0], "", Purpose::Find);
  std::vector<Clause> parts;
  for (const auto& forms : places) parts.push_back(words_.any_form(forms, "", Purpose::Exclude));
  for (auto& phrase : spellings(places)) plan_.highlights.phrases.push_back(std::move(phrase));
  std::vector<Clause> phrase{joined(ClauseKind::Phrase, std::move(parts))};
  return joined(ClauseKind::OneMeaning, std::move(phrase));
}

void WordRun::add_synonym(const Synonym& synonym) {
  const std::vector<Unit*> units = units_of(synonym.first, synonym.count);
  if (units.empty()) return;
  if (const auto topic = topic_of(synonym.text)) return add_topic(synonym, *topic, units);
  const Clause clause = meaning(synonym);
  if (clause.kind == ClauseKind::Nothing) return;
  const double worth =
      (synonym.is_abbreviation ? 1.0 : kSynonymWorth) * synonym.weight * tempered(clause, units);
  for (Unit* unit : units) {
    unit->also.push_back(weighted(clause, worth / static_cast<double>(units.size())));
    unit->also.back().is_akin = synonym.weight < kLeastSameThing;
  }
  const std::string typed = typed_text(synonym.first, synonym.count);
  note_also(typed, "'" + synonym.text + "'");
}

void WordRun::add_topic(const Synonym& synonym, const Topic& topic,
                        const std::vector<Unit*>& units) {
  const bool is_any = topic.slug.empty();
  const std::string start = schema::facet_term(topic.facet, topic.slug);
  std::vector<Clause> values;
  if (is_any) {
    for (auto term = snapshot_.combined().allterms_begin(start);
         term != snapshot_.combined().allterms_end(start); ++term) {
      values.push_back(term_clause(*term));
    }
  } else if (snapshot_.combined().get_termfreq(start) > 0) {
    values.push_back(term_clause(start));
  }
  if (values.empty()) return;
  const Clause topical = joined(ClauseKind::Any, std::move(values));
  const double worth = kTopicWorth * synonym.weight / static_cast<double>(units.size());
  for (Unit* unit : units) {
    unit->also.push_back(flag_clause(topical, worth));
    unit->also.back().is_akin = true;
  }
  const Clause lift = flag_clause(topical, kTopicLift * synonym.weight);
  if (std::ranges::find(plan_.lifts, lift) == plan_.lifts.end()) plan_.lifts.push_back(lift);
  const std::string name(schema::spec_of(topic.facet).name);
  note_also(typed_text(synonym.first, synonym.count),
            is_any ? "articles with any " + name
                   : "articles on " + snapshot_.names().label(topic.facet, topic.slug));
}

void WordRun::add_body(const NamedBody& body) {
  const std::vector<Unit*> units = units_of(body.first, body.count);
  const std::string typed = typed_text(body.first, body.count);
  const bool is_meant = !body.is_ambiguous || is_capitals(typed);
  for (const std::string& slug : snapshot_.find_name(body.facet, body.name).slugs) {
    const std::string term = schema::facet_term(body.facet, slug);
    if (units.empty() || snapshot_.combined().get_termfreq(term) == 0) continue;
    const Clause lift = flag_clause(term_clause(term), kBodyLift);
    if (std::ranges::find(plan_.lifts, lift) == plan_.lifts.end()) plan_.lifts.push_back(lift);
    if (!is_meant) continue;
    const double worth = kBodyWorth / static_cast<double>(units.size());
    for (Unit* unit : units) unit->also.push_back(flag_clause(term_clause(term), worth));
    note_also(typed, "articles about " + snapshot_.names().label(body.facet, slug));
  }
}

}  // namespace searcher
