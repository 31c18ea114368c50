#include "indexer/recognise/union.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "indexer/recognise/union_mentions.hpp"

namespace indexer {
namespace {

constexpr double kRoleBonus = 1;  // its people are named or speak
constexpr double kEnough = 1;
constexpr double kEnoughForemost = 0.25;  // for the one most written of, in an article on work
constexpr double kEnoughElsewhere = 2;    // for a union of another field than the article's
constexpr double kUpper = 0.5;    // less, for the first of them in the upper half of a story
constexpr double kMainShare = 3;  // so many times a bystander's score has the union of the article
constexpr double kClose = 0.75;   // of a story's paragraphs; what comes after is mostly background

// What the article says of one union.
struct Claim {
  SentenceCounts by_sentence;
  bool is_prominent = false;  // in headline or lead, or its people are named or speak
  bool speaks = false;
  bool is_of_story = false;  // in headline or lead, beside a word of disputes, or a help
  double depth = 1;          // of its first mention
  std::vector<schema::Evidence> evidence;

  double score() const { return sum_of(by_sentence); }
  // Named in one sentence of the body, silent, and doing nothing there.
  bool is_aside() const { return !speaks && !is_of_story && by_sentence.size() == 1; }
  // More than a name in passing.
  bool has_standing() const { return is_prominent || by_sentence.size() > 1; }
};
using Claims = std::map<std::size_t, Claim>;  // by row of a value

void claim(const Reading& reading, const UnionMention& mention, double counts, std::size_t value,
           Claims& claims) {
  const Spot& spot = reading.sightings.spots[mention.first_spot];
  const std::size_t end = reading.sightings.spots[mention.last_spot].end();
  const double weight = weight_of(reading.place_of(spot)) + (mention.has_role ? kRoleBonus : 0);
  Claim& claim = claims[value];
  claim.is_prominent =
      claim.is_prominent || mention.has_role || reading.place_of(spot) != Place::Body;
  claim.speaks = claim.speaks || mention.speaks;
  claim.is_of_story = claim.is_of_story || reading.place_of(spot) != Place::Body ||
                      (counts == 1 && reading.tones[spot.sentence].has_labour) ||
                      reading.has_in_sentence(spot.sentence, Sense::PassingHelp);
  claim.depth =
      std::min(claim.depth, reading.passage.depth_of(reading.passage.sentences[spot.sentence]));
  raise(claim.by_sentence, spot.sentence, weight * counts);
  if (claim.evidence.size() < kMostEvidence) {
    claim.evidence.push_back(
        evidence_of(reading.passage, spot.part, spot.offset, end - spot.offset));
  }
}

Claims claims_of(const Reading& reading, const UnionTable& table) {
  const std::vector<UnionMention> mentions = union_mentions(reading, table);
  Claims claims;
  double before = 1;  // what the mention before counted: a list is passed over as a whole
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const UnionMention& mention = mentions[i];
    double counts = standing(reading, mention.first_spot, mention.last_spot, Named::Union);
    if (i > 0 && stand_in_list(reading, mentions[i - 1], mention))
      counts = std::min(counts, before);
    before = counts;
    if (counts == 0) continue;
    for (const std::size_t value : table.canonical.of_row[mention.row]) {
      claim(reading, mention, counts, value, claims);
    }
  }
  return claims;
}

// Whether no other union is written of as much.
bool is_first(std::size_t row, const Claims& claims) {
  const double score = claims.at(row).score();
  return std::ranges::none_of(claims, [&](const auto& other) {
    return other.first != row && other.second.score() >= score;
  });
}

// Told of in one sentence near the end, and silent, where another union is more of the story: "RMT
// members on the Tube are striking too".
bool is_afterthought(const Reading& reading, const Claim& claim, const Claims& claims) {
  if (!reading.passage.has_background()) return false;
  if (claim.speaks || claim.by_sentence.size() > 1 || claim.depth < kClose) return false;
  return std::ranges::any_of(claims, [&](const auto& other) {
    return other.second.depth < kClose && other.second.score() > claim.score();
  });
}

// Named in passing, in a sentence without a union of the article's own, where another is its main
// one: "the GMB, which was not involved".
bool is_bystander(const Claim& claim, const Claims& claims) {
  if (claim.has_standing()) return false;
  const std::size_t sentence = claim.by_sentence.begin()->first;
  double most = 0;
  for (const auto& [row, other] : claims) {
    if (other.has_standing() && other.by_sentence.contains(sentence)) return false;
    most = std::max(most, other.score());
  }
  return most >= kMainShare * claim.score();
}

// Whether the union has no people in the services that the article is of: the FBU in a story on a
// police force. Of a force of no such kind (courts, coastguard) nothing is known.
bool is_of_other_service(const std::vector<std::string_view>& sectors,
                         const std::vector<schema::FacetValue>& forces, const UnionTable& table) {
  if (forces.empty() || std::ranges::find(sectors, "any") != sectors.end()) return false;
  return std::ranges::all_of(forces, [&](const schema::FacetValue& force) {
    const auto kind = table.kind_of_force.find(force.value);
    if (kind == table.kind_of_force.end() || kind->second == Kind::Other) return false;
    return std::ranges::find(sectors, sector_of_kind(kind->second)) == sectors.end();
  });
}

}  // namespace

struct UnionRecogniser::Impl {
  explicit Impl(const schema::Vocabulary& vocabulary) : table(vocabulary) {}
  UnionTable table;
};

UnionRecogniser::UnionRecogniser(const schema::Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(vocabulary)) {}
UnionRecogniser::~UnionRecogniser() = default;
UnionRecogniser::UnionRecogniser(UnionRecogniser&&) noexcept = default;

FoundUnions UnionRecogniser::find(const Reading& reading,
                                  const std::vector<schema::FacetValue>& forces) const {
  const UnionTable& table = impl_->table;
  const Claims claims = claims_of(reading, table);
  if (claims.empty()) return {};
  const std::map<std::string_view, int> words = sector_words(reading, table);
  FoundUnions unions;
  std::vector<std::pair<double, schema::FacetValue>> found;
  for (const auto& [row, claim] : claims) {
    const bool is_known = std::ranges::any_of(table.sectors[row], [&](std::string_view sector) {
      return sector == "any" || words.contains(sector);
    });
    const bool is_of_field = is_known && !is_of_other_service(table.sectors[row], forces, table);
    const bool is_foremost = reading.setting.is_on_work() && is_first(row, claims);
    const double elsewhere = is_foremost && claim.depth < kUpper ? kEnough : kEnoughElsewhere;
    const double enough = is_foremost ? kEnoughForemost : kEnough;
    if (claim.score() < (is_of_field ? enough : elsewhere)) continue;
    if (is_bystander(claim, claims) || is_afterthought(reading, claim, claims)) continue;
    const std::string_view slug = table.rows.cell(row, "slug");
    if (claim.is_aside()) unions.asides.emplace_back(slug);
    found.emplace_back(claim.score(),
                       schema::FacetValue{.value = std::string(slug),
                                          .label = std::string(schema::label_of(
                                              table.rows, schema::Field::Union, row)),
                                          .evidence = claim.evidence});
  }
  unions.values = by_score(std::move(found));
  return unions;
}

}  // namespace indexer
