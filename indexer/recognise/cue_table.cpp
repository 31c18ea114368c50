#include "indexer/recognise/cue_table.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "schema/error.hpp"

namespace indexer {
namespace {

using schema::Table;

// What a dispute is about follows these; see kCauseWords in labour.cpp.
constexpr std::array<std::string_view, 8> kCausePhrases{
    "strike/dispute/action/ballot/row/walkout/stoppage/clash/battle/fight/campaign * "
    "over/about/against",
    "vote/voted/voting/protest/anger/fury/talks/argument/concern/confrontation * "
    "over/about/against/at",
    "walk/walked/walking out * over/in/against/because",
    "in protest at/against/over",
    "in opposition to",
    "opposed to",
    "because of",
    "unless"};
// A time gone by; said of what stands beside it.
constexpr std::array<std::string_view, 3> kPastPhrases{"in/of/during/since @", "the @",
                                                       "years ago"};
// What follows, from the last word on, is thought of or wished for, and neither done nor
// threatened; see kProspectWords in labour.cpp.
constexpr std::array<std::string_view, 9> kProspectPhrases{
    "potential/possible/prospective/hypothetical/eventual",
    "prospect/possibility/likelihood/idea/notion/subject/question of",
    "could/may/might/would * lead/result/end/culminate to/in",
    "pave/paves/paving the way for/to",
    "look/looks/looking/looked at",
    "explore~/examine~/contemplate~/envisage~",
    "if/where/wherever possible * * negotiate~/negotiation/talks/discussions/agreement",
    "hope~/seek/seeks/seeking/want/wants/wish/wishes/like/prefer/prefers to * * * "
    "negotiate/negotiating/negotiation/talks/discussions",
    "would/should/must/could/may/might be * negotiate~/negotiation/talks/discussions"};
constexpr std::string_view kMeans = "means: ";

std::size_t index_of(CueFacet facet) { return static_cast<std::size_t>(facet); }

// The word of `words` that the cell holds; throws where it is none of them.
template <std::size_t N>
std::size_t choice(const schema::Rows& rows, std::size_t row, std::string_view column,
                   const std::array<std::string_view, N>& words) {
  const std::string_view cell = rows.cell(row, column);
  const auto found = std::ranges::find(words, cell);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  throw schema::Error(schema::Fault::Vocabulary,
                      "vocabulary: the row '" + std::string(rows.cell(row, "slug")) + "', '" +
                          std::string(rows.cell(row, "phrase")) + "' has '" + std::string(cell) +
                          "' as its " + std::string(column));
}

std::vector<std::string> slugs_of(const schema::Rows& rows) {
  std::vector<std::string> slugs;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::string_view slug = rows.cell(row, "slug");
    if (std::ranges::find(slugs, slug) == slugs.end()) slugs.emplace_back(slug);
  }
  return slugs;
}

// Which value the note of a redirect names, if any of either facet.
void read_redirect(std::string_view note,
                   const std::array<std::vector<std::string>, kCueFacets>& values,
                   CueMeaning& meaning) {
  meaning.speaks = false;
  if (!note.starts_with(kMeans)) return;
  note.remove_prefix(kMeans.size());
  note = note.substr(0, note.find_first_of(" ;,"));
  for (const CueFacet facet : {CueFacet::Dispute, CueFacet::Action}) {
    const std::vector<std::string>& slugs = values[index_of(facet)];
    const auto found = std::ranges::find(slugs, note);
    if (found == slugs.end()) continue;
    meaning.speaks = true;
    meaning.to_facet = facet;
    meaning.to_value = static_cast<std::uint16_t>(found - slugs.begin());
    return;
  }
}

CueMeaning meaning_of(const schema::Rows& rows, std::size_t row, CueFacet facet,
                      const std::array<std::vector<std::string>, kCueFacets>& values) {
  constexpr std::array<std::string_view, 3> kRoles{"cue", "counter", "context"};
  constexpr std::array<std::string_view, 3> kStrengths{"weak", "strong", "decisive"};
  constexpr std::array<std::string_view, 2> kCounters{"veto", "redirect"};
  constexpr std::array<std::string_view, 3> kMatches{"phrase", "cased", "labour"};
  const std::vector<std::string>& slugs = values[index_of(facet)];
  const auto slug = std::ranges::find(slugs, rows.cell(row, "slug"));
  CueMeaning meaning;
  meaning.facet = facet;
  meaning.value = static_cast<std::uint16_t>(slug - slugs.begin());
  meaning.needs_context = choice(rows, row, "match", kMatches) == 2;
  const std::size_t role = choice(rows, row, "role", kRoles);
  if (role == 1) {
    const bool is_veto = choice(rows, row, "weight", kCounters) == 0;
    meaning.role = is_veto ? CueRole::Veto : CueRole::Redirect;
    if (!is_veto) read_redirect(rows.cell(row, "note"), values, meaning);
    return meaning;
  }
  meaning.role = role == 0 ? CueRole::Cue : CueRole::Context;
  meaning.strength = static_cast<Strength>(choice(rows, row, "weight", kStrengths));
  return meaning;
}

}  // namespace

CueTable::CueTable(const schema::Vocabulary& vocabulary) {
  const auto add = [&](std::string_view phrase, CueCase case_rule, const CueMeaning& meaning) {
    cues.push_back({std::string(phrase), case_rule});
    meanings.push_back(meaning);
  };
  const auto add_all = [&](const auto& phrases, CueRole role) {
    CueMeaning meaning;
    meaning.role = role;
    for (const std::string_view phrase : phrases) add(phrase, CueCase::Any, meaning);
  };
  const std::array tables{std::pair{CueFacet::Dispute, Table::Disputes},
                          std::pair{CueFacet::Action, Table::Actions}};
  for (const auto& [facet, table] : tables) {
    values[index_of(facet)] = slugs_of(vocabulary.rows(table));
  }
  if (values[0].size() + values[1].size() > kMostCueValues) {
    throw schema::Error(schema::Fault::Vocabulary,
                        "vocabulary: disputes and actions have more than " +
                            std::to_string(kMostCueValues) + " values together");
  }
  for (const auto& [facet, table] : tables) {
    const schema::Rows& rows = vocabulary.rows(table);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const bool is_cased = rows.cell(row, "match") == "cased";
      add(rows.cell(row, "phrase"), is_cased ? CueCase::AsWritten : CueCase::Any,
          meaning_of(rows, row, facet, values));
    }
  }
  add_all(kCausePhrases, CueRole::Cause);
  add_all(kPastPhrases, CueRole::Past);
  add_all(kProspectPhrases, CueRole::Prospect);
  add_all(std::array<std::string_view, 1>{"@"}, CueRole::Year);
  for (const BallotPhrase& row : kBallotPhrases) {
    CueMeaning meaning;
    meaning.role = CueRole::Ballot;
    meaning.figure = row.figure;
    add(row.phrase, CueCase::Any, meaning);
  }
}

}  // namespace indexer
