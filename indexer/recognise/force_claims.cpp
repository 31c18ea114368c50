#include "indexer/recognise/force_claims.hpp"

#include <algorithm>
#include <array>

namespace indexer {
namespace {

using schema::Rows;
using schema::Table;

constexpr double kLedBonus = 1.5;     // a force whose chief, commissioner or branch speaks
constexpr double kLabourBonus = 0.7;  // named in a sentence of the dispute
constexpr double kGenericFactor = 0.7;
constexpr double kOnePersonFactor = 0.5;
constexpr int kFieldWords = 3;        // of an article on a national service, in dispute or not
constexpr double kClose = 0.7;        // of a story's paragraphs; what comes after is background
constexpr std::size_t kListGap = 10;  // bytes between the forces of a list: ", and with "
constexpr std::array<std::string_view, 6> kArticles{"a", "an", "one", "A", "An", "One"};
constexpr std::string_view kUnitedKingdom = "UK";
constexpr std::string_view kSpecialPolice = "special-police";  // of railways, ports and the like

// Who works for a force, before "at", "of" or "for" and its name, or right behind the name.
constexpr std::array<std::string_view, 20> kPeople{
    "staff",     "crews",   "officers",     "workers",    "employees", "people",   "civilians",
    "personnel", "drivers", "colleagues",   "posts",      "jobs",      "employed", "work",
    "works",     "working", "firefighters", "management", "managers",  "bosses"};
constexpr std::array<std::string_view, 8> kWorksAt{"at",   "of", "for",  "in",
                                                   "with", "by", "from", "across"};

// How a story goes on about the service that it has named.
struct Reference {
  std::string_view words;
  Kind kind;
};
constexpr std::array kReferences{
    Reference{"The force ", Kind::Police},      Reference{"The constabulary ", Kind::Police},
    Reference{"The service ", Kind::Fire},      Reference{"The brigade ", Kind::Fire},
    Reference{"The service ", Kind::Ambulance}, Reference{"The trust ", Kind::Ambulance},
    Reference{"The service ", Kind::Prison},    Reference{"The service ", Kind::Probation}};

bool is_gone(const Rows& rows, std::size_t row) { return !rows.cell(row, "to_year").empty(); }

// Whether the force only says something there.
bool is_quoted(const Reading& reading, const ForceMention& mention) {
  const std::vector<Spot>& spots = reading.sightings.spots;
  const std::size_t next = mention.last_spot + 1;
  return next < spots.size() && reading.sightings.has(spots[next], Sense::Speech) &&
         gap_between(reading, spots[mention.last_spot], spots[next]) == " ";
}

// "crews at the Welsh Ambulance Service", "employed by Essex Police", "Border Force staff".
bool is_of_people(const Reading& reading, const ForceMention& mention) {
  const Spot& last = reading.sightings.spots[mention.last_spot];
  const std::string_view text = reading.passage.of(last.part);
  const auto is_one_of = [](const auto& all, std::string_view word) {
    return std::ranges::find(all, word) != all.end();
  };
  const std::string_view last_word = word_before(text, last.end());
  if (is_one_of(kPeople, last_word) || is_one_of(kPeople, word_after(text, last.end())))
    return true;
  const auto before = [&](std::string_view word) {
    return word_before(text, static_cast<std::size_t>(word.data() - text.data()));
  };
  std::string_view joint = word_before(text, mention.offset);
  if (joint == "the") joint = before(joint);
  return is_one_of(kWorksAt, joint) && is_one_of(kPeople, before(joint));
}

// The values that a mention stands for. A service of two fields (prisons and probation) is the one
// of which the article has words.
std::vector<std::size_t> values_of(const Reading& reading, const ForceTable& table,
                                   const ForceMention& mention) {
  std::vector<std::size_t> values = table.canonical.of_row[mention.row];
  const auto is_other_kind = [&](std::size_t value) {
    return reading.setting.words[static_cast<std::size_t>(table.kinds[value])] == 0;
  };
  const auto is_joint = [&](std::size_t value) {
    return table.kinds[value] != table.kinds[values.front()];
  };
  if (std::ranges::any_of(values, is_joint) && !std::ranges::all_of(values, is_other_kind)) {
    std::erase_if(values, is_other_kind);
  }
  if (mention.manner == Manner::Generic) {
    for (std::size_t& value : values) value = table.of_nation(value, reading.setting.nation());
  }
  return values;
}

// "a Metropolitan constable who asked ...": somebody's origin, no service.
bool is_one_person(const Reading& reading, const ForceMention& mention) {
  const Spot& last = reading.sightings.spots[mention.last_spot];
  const std::string_view text = reading.text_of(last);
  const std::string_view before = word_before(text, mention.offset);
  return is_one_of(kArticles, before) && mention.last_spot > mention.first_spot &&
         reading.sightings.has(last, Sense::Workers) && text[last.end() - 1] != 's';
}

// What a mention weighs by its place and manner; 0: nothing.
double weight_of(const Reading& reading, const ForceMention& mention) {
  const Spot& spot = reading.sightings.spots[mention.first_spot];
  const Place place = reading.place_of(spot);
  double weight = weight_of(place);
  if (mention.manner == Manner::Generic) {
    const int words = reading.setting.words[static_cast<std::size_t>(mention.kind)];
    if (!reading.setting.is_on_work() && words < kFieldWords) return 0;
    weight *= place == Place::Body ? kGenericFactor * kGenericFactor : kGenericFactor;
  }
  if (mention.manner == Manner::Led || mention.manner == Manner::Listed) weight += kLedBonus;
  if (mention.manner == Manner::Named && reading.tones[spot.sentence].has_labour) {
    weight += kLabourBonus;
  }
  if (place == Place::Body && is_one_person(reading, mention)) weight *= kOnePersonFactor;
  return weight;
}

void claim(const Reading& reading, const ForceMention& mention, double weight, ForceClaim& claim) {
  const Spot& spot = reading.sightings.spots[mention.first_spot];
  claim.kind = mention.kind;
  const bool is_placed = mention.manner == Manner::Placed;
  raise(is_placed ? claim.placed : claim.by_sentence, spot.sentence, weight);
  auto& evidence = is_placed ? claim.placed_evidence : claim.evidence;
  if (evidence.size() < kMostEvidence) {
    evidence.push_back(evidence_of(reading.passage, spot.part, mention.offset, mention.size_bytes));
  }
  if (is_placed) return;
  claim.depth =
      std::min(claim.depth, reading.passage.depth_of(reading.passage.sentences[spot.sentence]));
  claim.is_only_quoted =
      claim.is_only_quoted && reading.place_of(spot) != Place::Title && is_quoted(reading, mention);
  claim.speaks = claim.speaks || is_quoted(reading, mention);
  claim.is_led = claim.is_led || mention.manner == Manner::Led;
  claim.is_in_dispute = claim.is_in_dispute || reading.tones[spot.sentence].has_labour;
  claim.is_employer = claim.is_employer || is_of_people(reading, mention);
}

void claim_mentions(const Reading& reading, const ForceTable& table, ForceClaims& claims) {
  const std::vector<Spot>& spots = reading.sightings.spots;
  double before = 1;  // what the mention before counted: a list is passed over as a whole
  const ForceMention* last = nullptr;
  const std::vector<ForceMention> mentions = force_mentions(reading, table.union_kinds);
  for (const ForceMention& mention : mentions) {
    double counts = standing(reading, mention.first_spot, mention.last_spot, Named::Force);
    const bool is_listed =
        last != nullptr && mention.first_spot == last->last_spot + 1 &&
        gap_between(reading, spots[last->last_spot], spots[mention.first_spot]).size() <= kListGap;
    if (is_listed) counts = std::min(counts, before);
    before = counts;
    last = &mention;
    const double weight = counts * weight_of(reading, mention);
    if (weight == 0) continue;
    for (const std::size_t value : values_of(reading, table, mention)) {
      claim(reading, mention, weight, claims[value]);
    }
  }
}

// A service that is alone of its kind in the article's nation, where a union of its people alone is
// named: Napo speaks of the Probation Service.
void claim_unions(const Reading& reading, const ForceTable& table, ForceClaims& claims) {
  const std::string_view nation = name_of(reading.setting.nation());
  const auto is_service = [&](std::size_t row, Kind kind) {
    return table.kinds[row] == kind && table.rows.cell(row, "nation") == nation &&
           table.is_alone(row);
  };
  for (const Spot& spot : reading.sightings.spots) {
    for (const Meaning& meaning : reading.sightings.of(spot)) {
      if (meaning.sense != Sense::Union && meaning.sense != Sense::UnionShort) continue;
      const std::string_view of_union = table.union_nations[meaning.row];
      const Kind kind = table.union_kinds[meaning.row];
      if (kind == Kind::Other) continue;
      for (auto& [row, claim] : claims) claim.has_own_union |= claim.kind == kind;
      if ((!of_union.empty() && of_union != nation)) continue;
      for (const std::size_t row : table.canonical.values) {
        if (!is_service(row, kind)) continue;
        ForceClaim& claim = claims[row];
        claim.kind = kind;
        if (claim.union_evidence.size() == kMostEvidence) continue;
        claim.union_evidence.push_back(
            evidence_of(reading.passage, spot.part, spot.offset, spot.size_bytes));
      }
    }
  }
}

// A sentence that begins "The service ..." goes on about the one of its kind that was named last.
void claim_references(const Reading& reading, ForceClaims& claims) {
  const std::vector<Sentence>& sentences = reading.passage.sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (const Reference& reference : kReferences) {
      if (!reading.passage.of(sentences[i]).starts_with(reference.words)) continue;
      ForceClaim* last = nullptr;
      std::size_t named_in = 0;
      for (auto& [row, claim] : claims) {
        const auto named = claim.by_sentence.lower_bound(i);
        if (claim.kind != reference.kind || named == claim.by_sentence.begin()) continue;
        if (last == nullptr || std::prev(named)->first >= named_in) last = &claim;
        named_in = std::max(named_in, std::prev(named)->first);
      }
      if (last != nullptr) last->is_taken_up = true;
    }
  }
}

}  // namespace

ForceTable::ForceTable(const schema::Vocabulary& vocabulary)
    : rows(vocabulary.rows(Table::Forces)),
      canonical(schema::canonical_rows(vocabulary, schema::Field::Force)) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    kinds.push_back(kind_named(rows.cell(row, "kind")));
  }
  for (const std::size_t value : canonical.values) {
    if (is_gone(rows, value)) continue;
    ++services[{rows.cell(value, "kind"), rows.cell(value, "nation")}];
  }
  const Rows& unions = vocabulary.rows(Table::Unions);
  for (std::size_t row = 0; row < unions.size(); ++row) {
    const std::vector<std::string_view> sectors = unions.list(row, "sectors");
    union_kinds.push_back(sectors.empty() ? Kind::Other : kind_of_sector(sectors.front()));
    union_nations.push_back(unions.cell(row, "nation"));
  }
}

bool ForceTable::is_national(std::size_t row) const {
  const std::string_view nation = rows.cell(row, "nation");
  return nation == kUnitedKingdom || nation == name_of(Nation::EnglandAndWales);
}

Nation ForceTable::nation_of(std::size_t row) const {
  return nation_named(rows.cell(row, "nation"));
}

bool ForceTable::is_alone(std::size_t row) const {
  const std::string_view kind = rows.cell(row, "kind");
  return kind != kSpecialPolice && !is_gone(rows, row) &&
         services.at({kind, rows.cell(row, "nation")}) == 1;
}

std::size_t ForceTable::of_nation(std::size_t row, Nation nation) const {
  if (nation == Nation::EnglandAndWales) return row;
  for (const std::size_t value : canonical.values) {
    if (kinds[value] == kinds[row] && rows.cell(value, "nation") == name_of(nation)) return value;
  }
  return row;
}

bool ForceClaim::is_afterthought(const Reading& reading) const {
  return by_sentence.size() == 1 && depth >= kClose && reading.passage.has_background();
}

ForceClaims force_claims(const Reading& reading, const ForceTable& table) {
  ForceClaims claims;
  if (reading.setting.is_foreign()) return claims;
  claim_mentions(reading, table, claims);
  claim_unions(reading, table, claims);
  claim_references(reading, claims);
  return claims;
}

}  // namespace indexer
