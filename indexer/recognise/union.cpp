#include "indexer/recognise/union.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "schema/canonical.hpp"
#include "schema/mention.hpp"

namespace indexer {
namespace {

using schema::Part;
using schema::Rows;
using schema::Table;

constexpr int kLabourWords = 2;   // of an article in which an abbreviation is a union's
constexpr double kRoleBonus = 1;  // its people are named or speak
constexpr double kEnough = 1;
constexpr double kEnoughElsewhere = 2;  // for a union of another field than the article's
constexpr std::size_t kNearBytes = 14;  // between a union's name and the words of its people

// After a capitalised word that begins a sentence, or stands in a headline of capitalised words,
// these show that it is no name: "Unite against cuts".
constexpr std::array<std::string_view, 12> kAfterVerb{
    "against", "behind", "over", "in", "to", "for", "on", "as", "around", "of", "the", "with"};

// And these that it is one.
constexpr std::array<std::string_view, 12> kAfterName{
    "has", "have", "had", "is", "are", "was", "were", "will", "would", "does", "did", "also"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& all, std::string_view text) {
  return std::ranges::find(all, text) != all.end();
}

// The nation that a table calls `name`: England and Wales unless it is another.
Nation nation_named(std::string_view name) {
  if (name == "Scotland") return Nation::Scotland;
  return name == "Northern Ireland" ? Nation::NorthernIreland : Nation::EnglandAndWales;
}

struct Claim {
  std::map<std::size_t, double> by_sentence;
  std::vector<schema::Evidence> evidence;

  double score() const {
    double total = 0;
    for (const auto& [sentence, count] : by_sentence) total += count;
    return total;
  }
};

std::optional<schema::MentionFinder> finder_of(const std::vector<std::string_view>& phrases) {
  if (phrases.empty()) return std::nullopt;
  std::vector<schema::Name> names;
  for (const std::string_view phrase : phrases) {
    const bool is_name = std::ranges::any_of(phrase, [](char c) { return c >= 'A' && c <= 'Z'; });
    names.push_back(
        {std::string(phrase), 0, is_name ? schema::CaseRule::AsWritten : schema::CaseRule::Any});
  }
  return schema::MentionFinder(names);
}

// The table of unions, read.
struct UnionTable {
  explicit UnionTable(const schema::Vocabulary& vocabulary)
      : rows(vocabulary.rows(Table::Unions)),
        sectors(vocabulary.rows(Table::Sectors)),
        canonical(schema::canonical_rows(vocabulary, schema::Field::Union)) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      required.push_back(finder_of(rows.list(row, "requires")));
      vetoes.push_back(finder_of(rows.list(row, "vetoed_by")));
      if (!rows.cell(row, "nation").empty()) {
        national[nation_named(rows.cell(row, "nation"))] = row;
      }
    }
    const Rows& forces = vocabulary.rows(Table::Forces);
    for (std::size_t row = 0; row < forces.size(); ++row) {
      nation_of_force.push_back(nation_named(forces.cell(row, "nation")));
    }
  }

  bool has_value(std::size_t row) const { return !canonical.of_row[row].empty(); }

  const Rows& rows;
  const Rows& sectors;
  schema::Canonical canonical;
  std::vector<std::optional<schema::MentionFinder>> required, vetoes;  // by row; none: no words
  std::map<Nation, std::size_t> national;  // the police federations, by nation
  std::vector<Nation> nation_of_force;     // by row of the table of forces
};

// Judges the unions of one article.
class Judge {
 public:
  Judge(const UnionTable& unions, const Reading& reading) : unions_(unions), reading_(reading) {
    for (const Meaning& meaning : reading.sightings.meanings) {
      if (meaning.sense == Sense::Union) named_.insert(meaning.row);
      if (meaning.sense == Sense::Sector) {
        fields_.insert(unions.sectors.cell(meaning.row, "slug"));
      }
    }
  }

  std::map<std::size_t, Claim> claims() {
    if (reading_.setting.is_foreign()) return {};
    for (std::size_t i = 0; i < spots().size(); ++i) {
      if (const auto row = union_at(i)) claim(i, i, resolved(i, *row));
      if (const auto row = federation_at(i)) claim(i, i + 1, *row);
    }
    return std::move(claims_);
  }

  bool is_party(std::size_t row, const Claim& claim) const {
    return claim.score() >= (is_of_field(row) ? kEnough : kEnoughElsewhere);
  }

 private:
  const std::vector<Spot>& spots() const { return reading_.sightings.spots; }
  std::string_view text_of(const Spot& spot) const { return reading_.passage.of(spot.part); }

  // The row of the union that spot `i` names, or none.
  std::optional<std::size_t> union_at(std::size_t i) const {
    std::optional<std::size_t> found;
    bool is_blocked = false;
    for (const Meaning& meaning : reading_.sightings.of(spots()[i])) {
      const bool is_name = meaning.sense == Sense::Union || meaning.sense == Sense::UnionShort ||
                           meaning.sense == Sense::UnionWord;
      if (!is_name) continue;
      if (!unions_.has_value(meaning.row)) {
        is_blocked = true;
      } else if (is_meant(i, meaning)) {
        found = meaning.row;
      }
    }
    const bool is_free = found && unions_.required[*found] && has_any(unions_.required[*found]);
    if (is_blocked && !is_free) return std::nullopt;
    return found;
  }

  // "Kent Police Federation", read as the name of a force and one word more: a branch of the
  // federation of the force's nation.
  std::optional<std::size_t> federation_at(std::size_t i) const {
    const Meaning* force = reading_.sightings.find(spots()[i], Sense::Force);
    if (force == nullptr || static_cast<Kind>(force->detail) != Kind::Police) return std::nullopt;
    const bool is_branch = word_after(text_of(spots()[i]), spots()[i].end()) == "Federation" ||
                           word_after(text_of(spots()[i]), spots()[i].end()) == "federation";
    if (!is_branch || i + 1 >= spots().size()) return std::nullopt;
    const auto found = unions_.national.find(unions_.nation_of_force[force->row]);
    return found == unions_.national.end() ? std::nullopt : std::optional(found->second);
  }

  bool is_meant(std::size_t i, const Meaning& meaning) const {
    if (meaning.sense == Sense::Union) return !is_figure_of_speech(spots()[i]);
    const bool is_named = named_.contains(meaning.row);
    if (!is_named && !is_fitting(meaning.row)) return false;
    if (!is_named && is_shouted(reading_, spots()[i])) {
      return meaning.sense == Sense::UnionShort && is_shouted_beside_people(i);
    }
    return meaning.sense == Sense::UnionShort ? is_abbreviation_meant(i, is_named)
                                              : is_word_meant(i, is_named);
  }

  // Whether the article has the words that the union's row requires, and none that it is refused
  // by.
  bool is_fitting(std::size_t row) const {
    return (!unions_.required[row] || has_any(unions_.required[row])) &&
           !has_any(unions_.vetoes[row]);
  }
  bool has_any(const std::optional<schema::MentionFinder>& finder) const {
    return finder && (!finder->find(reading_.passage.title).empty() ||
                      !finder->find(reading_.passage.text).empty());
  }

  // In a headline of capitals the words beside a name must show that it is one.
  bool is_shouted_beside_people(std::size_t i) const {
    return spots()[i].part == Part::Title && has_people_beside(i);
  }

  // "in Unison" of a choir.
  bool is_figure_of_speech(const Spot& spot) const {
    return reading_.setting.labour == 0 && word_before(text_of(spot), spot.offset) == "in";
  }

  bool is_abbreviation_meant(std::size_t i, bool is_named) const {
    const Spot& spot = spots()[i];
    if (is_number(word_before(text_of(spot), spot.offset))) return false;
    if (is_named || has_people_beside(i) || is_union_beside(i)) return true;
    if (has_speech_beside(i) && reading_.setting.work > 0) return true;
    return reading_.tones[spot.sentence].has_labour || reading_.setting.labour >= kLabourWords;
  }

  bool is_word_meant(std::size_t i, bool is_named) const {
    const Spot& spot = spots()[i];
    const std::string_view before = word_before(text_of(spot), spot.offset);
    const std::string_view after = word_after(text_of(spot), spot.end());
    const bool is_first = spot.offset == reading_.passage.sentences[spot.sentence].offset ||
                          is_in_capitalised_headline(spot);
    if (is_first && is_one_of(kAfterVerb, after)) return false;
    if (before == "the" || before == "The" || before == "a") return false;
    if (has_people_beside(i)) return true;
    if (reading_.setting.labour == 0) return false;
    if (is_first) {
      return is_named || has_speech_beside(i) || is_one_of(kAfterName, after) ||
             is_clause_after(spot);
    }
    if (is_capitalised(after) && !is_union_beside(i)) return false;
    return is_named || reading_.tones[spot.sentence].has_labour || has_speech_beside(i) ||
           is_union_beside(i);
  }

  // "Unite, which has members there".
  bool is_clause_after(const Spot& spot) const {
    const std::string_view rest = text_of(spot).substr(spot.end());
    return rest.starts_with(", wh");
  }

  bool is_in_capitalised_headline(const Spot& spot) const {
    if (spot.part != Part::Title) return false;
    const std::string_view title = reading_.passage.title;
    std::size_t small = 0;
    for (std::size_t at = 0; at + 1 < title.size(); ++at) {
      small += title[at] == ' ' && title[at + 1] >= 'a' && title[at + 1] <= 'z' ? 1 : 0;
    }
    return small < 3;
  }

  bool is_near(std::size_t a, std::size_t b) const {
    const std::string_view gap = gap_between(reading_, spots()[a], spots()[b]);
    return gap.size() <= kNearBytes && gap.find_first_of(".;\n") == std::string_view::npos;
  }
  bool has_beside(std::size_t i, Sense sense) const {
    const bool after = i + 1 < spots().size() && reading_.sightings.has(spots()[i + 1], sense) &&
                       is_near(i, i + 1);
    return after || (i > 0 && reading_.sightings.has(spots()[i - 1], sense) && is_near(i - 1, i));
  }
  bool has_people_beside(std::size_t i) const { return has_beside(i, Sense::Unionist); }
  bool has_speech_beside(std::size_t i) const { return has_beside(i, Sense::Speech); }
  bool is_union_beside(std::size_t i) const {
    return has_beside(i, Sense::Union) || has_beside(i, Sense::UnionShort) ||
           has_beside(i, Sense::UnionWord);
  }

  // "the Police Federation" is that of the article's nation.
  std::size_t resolved(std::size_t i, std::size_t row) const {
    const auto home = unions_.national.find(Nation::EnglandAndWales);
    if (home == unions_.national.end() || home->second != row) return row;
    const Spot& spot = spots()[i];
    const std::string_view words = text_of(spot).substr(spot.offset, spot.size_bytes);
    if (words.find("England") != std::string_view::npos) return row;
    for (const auto& [nation, other] : unions_.national) {
      const auto count = [&](Nation n) {
        return reading_.setting.nations[static_cast<std::size_t>(n)];
      };
      if (other == row) continue;
      const bool is_there = count(nation) >= 2 && count(nation) > count(Nation::EnglandAndWales);
      if (is_there || (named_.contains(other) && count(nation) >= count(Nation::EnglandAndWales))) {
        return other;
      }
    }
    return row;
  }

  void claim(std::size_t i, std::size_t last, std::size_t row) {
    const double counts = standing(reading_, i, last);
    if (counts == 0) return;
    const Spot& spot = spots()[i];
    double weight = weight_of(reading_.place_of(spot));
    if (last > i || has_people_beside(i) || has_speech_beside(i)) weight += kRoleBonus;
    for (const std::size_t value : unions_.canonical.of_row[row]) {
      Claim& claim = claims_[value];
      double& known = claim.by_sentence[spot.sentence];
      known = std::max(known, weight * counts);
      if (claim.evidence.size() < kMostEvidence) {
        claim.evidence.push_back(evidence_of(reading_.passage, spot.part, spot.offset,
                                             spots()[last].end() - spot.offset));
      }
    }
  }

  // Whether the article has words of the union's sectors.
  bool is_of_field(std::size_t row) const {
    const std::vector<std::string_view> sectors = unions_.rows.list(row, "sectors");
    return std::ranges::any_of(sectors, [&](std::string_view sector) {
      return sector == "any" || fields_.contains(sector);
    });
  }

  const UnionTable& unions_;
  const Reading& reading_;
  std::set<std::size_t> named_;          // rows of unions named in full
  std::set<std::string_view> fields_;    // sectors of which the article has words
  std::map<std::size_t, Claim> claims_;  // by row of a value
};

}  // namespace

struct UnionRecogniser::Impl {
  explicit Impl(const schema::Vocabulary& vocabulary) : table(vocabulary) {}
  UnionTable table;
};

UnionRecogniser::UnionRecogniser(const schema::Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(vocabulary)) {}
UnionRecogniser::~UnionRecogniser() = default;
UnionRecogniser::UnionRecogniser(UnionRecogniser&&) noexcept = default;

std::vector<schema::FacetValue> UnionRecogniser::find(const Reading& reading) const {
  Judge judge(impl_->table, reading);
  const std::map<std::size_t, Claim> claims = judge.claims();
  std::vector<std::pair<double, schema::FacetValue>> found;
  for (const auto& [row, claim] : claims) {
    if (!judge.is_party(row, claim)) continue;
    found.emplace_back(-claim.score(),
                       schema::FacetValue{.value = std::string(impl_->table.rows.cell(row, "slug")),
                                          .label = std::string(schema::label_of(
                                              impl_->table.rows, schema::Field::Union, row)),
                                          .evidence = claim.evidence});
  }
  std::ranges::sort(found, {}, [](const auto& f) { return std::pair{f.first, f.second.value}; });
  std::vector<schema::FacetValue> values;
  for (auto& [score, value] : found) values.push_back(std::move(value));
  return values;
}

}  // namespace indexer
