#include "indexer/recognise/force.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "indexer/recognise/force_claims.hpp"

namespace indexer {
namespace {

constexpr double kEnough = 2;          // to be what the article is about
constexpr double kOnlyNamed = 0.9;     // enough for the only force of an article on its field
constexpr double kShareOfFirst = 0.2;  // of the score of the force most written of

// "officers from Kent and Essex", where Kent Police is of the story: Essex Police is too.
void add_listed(const ForceClaims& claims, std::vector<std::size_t>& rows) {
  const std::size_t chosen = rows.size();
  for (const auto& [row, claim] : claims) {
    if (claim.placed_score() < kEnough || std::ranges::find(rows, row) != rows.end()) continue;
    const auto& places = claim.placed;  // clang 14 captures no part of a pair
    const auto stands_with = [&](std::size_t other) {
      return std::ranges::any_of(places, [&](const auto& placed) {
        return claims.at(other).placed.contains(placed.first);
      });
    };
    if (std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(chosen),
                    stands_with)) {
      rows.push_back(row);
    }
  }
}

// Words of the field of a force in headline and lead.
int early_words_of(const Setting& setting, const ForceClaim& claim) {
  const auto kind = static_cast<std::size_t>(claim.kind);
  return setting.early_words[kind] + setting.early_field[kind] + setting.early_hints[kind];
}

// Words of the field of a kind of service in headline and lead.
int early_field_of(const Setting& setting, std::size_t kind) {
  return setting.early_words[kind] + setting.early_field[kind];
}

// Whether the story is of the force's field, more than of another, and of no dispute: in such news
// a force speaks at the end ("..., said the Prison Service").
bool is_of_other_news(const Setting& setting, const ForceClaim& claim) {
  const int own = early_field_of(setting, static_cast<std::size_t>(claim.kind));
  for (std::size_t other = 0; other < kKindCount; ++other) {
    if (early_field_of(setting, other) > own) return false;
  }
  return own > 0 && !setting.is_on_work();
}

// Whether the force is not only quoted in a story of another field: "the march passed off
// peacefully, Kent Police said".
bool is_of_story(const Setting& setting, const ForceClaim& claim) {
  int others = 0;
  for (std::size_t kind = 0; kind < kKindCount; ++kind) {
    if (kind != static_cast<std::size_t>(claim.kind)) others += setting.early_field[kind];
  }
  return early_words_of(setting, claim) > 0 || others == 0 || !claim.is_only_quoted;
}

// The forces that the article is about.
std::vector<std::size_t> main_forces(const Reading& reading, const ForceClaims& claims) {
  double first = 0;
  for (const auto& [row, claim] : claims) first = std::max(first, claim.score());
  std::vector<std::size_t> rows;
  for (const auto& [row, claim] : claims) {
    const bool is_enough = claim.score() >= kEnough && is_of_story(reading.setting, claim) &&
                           !claim.is_afterthought(reading) &&
                           (claim.is_led || claim.score() >= kShareOfFirst * first);
    if (is_enough) rows.push_back(row);
  }
  add_listed(claims, rows);
  return rows;
}

// Whether the people of a service of another kind have their own union in an article on work: the
// force is not the one meant. "A patrol car of Kent Police stood by", where the POA speaks.
bool is_of_other_union(const Reading& reading, const ForceClaims& claims, const ForceClaim& claim) {
  return reading.setting.is_on_work() && !claim.has_own_union &&
         std::ranges::any_of(claims, [&](const auto& other) {
           return other.second.kind != claim.kind && !other.second.union_evidence.empty();
         });
}

// The only force that is named at all, in an article of its field.
std::optional<std::size_t> only_force(const Reading& reading, const ForceTable& table,
                                      const ForceClaims& claims) {
  std::optional<std::size_t> only;
  for (const auto& [row, claim] : claims) {
    const bool is_local = !reading.setting.is_national || claim.is_led || claim.is_in_dispute ||
                          table.is_national(row);
    const bool is_beside =
        claim.is_afterthought(reading) && !is_of_other_news(reading.setting, claim);
    const bool is_enough =
        claim.score() >= kOnlyNamed && !is_beside && !is_of_other_union(reading, claims, claim);
    if (!is_enough || !is_local || early_words_of(reading.setting, claim) == 0) continue;
    if (only) return std::nullopt;
    only = row;
  }
  return only;
}

// Whether headline and lead have no word of another field than the force's.
bool is_of_no_other_field(const Setting& setting, const ForceClaim& claim) {
  for (std::size_t kind = 0; kind < kKindCount; ++kind) {
    if (kind != static_cast<std::size_t>(claim.kind) && early_field_of(setting, kind) > 0)
      return false;
  }
  return true;
}

// The only force that is told of as the one whose people an article on work is about, though
// headline and lead say nothing of its field: "... ask crews at the Welsh Ambulance Service".
std::optional<std::size_t> only_employer(const Reading& reading, const ForceTable& table,
                                         const ForceClaims& claims) {
  if (!reading.setting.is_on_work() && reading.setting.unions == 0) return std::nullopt;
  std::optional<std::size_t> only;
  for (const auto& [row, claim] : claims) {
    const bool is_written_of = claim.is_employer || claim.is_taken_up;
    const bool is_told = claim.has_own_union
                             ? is_written_of || claim.speaks
                             : is_written_of && is_of_no_other_field(reading.setting, claim);
    const bool is_local = !reading.setting.is_national || table.is_national(row);
    const bool is_enough = claim.score() >= kOnlyNamed && !claim.is_afterthought(reading);
    if (!is_told || !is_local || !is_enough) continue;
    if (only) return std::nullopt;
    only = row;
  }
  return only;
}

// Whether a service of Scotland or Northern Ireland is in a story that is no more of England and
// Wales, nor of the whole country.
bool is_of_nation(const Setting& setting, const ForceTable& table, std::size_t row) {
  const Nation nation = table.nation_of(row);
  const auto words = [&](Nation of) { return setting.nations[static_cast<std::size_t>(of)]; };
  if (nation == Nation::EnglandAndWales || setting.nation() == nation) return true;
  return !setting.is_national &&
         (words(Nation::EnglandAndWales) == 0 || words(nation) > words(Nation::EnglandAndWales));
}

// Whether headline and lead are of services of another kind, and not of this one.
bool is_of_other_field(const Setting& setting, Kind kind) {
  if (early_field_of(setting, static_cast<std::size_t>(kind)) > 0) return false;
  for (std::size_t other = 0; other + 1 < kKindCount; ++other) {
    if (early_field_of(setting, other) > 0) return true;
  }
  return false;
}

// The service that is alone of its kind in its nation, in an article on work: named, or its people
// told of, where headline or lead is of its field ("probation pay"); or known by its people's own
// union. Of several the one of which the article has most words.
std::optional<std::size_t> national_service(const Reading& reading, const ForceTable& table,
                                            const ForceClaims& claims) {
  if (!reading.setting.is_on_work()) return std::nullopt;
  std::optional<std::size_t> found;
  int most = 0;
  for (const auto& [row, claim] : claims) {
    const auto kind = static_cast<std::size_t>(table.kinds[row]);
    const int words = reading.setting.words[kind];
    const bool is_told = claim.score() > 0 && reading.setting.early_words[kind] > 0;
    if (!table.is_alone(row) || (!is_told && claim.union_evidence.empty())) continue;
    if (!is_of_nation(reading.setting, table, row)) continue;
    if (is_of_other_field(reading.setting, table.kinds[row])) continue;
    if (words > most) found = row;
    most = std::max(most, words);
  }
  return found;
}

std::vector<std::size_t> chosen(const Reading& reading, const ForceTable& table,
                                const ForceClaims& claims) {
  std::vector<std::size_t> rows = main_forces(reading, claims);
  if (!rows.empty()) return rows;
  if (const auto row = only_force(reading, table, claims)) return {*row};
  if (const auto row = only_employer(reading, table, claims)) return {*row};
  if (const auto row = national_service(reading, table, claims)) return {*row};
  for (const auto& [row, claim] : claims) {
    if (claim.placed_score() >= kEnough) rows.push_back(row);
  }
  return rows;
}

const std::vector<schema::Evidence>& evidence_of(const ForceClaim& claim) {
  if (!claim.evidence.empty()) return claim.evidence;
  return claim.placed_evidence.empty() ? claim.union_evidence : claim.placed_evidence;
}

}  // namespace

struct ForceRecogniser::Impl {
  explicit Impl(const schema::Vocabulary& vocabulary) : table(vocabulary) {}
  ForceTable table;
};

ForceRecogniser::ForceRecogniser(const schema::Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(vocabulary)) {}
ForceRecogniser::~ForceRecogniser() = default;
ForceRecogniser::ForceRecogniser(ForceRecogniser&&) noexcept = default;

std::vector<schema::FacetValue> ForceRecogniser::find(const Reading& reading) const {
  const ForceTable& table = impl_->table;
  const ForceClaims claims = force_claims(reading, table);
  std::vector<std::pair<double, schema::FacetValue>> found;
  for (const std::size_t row : chosen(reading, table, claims)) {
    const ForceClaim& claim = claims.at(row);
    found.emplace_back(claim.score(),
                       schema::FacetValue{.value = std::string(table.rows.cell(row, "slug")),
                                          .label = std::string(schema::label_of(
                                              table.rows, schema::Field::Force, row)),
                                          .evidence = evidence_of(claim)});
  }
  return by_score(std::move(found));
}

}  // namespace indexer
