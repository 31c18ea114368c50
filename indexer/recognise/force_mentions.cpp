#include "indexer/recognise/force_mentions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "indexer/recognise/short_forms.hpp"

namespace indexer {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Between the areas of a list.
constexpr std::array<std::string_view, 7> kConnectors{" and ", ", ",   ", and ",   " & ",
                                                      "/",     " or ", " and the "};
// Between an area and the words of its service, or after them.
constexpr std::array<std::string_view, 3> kJoints{" ", "'s ", "\u2019s "};
constexpr std::array<std::string_view, 18> kPrepositions{" of ",
                                                         " for ",
                                                         " in ",
                                                         " on ",
                                                         " across ",
                                                         " at ",
                                                         " throughout ",
                                                         " around ",
                                                         " of the ",
                                                         " for the ",
                                                         " in the ",
                                                         " across the ",
                                                         " throughout the ",
                                                         " covering ",
                                                         " in parts of ",
                                                         " from ",
                                                         " from the ",
                                                         " at the "};
constexpr std::array<std::string_view, 9> kPlaceWords{
    "in", "on", "across", "throughout", "around", "over", "of", "In", "Across"};

bool is_of_service(Sense sense) {
  return sense == Sense::Service || sense == Sense::Workers || sense == Sense::Beside;
}

class Finder {
 public:
  Finder(const Reading& reading, const std::vector<Kind>& union_kinds)
      : reading_(reading), sightings_(reading.sightings), union_kinds_(union_kinds) {}

  std::vector<ForceMention> find() && {
    for (std::size_t i = 0; i < spots().size();) {
      const bool is_short = has(i, Sense::ForceShort) && is_short_form(reading_, i);
      if (has(i, Sense::Force) || is_short) {
        i = take_name(i);
      } else if (has(i, Sense::Area)) {
        i = take_areas(i);
      } else if (has(i, Sense::WideArea)) {
        i = take_wide_area(i);
      } else {
        if (has(i, Sense::Holder)) take_holder(i);
        ++i;
      }
    }
    return std::move(mentions_);
  }

 private:
  const std::vector<Spot>& spots() const { return sightings_.spots; }
  bool has(std::size_t i, Sense sense) const {
    return i < spots().size() && sightings_.has(spots()[i], sense);
  }
  std::string_view words_of(std::size_t i) const { return reading_.words_of(spots()[i]); }
  // What stands between spot `i` and the next; "\n" at the end of a sentence.
  std::string_view gap_after(std::size_t i) const {
    return i + 1 < spots().size() ? gap_between(reading_, spots()[i], spots()[i + 1]) : "\n";
  }
  std::string_view gap_before(std::size_t i) const { return i == 0 ? "\n" : gap_after(i - 1); }

  void add(std::size_t first, std::size_t last, const Meaning& meaning, Manner manner) {
    const Spot& from = spots()[first];
    mentions_.push_back({meaning.row, static_cast<Kind>(meaning.detail), manner, first, last,
                         from.offset, spots()[last].end() - from.offset});
  }

  // "New Hampshire", "New Jersey": another country's.
  bool is_abroad(std::size_t i) const {
    return word_before(reading_.text_of(spots()[i]), spots()[i].offset) == "New";
  }

  std::size_t take_name(std::size_t i) {
    if (is_abroad(i)) return i + 1;
    const Sense sense = has(i, Sense::Force) ? Sense::Force : Sense::ForceShort;
    std::size_t last = i;
    Manner manner = Manner::Named;
    const bool is_joined = is_one_of(kJoints, gap_after(i));
    if (is_joined && has(i + 1, Sense::Leader)) {
      manner = Manner::Led;
      last = i + 1;
    } else if (i > 0 && has(i - 1, Sense::Leader) && is_one_of(kPrepositions, gap_before(i))) {
      manner = Manner::Led;
    } else if (sense == Sense::ForceShort && are_people(reading_, i)) {
      manner = Manner::Generic;
    }
    for (const Meaning& meaning : sightings_.of(spots()[i])) {
      if (meaning.sense == sense) add(i, last, meaning, manner);
    }
    return i + 1;
  }

  // Whether the article names the force or its area.
  bool is_told_of(std::uint32_t row) const {
    return std::ranges::any_of(sightings_.meanings, [&](const Meaning& meaning) {
      return (meaning.sense == Sense::Force || meaning.sense == Sense::Area) && meaning.row == row;
    });
  }

  // Whether the office was held when the article was written, as far as its year is known.
  bool is_in_office(const Meaning& holder) const {
    const int year = reading_.known_year;
    return year == 0 || (holder.from_year <= year && year <= holder.to_year);
  }

  // One who has led several forces speaks for those of them that the article tells of.
  void take_holder(std::size_t i) {
    if (!has_service_words(reading_, spots()[i].sentence, Kind::Police)) return;
    std::vector<const Meaning*> held;
    for (const Meaning& meaning : sightings_.of(spots()[i])) {
      if (meaning.sense == Sense::Holder && is_in_office(meaning)) held.push_back(&meaning);
    }
    const bool is_told =
        std::ranges::any_of(held, [&](const Meaning* meaning) { return is_told_of(meaning->row); });
    for (const Meaning* const meaning : held) {
      if (!is_told || is_told_of(meaning->row)) add(i, i, *meaning, Manner::Led);
    }
  }

  // The spot after the list of areas that begins at `first`.
  std::size_t end_of_list(std::size_t first) const {
    std::size_t end = first + 1;
    while (has(end, Sense::Area) && is_one_of(kConnectors, gap_after(end - 1))) ++end;
    return end;
  }

  std::size_t take_areas(std::size_t first) {
    const std::size_t end = end_of_list(first);
    if (is_abroad(first) || has_name_before(reading_, first)) return end;
    if (take_before_service(first, end) || take_before_name(first, end)) return end;
    if (is_cut_off(reading_, end - 1)) return end;
    if (take_branch(first, end) || take_after_words(first, end)) return end;
    take_place(first, end);
    return end;
  }

  // "Scotland's chief constable", "London ambulance crews": with nothing less than a word of the
  // service right behind it. "In Scotland officers" are some of those there.
  std::size_t take_wide_area(std::size_t i) {
    const std::string_view before = word_before(reading_.text_of(spots()[i]), spots()[i].offset);
    const bool is_place = is_one_of(kPlaceWords, before) && gap_after(i) == " ";
    if (!is_place && !is_abroad(i) && !has_name_before(reading_, i)) take_before_service(i, i + 1);
    return i + 1;
  }

  void add_areas(std::size_t first, std::size_t end, std::size_t last, Kind kind, Manner manner) {
    for (std::size_t i = first; i < end; ++i) {
      const bool is_last = i + 1 == end;
      for (const Meaning& meaning : sightings_.of(spots()[i])) {
        const bool is_area = meaning.sense == Sense::Area || meaning.sense == Sense::WideArea;
        if (!is_area || static_cast<Kind>(meaning.detail) != kind) continue;
        add(i, is_last ? last : i, meaning, manner);
      }
    }
  }

  // "Kent police", "Hertfordshire and Bedfordshire officers", "Surrey's chief constable".
  bool take_before_service(std::size_t first, std::size_t end) {
    if (end >= spots().size() || !is_one_of(kJoints, gap_after(end - 1))) return false;
    bool is_taken = false;
    for (const Meaning& meaning : sightings_.of(spots()[end])) {
      const bool is_leader = meaning.sense == Sense::Leader;
      if (!is_leader && !is_of_service(meaning.sense)) continue;
      add_areas(first, end, end, static_cast<Kind>(meaning.detail),
                is_leader ? Manner::Led : Manner::Named);
      is_taken = true;
    }
    return is_taken;
  }

  // "Kent and Essex Police": the kind of the last holds for all.
  bool take_before_name(std::size_t first, std::size_t end) {
    if (!has(end, Sense::Force) || !is_one_of(kConnectors, gap_after(end - 1))) return false;
    const Meaning& name = *sightings_.find(spots()[end], Sense::Force);
    add_areas(first, end, end - 1, static_cast<Kind>(name.detail), Manner::Named);
    return true;
  }

  // The kind of force whose people the union at `i` organises.
  std::optional<Kind> kind_of_union(std::size_t i) const {
    for (const Meaning& meaning : sightings_.of(spots()[i])) {
      const bool is_safe = meaning.sense == Sense::Union;
      const bool is_short = meaning.sense == Sense::UnionShort && reading_.setting.is_on_work();
      if (!is_safe && !is_short) continue;
      if (union_kinds_[meaning.row] != Kind::Other) return union_kinds_[meaning.row];
    }
    return std::nullopt;
  }

  std::optional<Kind> kind_of_union_in(std::size_t sentence) const {
    for (std::size_t i = reading_.first_spots[sentence]; i < reading_.first_spots[sentence + 1];
         ++i) {
      if (const auto kind = kind_of_union(i)) return kind;
    }
    return std::nullopt;
  }

  // "the Kent branch of the Police Federation", "Essex FBU".
  bool take_branch(std::size_t first, std::size_t end) {
    if (end >= spots().size() || !is_one_of(kJoints, gap_after(end - 1))) return false;
    std::optional<Kind> kind = kind_of_union(end);
    if (!kind && words_of(end).starts_with("branch")) {
      kind = kind_of_union_in(spots()[end].sentence);
    }
    if (!kind) return false;
    add_areas(first, end, end, *kind, Manner::Led);
    return true;
  }

  // The kind of the services that the sentence speaks of before spot `i`: "five forces".
  std::optional<Kind> kind_of_services_before(std::size_t i) const {
    for (std::size_t at = i; at-- > reading_.first_spots[spots()[i].sentence];) {
      const Meaning* service = sightings_.find(spots()[at], Sense::Service);
      if (service != nullptr && words_of(at).ends_with('s'))
        return static_cast<Kind>(service->detail);
    }
    return std::nullopt;
  }

  // "chief constable of Surrey", "Police Federation in Kent", "five forces: Kent, Essex ...",
  // "the three forces of Kent, Essex and Surrey", "firefighters on Merseyside".
  bool take_after_words(std::size_t first, std::size_t end) {
    if (first == 0) return false;
    const std::size_t before = first - 1;
    const std::string_view gap = gap_before(first);
    const bool is_of_services =
        gap == " of " && has(before, Sense::Service) && words_of(before).ends_with('s');
    const bool has_several = end - first > 1 || words_of(first).find(" and ") != kNone;
    const bool is_list = (gap.ends_with(": ") || is_of_services) && has_several;
    if (const auto kind = is_list ? kind_of_services_before(first) : std::nullopt) {
      add_areas(first, end, end - 1, *kind, Manner::Listed);
      return true;
    }
    if (!is_one_of(kPrepositions, gap)) return false;
    const bool is_of_union = has(before, Sense::Unionist);
    if (const auto kind =
            is_of_union ? kind_of_union_in(spots()[before].sentence) : kind_of_union(before)) {
      add_areas(first, end, end - 1, *kind, Manner::Led);
      return true;
    }
    bool is_taken = false;
    for (const Meaning& meaning : sightings_.of(spots()[before])) {
      const bool is_leader = meaning.sense == Sense::Leader;
      if (!is_leader && !is_of_service(meaning.sense)) continue;
      const Manner manner = is_leader ? Manner::Led : Manner::Placed;
      add_areas(first, end, end - 1, static_cast<Kind>(meaning.detail), manner);
      is_taken = true;
    }
    return is_taken;
  }

  // A place in the headline or lead, with words of a service in the same sentence.
  void take_place(std::size_t first, std::size_t end) {
    const Spot& spot = spots()[first];
    if (reading_.place_of(spot) == Place::Body) return;
    const std::string_view before = word_before(reading_.text_of(spot), spot.offset);
    const bool starts = spot.offset == reading_.passage.sentences[spot.sentence].offset;
    if (!starts && !is_one_of(kPlaceWords, before)) return;
    for (std::size_t kind = 0; kind < kKindCount; ++kind) {
      const bool is_there =
          reading_.has_in_sentence(spot.sentence, Sense::Service, static_cast<Kind>(kind)) ||
          reading_.has_in_sentence(spot.sentence, Sense::Workers, static_cast<Kind>(kind));
      if (!is_there) continue;
      add_areas(first, end, end - 1, static_cast<Kind>(kind), Manner::Placed);
    }
  }

  const Reading& reading_;
  const Sightings& sightings_;
  const std::vector<Kind>& union_kinds_;
  std::vector<ForceMention> mentions_;
};

}  // namespace

std::vector<ForceMention> force_mentions(const Reading& reading,
                                         const std::vector<Kind>& union_kinds) {
  return Finder(reading, union_kinds).find();
}

}  // namespace indexer
