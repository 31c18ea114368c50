#include "indexer/recognise/cue_table.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "schema/error.hpp"

namespace indexer {
namespace {

using schema::Table;

// The roles of the table `cues` that say what the words around a cue do to it.
constexpr std::array kRolesAround{std::pair{std::string_view("cause"), CueRole::Cause},
                                  std::pair{std::string_view("past"), CueRole::Past},
                                  std::pair{std::string_view("prospect"), CueRole::Prospect},
                                  std::pair{std::string_view("denial"), CueRole::Denial},
                                  std::pair{std::string_view("denied"), CueRole::Denied},
                                  std::pair{std::string_view("retraction"), CueRole::Retraction},
                                  std::pair{std::string_view("elsewhere"), CueRole::Elsewhere},
                                  std::pair{std::string_view("party"), CueRole::Party}};
constexpr std::string_view kMeans = "means: ";
constexpr std::size_t kMostCueValues = 64;  // as many as a word can be cancelled for

std::size_t index_of(CueFacet facet) { return static_cast<std::size_t>(facet); }

// A vocabulary's rows are checked when it is read, so that these are all the words there are.
Strength strength_of(std::string_view weight) {
  if (weight == "weak") return Strength::Weak;
  return weight == "strong" ? Strength::Strong : Strength::Decisive;
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
  const std::vector<std::string>& slugs = values[index_of(facet)];
  const auto slug = std::ranges::find(slugs, rows.cell(row, "slug"));
  CueMeaning meaning;
  meaning.facet = facet;
  meaning.value = static_cast<std::uint16_t>(slug - slugs.begin());
  const std::string_view role = rows.cell(row, "role");
  if (role == "counter") {
    const bool is_veto = rows.cell(row, "weight") == "veto";
    meaning.role = is_veto ? CueRole::Veto : CueRole::Redirect;
    if (!is_veto) read_redirect(rows.cell(row, "note"), values, meaning);
    return meaning;
  }
  meaning.role = role == "cue" ? CueRole::Cue : CueRole::Context;
  meaning.strength = strength_of(rows.cell(row, "weight"));
  return meaning;
}

}  // namespace

std::uint64_t CueTable::bit(CueFacet facet, std::uint16_t value) const {
  const std::size_t first = facet == CueFacet::Action ? values[0].size() : 0;
  return std::uint64_t{1} << (first + value);
}

CueTable::CueTable(const schema::Vocabulary& vocabulary) {
  const auto add = [&](std::string_view phrase, CueCase case_rule, const CueMeaning& meaning) {
    cues.push_back({std::string(phrase), case_rule});
    meanings.push_back(meaning);
  };
  const auto add_row = [&](const schema::Rows& rows, std::size_t row, CueFacet facet) {
    CueMeaning meaning = meaning_of(rows, row, facet, values);
    meaning.bit = bit(meaning.facet, meaning.value);
    const bool is_cased = rows.cell(row, "match") == "cased";
    add(rows.cell(row, "phrase"), is_cased ? CueCase::AsWritten : CueCase::Any, meaning);
  };
  const auto add_around = [&](std::string_view phrase, CueRole role) {
    CueMeaning meaning;
    meaning.role = role;
    add(phrase, CueCase::Any, meaning);
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
    for (std::size_t row = 0; row < rows.size(); ++row) add_row(rows, row, facet);
  }
  const schema::Rows& around = vocabulary.rows(Table::Cues);
  for (std::size_t row = 0; row < around.size(); ++row) {
    for (const auto& [name, role] : kRolesAround) {
      if (around.cell(row, "role") == name) add_around(around.cell(row, "phrase"), role);
    }
  }
  add_around("@", CueRole::Year);
  for (const BallotPhrase& row : kBallotPhrases) {
    CueMeaning meaning;
    meaning.role = CueRole::Ballot;
    meaning.figure = row.figure;
    add(row.phrase, CueCase::Any, meaning);
  }
}

}  // namespace indexer
