#include "searcher/query_words.hpp"

#include <algorithm>
#include <utility>

#include "schema/error.hpp"
#include "schema/index_format.hpp"
#include "schema/tokenizer.hpp"
#include "searcher/spelling.hpp"
#include "searcher/synonyms.hpp"

namespace searcher {
namespace {

// A word in so few articles may be somebody's misspelling, where so many times as many have one
// that is near.
constexpr std::size_t kMostDoubted = 3;
constexpr std::size_t kFarMore = 50;
constexpr std::size_t kShortestDoubted = 6;  // letters

std::string_view prefix_of(const schema::Node& node) { return schema::spec_of(node.field).prefix; }

}  // namespace

QueryWords::QueryWords(const Request& request, const Snapshot& snapshot, Plan& plan)
    : request_(request),
      snapshot_(snapshot),
      plan_(plan),
      expansion_(snapshot.combined(), snapshot.stemmer()) {}

std::vector<Form> QueryWords::forms(std::string_view prefix, const std::string& word) const {
  if (request_.is_exact) return expansion_.exact(prefix, word);
  const auto [known, is_new] = known_forms_.try_emplace(schema::make_term(prefix, word));
  if (is_new) known->second = expansion_.same_stem(prefix, word);
  return known->second;
}

Clause QueryWords::any_form(const std::vector<Form>& forms, std::string_view prefix,
                            Purpose purpose) {
  std::vector<Clause> terms;
  for (const Form& form : forms) {
    terms.push_back(term_clause(schema::make_term(prefix, form.word)));
    if (purpose == Purpose::Find) plan_.highlights.words.insert(form.word);
  }
  return joined(ClauseKind::OneMeaning, std::move(terms));
}

Clause QueryWords::hyphenated(const std::vector<std::string>& parts, const std::string& compound,
                              std::string_view prefix, Purpose purpose) {
  std::vector<Clause> ways;
  std::vector<Clause> terms;
  for (const std::string& part : parts) {
    if (!expansion_.exact(prefix, part).empty()) {
      terms.push_back(term_clause(schema::make_term(prefix, part)));
    }
  }
  if (terms.size() == parts.size()) {
    ways.push_back(joined(ClauseKind::Phrase, std::move(terms)));
    if (purpose == Purpose::Find) plan_.highlights.phrases.push_back(parts);
  }
  if (!compound.empty()) {
    const std::vector<Form> found = forms(prefix, compound);
    explain(compound, found);
    if (!found.empty()) ways.push_back(any_form(found, prefix, purpose));
  }
  return joined(ClauseKind::Best, std::move(ways));
}

void QueryWords::explain(const std::string& typed, const std::vector<Form>& forms) {
  std::string line = typed + ":";
  for (const Form& form : forms) {
    line += " " + form.word + " (" + std::to_string(form.frequency) + ")";
  }
  explain(forms.empty() ? line + " in no article" : line);
}

void QueryWords::note_correction(const schema::Node& node, const std::string& word,
                                 const std::string& near, std::vector<Correction>& corrections) {
  const std::size_t start = request_.text.find(node.text, node.offset);
  if (start == std::string::npos) return;
  const std::vector<schema::Token> tokens = schema::tokenize(node.text);
  const auto token = std::ranges::find(tokens, word, &schema::Token::word);
  if (token == tokens.end()) return;
  corrections.push_back({start + token->offset, token->size_bytes, near});
}

void QueryWords::doubt(const schema::Node& node, const std::string& word, std::size_t frequency) {
  if (word.size() < kShortestDoubted || frequency > kMostDoubted || request_.is_exact) return;
  if (is_in_vocabulary(word, snapshot_.vocabulary())) return;
  const auto near = nearest_word(snapshot_.combined(), "", word);
  if (!near || snapshot_.stemmer().stem(*near) == snapshot_.stemmer().stem(word)) return;
  const std::size_t near_frequency =
      snapshot_.combined().get_termfreq(schema::make_term("", *near));
  if (near_frequency >= kFarMore * frequency) note_correction(node, word, *near, plan_.doubts);
}

std::optional<std::string> QueryWords::mended(const schema::Node& node, std::string_view prefix,
                                              const std::string& word) {
  if (request_.is_exact || is_in_vocabulary(word, snapshot_.vocabulary())) return std::nullopt;
  auto near = nearest_word(snapshot_.combined(), prefix, word);
  // A name or a synonym that is itself in no article may stand for words that are.
  if (!near && prefix.empty()) near = nearest_in_vocabulary(word, snapshot_.vocabulary());
  if (!near) return std::nullopt;
  explain(word + ": the nearest word is " + *near);
  note_correction(node, word, *near, plan_.corrections);
  if (request_.match != Match::Auto) return std::nullopt;
  return near;
}

Clause QueryWords::single(const schema::Node& word, Purpose purpose) {
  const std::string_view prefix = prefix_of(word);
  const std::vector<schema::Token> tokens = schema::tokenize(word.text);
  const std::vector<schema::Token> places = schema::tokens_without_compounds(word.text);
  if (places.empty()) return nothing();
  if (places.size() > 1) {
    std::vector<std::string> parts;
    parts.reserve(places.size());
    for (const schema::Token& token : places) parts.push_back(token.word);
    const bool has_compound = tokens.size() == places.size() + 1 && places.size() == 2;
    return hyphenated(parts, has_compound ? tokens[1].word : "", prefix, purpose);
  }
  std::vector<Form> found = forms(prefix, places[0].word);
  explain(word.text, found);
  if (found.empty() && purpose == Purpose::Find) {
    if (const auto near = mended(word, prefix, places[0].word)) found = forms(prefix, *near);
  }
  return any_form(found, prefix, purpose);
}

Clause QueryWords::phrase(const schema::Node& phrase, Purpose purpose) {
  const std::string_view prefix = prefix_of(phrase);
  std::vector<Clause> terms;
  std::vector<std::string> words;
  for (const schema::Token& token : schema::tokens_without_compounds(phrase.text)) {
    std::string word = token.word;
    if (purpose == Purpose::Find && expansion_.exact(prefix, word).empty()) {
      if (const auto near = mended(phrase, prefix, word)) word = *near;
    }
    terms.push_back(term_clause(schema::make_term(prefix, word)));
    words.push_back(std::move(word));
  }
  if (purpose == Purpose::Find && words.size() == 1) plan_.highlights.words.insert(words[0]);
  if (purpose == Purpose::Find && words.size() > 1) plan_.highlights.phrases.push_back(words);
  if (terms.empty()) return nothing();
  return joined(ClauseKind::Phrase, std::move(terms));
}

Clause QueryWords::wildcard(const schema::Node& beginning, Purpose purpose) {
  const std::string_view prefix = prefix_of(beginning);
  std::vector<schema::Token> places = schema::tokens_without_compounds(beginning.text);
  if (places.empty()) {
    throw schema::Error(schema::Fault::Usage, "'*' needs the beginning of a word before it");
  }
  const std::string start = places.back().word;
  const auto found = expansion_.beginning(prefix, start, wildcard_words_left_);
  if (!found) {
    throw schema::Error(schema::Fault::Usage,
                        "'" + beginning.text + "*' stands for too many words (at most " +
                            std::to_string(kMaxWildcardWords) + " in a query): write more of it");
  }
  wildcard_words_left_ -= found->size();
  explain(beginning.text + "*: " + std::to_string(found->size()) + " words");
  Clause any = any_form(*found, prefix, Purpose::Exclude);  // highlighted by its beginning
  if (purpose == Purpose::Find) plan_.highlights.beginnings.insert(start);
  if (places.size() == 1) return any;
  places.pop_back();  // "west-mer*": the parts before it, then any of the words
  std::vector<Clause> parts;
  parts.reserve(places.size() + 1);
  for (const schema::Token& token : places) {
    parts.push_back(term_clause(schema::make_term(prefix, token.word)));
  }
  if (any.kind == ClauseKind::Nothing) return any;
  parts.push_back(std::move(any));
  return joined(ClauseKind::Phrase, std::move(parts));
}

}  // namespace searcher
