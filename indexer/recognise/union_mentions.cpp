#include "indexer/recognise/union_mentions.hpp"

#include "schema/ascii.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace indexer {
namespace {

using schema::Part;

constexpr int kFieldWords = 2;             // of a sector, for initials of its union to be meant
constexpr std::size_t kNearBytes = 14;     // between a union's name and the words of its people
constexpr std::size_t kFewSmallWords = 3;  // fewer begin small in a headline of capitalised words

// After a capitalised word that begins a sentence, or stands in a headline of capitalised words,
// these show that it is no name ("Unite against cuts") ...
constexpr std::array<std::string_view, 12> kAfterVerb{
    "against", "behind", "over", "in", "to", "for", "on", "as", "around", "of", "the", "with"};
// ... and these that it is one.
constexpr std::array<std::string_view, 12> kAfterName{
    "has", "have", "had", "is", "are", "was", "were", "will", "would", "does", "did", "also"};

// Behind these a name is not what the verb after it is of: "relations with Unite have ...".
constexpr std::array<std::string_view, 9> kBeforeObject{"with", "of", "by",   "between", "and",
                                                        "for",  "to", "from", "at"};

// A clause on whom a union organises.
constexpr std::array<std::string_view, 5> kOnMembers{", to which", ", whose members",
                                                     ", which represents", ", which organises",
                                                     ", which speaks for"};

// Between the unions of a list.
constexpr std::array<std::string_view, 10> kListJoints{
    ", ", " and ", ", and ", " or ", " & ", ", the ", " and the ", ", and the ", " or the ", "/"};

class Finder {
 public:
  Finder(const Reading& reading, const UnionTable& table)
      : reading_(reading), table_(table), words_(sector_words(reading, table)) {
    for (const Spot& spot : spots()) {
      for (const Meaning& meaning : reading.sightings.of(spot)) {
        if (meaning.sense == Sense::Union) named_.insert(meaning.row);
      }
    }
  }

  std::vector<UnionMention> find() && {
    for (std::size_t i = 0; i < spots().size(); ++i) {
      if (const auto row = union_at(i)) {
        const bool speaks = tells_of_itself(i);
        const bool has_role = speaks || (has_people_beside(i) && !is_one_member(i));
        mentions_.push_back({resolved(i, *row), i, i, has_role, speaks});
      }
      if (const auto row = branch_at(i))
        mentions_.push_back({*row, i, i + 1, true, has_speech_beside(i + 1)});
    }
    share_in_lists();
    return std::move(mentions_);
  }

 private:
  const std::vector<Spot>& spots() const { return reading_.sightings.spots; }

  // "COHSE and the Transport and General have asked ...": all of a list do what the last does.
  void share_in_lists() {
    for (std::size_t i = mentions_.size(); i-- > 1;) {
      UnionMention& before = mentions_[i - 1];
      if (!stand_in_list(reading_, before, mentions_[i])) continue;
      before.has_role = before.has_role || mentions_[i].has_role;
      before.speaks = before.speaks || mentions_[i].speaks;
    }
  }

  // The row of the union that spot `i` names, or none.
  std::optional<std::size_t> union_at(std::size_t i) const {
    std::optional<std::size_t> found;
    bool is_blocked = false;
    for (const Meaning& meaning : reading_.sightings.of(spots()[i])) {
      const bool is_name = meaning.sense == Sense::Union || meaning.sense == Sense::UnionShort ||
                           meaning.sense == Sense::UnionWord;
      if (!is_name) continue;
      if (!table_.is_value(meaning.row)) {
        is_blocked = true;
      } else if (is_meant(i, meaning)) {
        found = meaning.row;
      }
    }
    // A body that is no union has the same initials: only words that the union requires decide.
    if (is_blocked && found && !has_any(table_.required[*found])) return std::nullopt;
    return found;
  }

  // "Kent Police Federation", read as the name of a force and one word more: a branch of the
  // federation of the force's nation.
  std::optional<std::size_t> branch_at(std::size_t i) const {
    const Meaning* force = reading_.sightings.find(spots()[i], Sense::Force);
    if (force == nullptr || static_cast<Kind>(force->detail) != Kind::Police) return std::nullopt;
    const std::string_view after = word_after(reading_.text_of(spots()[i]), spots()[i].end());
    const bool is_branch = after == "Federation" || after == "federation";
    if (!is_branch || i + 1 >= spots().size()) return std::nullopt;
    return table_.federation_of(table_.nation_of_force[force->row]);
  }

  bool is_meant(std::size_t i, const Meaning& meaning) const {
    if (meaning.sense == Sense::Union) return !is_figure_of_speech(spots()[i]);
    const bool is_named = named_.contains(meaning.row);
    if (!is_named && !is_fitting(meaning.row) && !is_said_to_be_union(i)) return false;
    if (!is_named && is_shouted(reading_, spots()[i])) {
      return meaning.sense == Sense::UnionShort && spots()[i].part == Part::Title &&
             has_people_beside(i);
    }
    return meaning.sense == Sense::UnionShort ? are_initials_meant(i, meaning.row, is_named)
                                              : is_word_meant(i, is_named);
  }

  // "the unions PTC and CPSA", in an article on work: no other words need show it.
  bool is_said_to_be_union(std::size_t i) const {
    return reading_.setting.is_on_work() && (has_people_beside(i) || is_union_beside(i));
  }

  // Whether the article has the words that the union's row requires, and none that it is refused
  // by.
  bool is_fitting(std::size_t row) const {
    return (!table_.required[row] || has_any(table_.required[row])) && !has_any(table_.vetoes[row]);
  }
  bool has_any(const std::optional<schema::MentionFinder>& finder) const {
    return finder && (!finder->find(reading_.passage.title).empty() ||
                      !finder->find(reading_.passage.text).empty());
  }

  // "in Unison" of a choir.
  bool is_figure_of_speech(const Spot& spot) const {
    return reading_.setting.labour == 0 && word_before(reading_.text_of(spot), spot.offset) == "in";
  }

  bool are_initials_meant(std::size_t i, std::size_t row, bool is_named) const {
    const Spot& spot = spots()[i];
    if (is_number(word_before(reading_.text_of(spot), spot.offset))) return false;
    if (is_named || has_people_beside(i) || is_union_beside(i) || is_of_field(row)) return true;
    if (tells_of_itself(i) && reading_.setting.work > 0) return true;
    return reading_.tones[spot.sentence].has_labour || reading_.setting.is_on_work() ||
           reading_.has_in_sentence(spot.sentence, Sense::Unionist);
  }

  // Whether the article is of a sector in which the union organises, of no more than two.
  bool is_of_field(std::size_t row) const {
    const std::vector<std::string_view>& sectors = table_.sectors[row];
    return sectors.size() <= 2 && std::ranges::any_of(sectors, [&](std::string_view sector) {
             const auto words = words_.find(sector);
             return words != words_.end() && words->second >= kFieldWords;
           });
  }

  bool is_word_meant(std::size_t i, bool is_named) const {
    const Spot& spot = spots()[i];
    const std::string_view before = word_before(reading_.text_of(spot), spot.offset);
    const std::string_view after = word_after(reading_.text_of(spot), spot.end());
    const bool is_first = spot.offset == reading_.passage.sentences[spot.sentence].offset ||
                          is_in_capitalised_headline(spot);
    if (is_first && is_one_of(kAfterVerb, after)) return false;
    const bool has_article = before == "the" || before == "The" || before == "a";
    if (has_article) return are_people_right_after(i);
    if (has_people_beside(i)) return true;
    if (reading_.setting.labour == 0) return is_listed_with_safe(i);
    if (is_first) {
      return is_named || has_speech_beside(i) || is_union_beside(i) ||
             is_one_of(kAfterName, after) || is_clause_after(spot);
    }
    if (is_capitalised(after) && !is_union_beside(i)) return false;
    return is_named || reading_.tones[spot.sentence].has_labour || has_speech_beside(i) ||
           is_union_beside(i) ||
           (reading_.setting.is_on_work() && is_one_of(kAfterName, after) &&
            !is_one_of(kBeforeObject, before));
  }

  // "Unite, which has members there", "Prospect, to which clerks belong", "Community, with few
  // members there".
  bool is_clause_after(const Spot& spot) const {
    const std::string_view rest = reading_.text_of(spot).substr(spot.end());
    if (rest.starts_with(", wh") || rest.starts_with(", to which")) return true;
    return rest.starts_with(", with ") && reading_.has_in_sentence(spot.sentence, Sense::Unionist);
  }

  // "PCS, to which most of the watch officers belong": whatever it does, its people are of the
  // story.
  bool is_clause_on_members(std::size_t i) const {
    const std::string_view rest = reading_.text_of(spots()[i]).substr(spots()[i].end());
    return std::ranges::any_of(kOnMembers,
                               [&](std::string_view clause) { return rest.starts_with(clause); });
  }

  bool tells_of_itself(std::size_t i) const {
    return has_speech_beside(i) || is_clause_on_members(i);
  }

  // "a UNISON member": where one person is from, and no act of the union.
  bool is_one_member(std::size_t i) const {
    const std::string_view before = word_before(reading_.text_of(spots()[i]), spots()[i].offset);
    const bool is_one = before == "a" || before == "an" || before == "A" || before == "An";
    return is_one && word_after(reading_.text_of(spots()[i]), spots()[i].end()) == "member";
  }

  bool is_in_capitalised_headline(const Spot& spot) const {
    if (spot.part != Part::Title) return false;
    const std::string_view title = reading_.passage.title;
    std::size_t small = 0;
    for (std::size_t at = 0; at + 1 < title.size(); ++at) {
      small += title[at] == ' ' && schema::is_lower(title[at + 1]);
    }
    return small < kFewSmallWords;
  }

  bool are_near(std::size_t a, std::size_t b) const {
    const std::string_view gap = gap_between(reading_, spots()[a], spots()[b]);
    return gap.size() <= kNearBytes && gap.find_first_of(".;\n") == std::string_view::npos;
  }
  bool has_beside(std::size_t i, Sense sense) const {
    const bool after = i + 1 < spots().size() && reading_.sightings.has(spots()[i + 1], sense) &&
                       are_near(i, i + 1);
    return after || (i > 0 && reading_.sightings.has(spots()[i - 1], sense) && are_near(i - 1, i));
  }
  bool has_people_beside(std::size_t i) const { return has_beside(i, Sense::Unionist); }
  // "a Unite representative".
  bool are_people_right_after(std::size_t i) const {
    return i + 1 < spots().size() && reading_.sightings.has(spots()[i + 1], Sense::Unionist) &&
           gap_between(reading_, spots()[i], spots()[i + 1]) == " ";
  }
  bool has_speech_beside(std::size_t i) const {
    return has_beside(i, Sense::Speech) || has_speech_after_clause(i);
  }
  // "Prospect, which has managers among its members, said ...": after the comma that ends the
  // clause, or as the second thing that it does ("..., has turned the offer down and says ...").
  bool has_speech_after_clause(std::size_t i) const {
    if (!reading_.text_of(spots()[i]).substr(spots()[i].end()).starts_with(", ")) return false;
    for (std::size_t j = i + 1; j < spots().size(); ++j) {
      if (gap_between(reading_, spots()[i], spots()[j]) == "\n" || is_union(j)) return false;
      const std::string_view gap = gap_between(reading_, spots()[j - 1], spots()[j]);
      const bool is_speech = reading_.sightings.has(spots()[j], Sense::Speech);
      if (is_speech && (gap.ends_with(", ") || gap.ends_with(" and "))) {
        return true;
      }
    }
    return false;
  }
  bool is_union(std::size_t i) const {
    const Sightings& sightings = reading_.sightings;
    return sightings.has(spots()[i], Sense::Union) ||
           sightings.has(spots()[i], Sense::UnionShort) ||
           sightings.has(spots()[i], Sense::UnionWord);
  }
  // "UNISON and Unite": it stands in a list with a name that is safe alone.
  bool is_listed_with_safe(std::size_t i) const {
    const auto are_listed = [&](std::size_t a, std::size_t b) {
      return is_one_of(kListJoints, gap_between(reading_, spots()[a], spots()[b]));
    };
    const auto is_safe = [&](std::size_t at) {
      return reading_.sightings.has(spots()[at], Sense::Union);
    };
    return (i > 0 && is_safe(i - 1) && are_listed(i - 1, i)) ||
           (i + 1 < spots().size() && is_safe(i + 1) && are_listed(i, i + 1));
  }
  bool is_union_beside(std::size_t i) const {
    return has_beside(i, Sense::Union) || has_beside(i, Sense::UnionShort) ||
           has_beside(i, Sense::UnionWord);
  }

  // "the Police Federation" and "the Superintendents' Association" are those of the article's
  // nation, or the one that it names in full.
  std::size_t resolved(std::size_t i, std::size_t row) const {
    const auto family = std::ranges::find_if(table_.families, [&](const auto& bodies) {
      const auto home = bodies.find(Nation::EnglandAndWales);
      return home != bodies.end() && home->second == row;
    });
    if (family == table_.families.end()) return row;
    const std::string_view words = reading_.words_of(spots()[i]);
    if (words.find("England") != std::string_view::npos) return row;
    const bool is_bare = words.find("Police") == std::string_view::npos && !named_.contains(row);
    if (is_bare && words.find("Fed") != std::string_view::npos) {
      if (const auto other = only_named_federation()) return *other;
    }
    const auto& nations = reading_.setting.nations;
    for (const auto& [nation, other] : *family) {
      const bool is_more = nations[static_cast<std::size_t>(nation)] > nations[0];
      if (reading_.setting.nation() == nation || (named_.contains(other) && is_more)) return other;
    }
    return row;
  }

  // The federation that the article names in full, if it names one alone: "the Federation" is it.
  std::optional<std::size_t> only_named_federation() const {
    std::optional<std::size_t> found;
    for (const std::size_t row : named_) {
      if (!table_.is_value(row) || !table_.rows.cell(row, "name").ends_with("Federation")) continue;
      if (found) return std::nullopt;
      found = row;
    }
    return found;
  }

  const Reading& reading_;
  const UnionTable& table_;
  std::map<std::string_view, int> words_;  // of sectors
  std::set<std::size_t> named_;            // rows of unions named in full
  std::vector<UnionMention> mentions_;
};

}  // namespace

bool stand_in_list(const Reading& reading, const UnionMention& before,
                   const UnionMention& mention) {
  if (mention.first_spot != before.last_spot + 1) return false;
  const std::vector<Spot>& spots = reading.sightings.spots;
  const std::string_view gap =
      gap_between(reading, spots[before.last_spot], spots[mention.first_spot]);
  return is_one_of(kListJoints, gap);
}

std::vector<UnionMention> union_mentions(const Reading& reading, const UnionTable& table) {
  if (reading.setting.is_foreign()) return {};
  return Finder(reading, table).find();
}

}  // namespace indexer
