#include "searcher/word_meanings.hpp"

#include <algorithm>
#include <utility>

#include "schema/ascii.hpp"
#include "schema/index_format.hpp"
#include "schema/synonym_phrases.hpp"

namespace searcher {
namespace {

// What words stand for besides themselves counts a little less than they do.
constexpr double kSynonymWorth = 0.8;
// Several words in a row say it more surely than one does.
constexpr double kPhraseWorth = 1.3;
// A synonym of at least this weight says the same; others are akin.
constexpr double kLeastSameThing = 0.8;
// What an article gets for being on the subject, union or force that the query names. A word that
// tells much is worth about 5.
constexpr double kTopicWorth = 1.0;
constexpr double kTopicLift = 4.0;
constexpr double kBodyWorth = 2.0;
constexpr double kBodyLift = 1.0;

bool is_capitals(std::string_view text) {
  return text.size() > 2 && std::ranges::none_of(text, schema::is_lower);
}

bool is_body(schema::Field facet) {
  return facet == schema::Field::Force || facet == schema::Field::Union;
}

// The transport of the British Transport Police is no transport.
bool is_part_of(const Synonym& synonym, const NamedBody& body) {
  return body.count > synonym.count && body.first <= synonym.first &&
         synonym.first + synonym.count <= body.first + body.count;
}

}  // namespace

std::vector<Meaning> WordMeanings::find(
    const std::function<bool(std::size_t first, std::size_t count)>& is_looked_for) {
  const schema::Vocabulary& vocabulary = snapshot_.vocabulary();
  const std::vector<NamedBody> bodies = find_bodies(typed_, vocabulary);
  for (const Synonym& synonym : find_synonyms(typed_, vocabulary, snapshot_.stemmer())) {
    const bool is_in_name = std::ranges::any_of(
        bodies, [&](const NamedBody& body) { return is_part_of(synonym, body); });
    if (!is_in_name && is_looked_for(synonym.first, synonym.count)) add_synonym(synonym);
  }
  for (const NamedBody& body : bodies) {
    if (is_looked_for(body.first, body.count)) add_body(body);
  }
  return std::move(found_);
}

Clause WordMeanings::any_spelling(const Synonym& synonym) {
  if (synonym.words.size() == 1) {
    return words_.any_form(words_.forms("", synonym.words.front()), "", Purpose::Find);
  }
  std::string term = schema::phrase_term(synonym.words, snapshot_.stemmer());
  if (snapshot_.combined().get_termfreq(term) == 0) return nothing();
  WordList stems;
  for (const std::string& word : synonym.words) stems.push_back(snapshot_.stemmer().stem(word));
  plan_.stemmed_phrases.push_back(std::move(stems));
  return term_clause(std::move(term));
}

void WordMeanings::add_synonym(const Synonym& synonym) {
  if (const auto topic = topic_of(synonym.text)) return add_topic(synonym, *topic);
  const Clause clause = any_spelling(synonym);
  if (clause.kind == ClauseKind::Nothing) return;
  const double word_worth = synonym.is_abbreviation ? 1.0 : kSynonymWorth;
  const double worth = synonym.words.size() > 1 ? kPhraseWorth : word_worth;
  found_.push_back({synonym.first, synonym.count, weighted(clause, worth * synonym.weight),
                    "'" + synonym.text + "'"});
  found_.back().clause.is_akin = synonym.weight < kLeastSameThing;
}

void WordMeanings::add_topic(const Synonym& synonym, const Topic& topic) {
  const Xapian::Database& index = snapshot_.combined();
  const bool is_any = topic.slug.empty();
  const std::string start = schema::facet_term(topic.facet, topic.slug);
  std::vector<Clause> values;
  for (auto term = index.allterms_begin(start); term != index.allterms_end(start); ++term) {
    if (is_any || *term == start) values.push_back(term_clause(*term));
  }
  if (values.empty()) return;
  const Clause any_value = joined(ClauseKind::Any, std::move(values));
  const std::string name =
      is_any ? "articles with any " + std::string(schema::spec_of(topic.facet).name)
             : (is_body(topic.facet) ? "articles about " : "articles on ") +
                   snapshot_.names().label(topic.facet, topic.slug);
  found_.push_back(
      {synonym.first, synonym.count, flag_clause(any_value, kTopicWorth * synonym.weight), name});
  found_.back().clause.is_akin = true;
  lift(flag_clause(any_value, kTopicLift * synonym.weight));
}

// A name that may mean something else, "unite" or "met", lifts what is about the body, and finds it
// in capitals only.
void WordMeanings::add_body(const NamedBody& body) {
  const bool is_meant =
      !body.is_ambiguous || is_capitals(typed_text(typed_, body.first, body.count));
  for (const std::string& slug : snapshot_.find_name(body.facet, body.name).slugs) {
    const Clause value = term_clause(schema::facet_term(body.facet, slug));
    if (snapshot_.combined().get_termfreq(value.term) == 0) continue;
    lift(flag_clause(value, kBodyLift));
    if (!is_meant) continue;
    found_.push_back({body.first, body.count, flag_clause(value, kBodyWorth),
                      "articles about " + snapshot_.names().label(body.facet, slug)});
  }
}

void WordMeanings::lift(Clause clause) {
  if (std::ranges::find(plan_.lifts, clause) == plan_.lifts.end()) {
    plan_.lifts.push_back(std::move(clause));
  }
}

std::string typed_text(std::span<const QueryWord> words, std::size_t first, std::size_t count) {
  std::string text;
  for (const QueryWord& word : words.subspan(first, count)) {
    text += (text.empty() ? "" : " ") + word.typed;
  }
  return text;
}

}  // namespace searcher
