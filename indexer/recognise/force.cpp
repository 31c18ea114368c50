#include "indexer/recognise/force.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "indexer/recognise/force_mentions.hpp"
#include "schema/canonical.hpp"

namespace indexer {
namespace {

using schema::Rows;
using schema::Table;

constexpr double kLedBonus = 1.5;     // a force whose chief, commissioner or branch speaks
constexpr double kLabourBonus = 0.7;  // named in a sentence of the dispute
constexpr double kGenericFactor = 0.7;
constexpr int kFieldWords = 3;         // of an article on a national service, in dispute or not
constexpr double kEnough = 2;          // to be what the article is about
constexpr double kOnlyNamed = 0.9;     // enough for the only force of an article on its field
constexpr double kShareOfFirst = 0.2;  // of the score of the force most written of
constexpr double kClose = 0.7;         // of a story's paragraphs; what comes after is background

// What the article says of one force.
struct Claim {
  std::map<std::size_t, double> by_sentence;  // what it counts there at most
  std::map<std::size_t, double> placed;       // the same by its place alone
  bool is_only_quoted = true;                 // "…, Kent Police said": never named otherwise
  bool is_led = false;
  bool is_in_dispute = false;  // named in a sentence of a dispute
  double depth = 1;            // of its first mention
  Kind kind = Kind::Other;
  std::vector<schema::Evidence> evidence, placed_evidence;

  static double sum(const std::map<std::size_t, double>& counts) {
    double total = 0;
    for (const auto& [sentence, count] : counts) total += count;
    return total;
  }
  double score() const { return sum(by_sentence); }
  // Told of in one sentence near the end: "the Met, which looked after the march, said ...".
  bool is_afterthought(const Reading& reading) const {
    return by_sentence.size() == 1 && depth >= kClose && reading.passage.has_background();
  }
};
using Claims = std::map<std::size_t, Claim>;  // by row of the table of forces

void raise(std::map<std::size_t, double>& counts, std::size_t sentence, double count) {
  double& known = counts[sentence];
  known = std::max(known, count);
}

// Whether the force only says something there.
bool is_quoted(const Reading& reading, const ForceMention& mention) {
  const std::vector<Spot>& spots = reading.sightings.spots;
  const std::size_t next = mention.last_spot + 1;
  return next < spots.size() && reading.sightings.has(spots[next], Sense::Speech) &&
         gap_between(reading, spots[mention.last_spot], spots[next]) == " ";
}

std::string_view name_of(Nation nation) {
  if (nation == Nation::Scotland) return "Scotland";
  return nation == Nation::NorthernIreland ? "Northern Ireland" : "England and Wales";
}

// "officers from Kent and Essex", where Kent Police is of the story: Essex Police is too.
void add_listed(const Claims& claims, std::vector<std::size_t>& rows) {
  const std::size_t chosen = rows.size();
  for (const auto& [row, claim] : claims) {
    if (Claim::sum(claim.placed) < kEnough || std::ranges::find(rows, row) != rows.end()) continue;
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

std::vector<Kind> kinds_of_unions(const Rows& rows) {
  std::vector<Kind> kinds(rows.size(), Kind::Other);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::vector<std::string_view> sectors = rows.list(row, "sectors");
    if (sectors.size() != 1) continue;
    if (sectors[0] == "police") kinds[row] = Kind::Police;
    if (sectors[0] == "fire") kinds[row] = Kind::Fire;
    if (sectors[0] == "ambulance") kinds[row] = Kind::Ambulance;
  }
  return kinds;
}

}  // namespace

struct ForceRecogniser::Impl {
  explicit Impl(const schema::Vocabulary& vocabulary)
      : rows(vocabulary.rows(Table::Forces)),
        canonical(schema::canonical_rows(vocabulary, schema::Field::Force)),
        union_kinds(kinds_of_unions(vocabulary.rows(Table::Unions))) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      kinds.push_back(kind_named(rows.cell(row, "kind")));
    }
    for (const std::size_t value : canonical.values) {
      ++services[{kinds[value], rows.cell(value, "nation")}];
    }
  }

  std::vector<std::size_t> values_of(const Reading& reading, const ForceMention& mention) const;
  std::size_t of_nation(std::size_t row, Nation nation) const;
  Claims claims_in(const Reading& reading) const;
  void claim(const Reading& reading, const ForceMention& mention, double counts,
             Claims& claims) const;
  bool is_of_story(const Reading& reading, const Claim& claim) const;
  std::optional<std::size_t> national_service(const Reading& reading, const Claims& claims) const;
  std::vector<std::size_t> chosen(const Reading& reading, const Claims& claims) const;
  schema::FacetValue value_of(std::size_t row, const Claim& claim) const;

  const Rows& rows;
  schema::Canonical canonical;
  std::vector<Kind> kinds;
  std::vector<Kind> union_kinds;
  std::map<std::pair<Kind, std::string_view>, int> services;  // how many of a kind a nation has
};

// The service of the same kind in `nation`: "prison officers" in Scotland are not HM Prison
// Service's.
std::size_t ForceRecogniser::Impl::of_nation(std::size_t row, Nation nation) const {
  if (nation == Nation::EnglandAndWales) return row;
  for (const std::size_t value : canonical.values) {
    if (kinds[value] == kinds[row] && rows.cell(value, "nation") == name_of(nation)) return value;
  }
  return row;
}

// The values that a mention stands for. A service of two fields (prisons and probation) is the one
// of which the article has words.
std::vector<std::size_t> ForceRecogniser::Impl::values_of(const Reading& reading,
                                                          const ForceMention& mention) const {
  std::vector<std::size_t> values = canonical.of_row[mention.row];
  const auto is_other_kind = [&](std::size_t value) {
    return reading.setting.words[static_cast<std::size_t>(kinds[value])] == 0;
  };
  const auto is_joint = [&](std::size_t value) { return kinds[value] != kinds[values.front()]; };
  if (std::ranges::any_of(values, is_joint) && !std::ranges::all_of(values, is_other_kind)) {
    std::erase_if(values, is_other_kind);
  }
  if (mention.manner == Manner::Generic) {
    for (std::size_t& value : values) value = of_nation(value, reading.setting.nation());
  }
  return values;
}

void ForceRecogniser::Impl::claim(const Reading& reading, const ForceMention& mention,
                                  double counts, Claims& claims) const {
  const Spot& spot = reading.sightings.spots[mention.first_spot];
  const Place place = reading.place_of(spot);
  double weight = weight_of(place);
  if (mention.manner == Manner::Generic) {
    const int words = reading.setting.words[static_cast<std::size_t>(mention.kind)];
    if (!reading.setting.is_on_work() && words < kFieldWords) return;
    weight *= place == Place::Body ? kGenericFactor * kGenericFactor : kGenericFactor;
  }
  if (mention.manner == Manner::Led || mention.manner == Manner::Listed) weight += kLedBonus;
  if (mention.manner == Manner::Named && reading.tones[spot.sentence].has_labour) {
    weight += kLabourBonus;
  }
  for (const std::size_t value : values_of(reading, mention)) {
    Claim& claim = claims[value];
    claim.kind = mention.kind;
    const bool is_placed = mention.manner == Manner::Placed;
    raise(is_placed ? claim.placed : claim.by_sentence, spot.sentence, weight * counts);
    auto& evidence = is_placed ? claim.placed_evidence : claim.evidence;
    if (evidence.size() < kMostEvidence) {
      evidence.push_back(
          evidence_of(reading.passage, spot.part, mention.offset, mention.size_bytes));
    }
    if (is_placed) continue;
    claim.depth =
        std::min(claim.depth, reading.passage.depth_of(reading.passage.sentences[spot.sentence]));
    claim.is_only_quoted =
        claim.is_only_quoted && place != Place::Title && is_quoted(reading, mention);
    claim.is_led = claim.is_led || mention.manner == Manner::Led;
    claim.is_in_dispute = claim.is_in_dispute || reading.tones[spot.sentence].has_labour;
  }
}

Claims ForceRecogniser::Impl::claims_in(const Reading& reading) const {
  Claims claims;
  if (reading.setting.is_foreign()) return claims;
  double before = 1;  // what the mention before counted: a list is passed over as a whole
  const ForceMention* last = nullptr;
  const std::vector<ForceMention> mentions = force_mentions(reading, union_kinds);
  for (const ForceMention& mention : mentions) {
    double counts = standing(reading, mention.first_spot, mention.last_spot);
    const bool is_listed = last != nullptr && mention.first_spot > last->last_spot &&
                           mention.first_spot == last->last_spot + 1 &&
                           gap_between(reading, reading.sightings.spots[last->last_spot],
                                       reading.sightings.spots[mention.first_spot])
                                   .size() <= 6;
    if (is_listed) counts = std::min(counts, before);
    before = counts;
    last = &mention;
    if (counts > 0) claim(reading, mention, counts, claims);
  }
  return claims;
}

// Whether the force is not only quoted in a story of another field: "the march passed off
// peacefully, Kent Police said".
bool ForceRecogniser::Impl::is_of_story(const Reading& reading, const Claim& claim) const {
  const auto kind = static_cast<std::size_t>(claim.kind);
  const Setting& setting = reading.setting;
  const int own = setting.early_words[kind] + setting.early_field[kind] + setting.early_hints[kind];
  int others = 0;
  for (std::size_t other = 0; other < kKindCount; ++other) {
    if (other != kind) others += setting.early_field[other];
  }
  return own > 0 || others == 0 || !claim.is_only_quoted;
}

// The service that is alone of its kind in its nation, named or its people told of, in an article
// on work whose headline or lead is of its field: "probation pay". Of several the one of which the
// article has most words.
std::optional<std::size_t> ForceRecogniser::Impl::national_service(const Reading& reading,
                                                                   const Claims& claims) const {
  if (!reading.setting.is_on_work()) return std::nullopt;
  std::optional<std::size_t> found;
  int most = 0;
  for (const auto& [row, claim] : claims) {
    const auto kind = static_cast<std::size_t>(kinds[row]);
    const int words = reading.setting.words[kind];
    const bool is_alone = services.at({kinds[row], rows.cell(row, "nation")}) == 1;
    if (!is_alone || claim.score() == 0 || reading.setting.early_words[kind] == 0) continue;
    if (words > most) found = row;
    most = std::max(most, words);
  }
  return found;
}

std::vector<std::size_t> ForceRecogniser::Impl::chosen(const Reading& reading,
                                                       const Claims& claims) const {
  double first = 0;
  for (const auto& [row, claim] : claims) first = std::max(first, claim.score());
  std::vector<std::size_t> rows_chosen;
  for (const auto& [row, claim] : claims) {
    const bool is_enough = claim.score() >= kEnough && is_of_story(reading, claim) &&
                           !claim.is_afterthought(reading) &&
                           (claim.is_led || claim.score() >= kShareOfFirst * first);
    if (is_enough) rows_chosen.push_back(row);
  }
  if (!rows_chosen.empty()) {
    add_listed(claims, rows_chosen);
    return rows_chosen;
  }
  for (const auto& [row, claim] : claims) {
    const auto kind = static_cast<std::size_t>(claim.kind);
    const bool is_of_field = reading.setting.early_words[kind] + reading.setting.early_field[kind] +
                                 reading.setting.early_hints[kind] >
                             0;
    const bool is_local = !reading.setting.is_national || claim.is_led || claim.is_in_dispute;
    const bool is_enough = claim.score() >= kOnlyNamed && !claim.is_afterthought(reading);
    if (is_enough && is_of_field && is_local) rows_chosen.push_back(row);
  }
  if (rows_chosen.size() == 1) return rows_chosen;
  rows_chosen.clear();
  if (const auto row = national_service(reading, claims)) return {*row};
  for (const auto& [row, claim] : claims) {
    if (Claim::sum(claim.placed) >= kEnough) rows_chosen.push_back(row);
  }
  return rows_chosen;
}

schema::FacetValue ForceRecogniser::Impl::value_of(std::size_t row, const Claim& claim) const {
  return {.value = std::string(rows.cell(row, "slug")),
          .label = std::string(schema::label_of(rows, schema::Field::Force, row)),
          .evidence = claim.evidence.empty() ? claim.placed_evidence : claim.evidence};
}

ForceRecogniser::ForceRecogniser(const schema::Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(vocabulary)) {}
ForceRecogniser::~ForceRecogniser() = default;
ForceRecogniser::ForceRecogniser(ForceRecogniser&&) noexcept = default;

std::vector<schema::FacetValue> ForceRecogniser::find(const Reading& reading) const {
  const Claims claims = impl_->claims_in(reading);
  std::vector<std::pair<double, schema::FacetValue>> found;
  for (const std::size_t row : impl_->chosen(reading, claims)) {
    const Claim& claim = claims.at(row);
    found.emplace_back(-claim.score(), impl_->value_of(row, claim));
  }
  std::ranges::sort(found, {}, [](const auto& f) { return std::pair{f.first, f.second.value}; });
  std::vector<schema::FacetValue> values;
  values.reserve(found.size());
  for (auto& [score, value] : found) values.push_back(std::move(value));
  return values;
}

}  // namespace indexer
