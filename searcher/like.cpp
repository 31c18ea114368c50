#include "searcher/like.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "schema/index_format.hpp"
#include "schema/tokenizer.hpp"
#include "searcher/stop_words.hpp"

namespace searcher {
namespace {

constexpr std::size_t kTellingWords = 30;
constexpr std::size_t kShortestWord = 3;
constexpr double kTitleTimes = 3;  // a word of the title counts as if it were so often in the text
constexpr double kShareOfWords = 0.1;  // that another article must have
constexpr double kFacetLift = 1.0;

std::map<std::string, double> word_counts(const schema::Record& record) {
  std::map<std::string, double> counts;
  const auto add = [&](const std::string& text, double times) {
    schema::tokenize(text, [&](const schema::Token& token) {
      const bool is_telling = token.word.size() >= kShortestWord && !is_stop_word(token.word);
      if (is_telling) counts[token.word] += times;
    });
  };
  add(record.title, kTitleTimes);
  add(record.text, 1);
  return counts;
}

}  // namespace

Clause articles_like(const schema::Record& record, const Snapshot& snapshot,
                     Highlights& highlights) {
  const double articles = snapshot.combined().get_doccount();
  std::vector<std::pair<double, std::string>> telling;
  for (const auto& [word, times] : word_counts(record)) {
    const double frequency = snapshot.combined().get_termfreq(schema::make_term("", word));
    if (frequency < 2) continue;  // in this article alone
    telling.emplace_back(-(times / (times + 1)) * std::log(1 + articles / frequency), word);
  }
  std::ranges::sort(telling);
  if (telling.size() > kTellingWords) telling.resize(kTellingWords);
  std::vector<Clause> words;
  for (const auto& [worth, word] : telling) {
    words.push_back(term_clause(schema::make_term("", word)));
    highlights.words.insert(word);
  }
  const auto least = std::max(1.0, std::ceil(kShareOfWords * static_cast<double>(words.size())));
  std::vector<Clause> lifted{
      joined(ClauseKind::AtLeast, std::move(words), static_cast<unsigned>(least))};
  for (const schema::Field facet : schema::kFacets) {
    if (facet == schema::Field::Year) continue;
    for (const schema::FacetValue& value : record.facets[schema::facet_index(facet)]) {
      lifted.push_back(
          flag_clause(term_clause(schema::facet_term(facet, value.value)), kFacetLift));
    }
  }
  Clause alike = lifted.size() > 1 ? joined(ClauseKind::Lifted, std::move(lifted)) : lifted.front();
  return except(std::move(alike), {term_clause(schema::make_term(schema::kIdPrefix, record.id))});
}

}  // namespace searcher
