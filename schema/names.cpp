#include "schema/names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <set>
#include <unordered_map>
#include <utility>

#include "schema/canonical.hpp"
#include "schema/letter_distance.hpp"
#include "schema/piece_reader.hpp"

namespace schema {
namespace {

constexpr std::size_t kMostNearest = 5;
constexpr std::size_t kLongestName = 100;  // bytes; a longer name is near to nothing

// How a name is meant, the surer first: a name that is one service's own is not also the area of
// another.
enum class Way : std::uint8_t { Official, Alias, ShortForm, PoliceArea, Area };

struct WayColumn {
  Way way;
  std::string_view column;
  bool is_list;
};
constexpr std::array kWayColumns{WayColumn{Way::Official, "slug", false},
                                 WayColumn{Way::Official, "name", false},
                                 WayColumn{Way::Official, "abbreviation", false},
                                 WayColumn{Way::Official, "facet_label", false},
                                 WayColumn{Way::Alias, "aliases", true},
                                 WayColumn{Way::ShortForm, "ambiguous", true},
                                 WayColumn{Way::Area, "areas", true}};

// A name as compared: its words in lower case, apart by single spaces.
std::string key_of(std::string_view name) {
  std::string key;
  PieceReader reader(name);
  for (Piece piece; reader.read(piece);) {
    if (!key.empty()) key += ' ';
    key += piece.spelling;
  }
  if (key.starts_with("the ")) key.erase(0, 4);
  return key;
}

struct Meaning {
  Way way;
  std::size_t row;
};

// The names of one facet.
class FacetNames {
 public:
  FacetNames(const Vocabulary& vocabulary, Field facet)
      : rows_(vocabulary.rows(table_of(facet))),
        facet_(facet),
        canonical_(canonical_rows(vocabulary, facet)) {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (!canonical_.of_row[row].empty()) add_names_of(row);
    }
    for (const std::size_t row : canonical_.values) by_slug_.emplace(rows_.cell(row, "slug"), row);
  }

  std::vector<std::string> slugs_of(const std::string& key) const {
    const auto found = meanings_.find(key);
    if (found == meanings_.end()) return {};
    const Way surest = std::ranges::min_element(found->second, {}, &Meaning::way)->way;
    std::set<std::size_t> values;  // in the vocabulary's order
    for (const Meaning& meaning : found->second) {
      if (meaning.way != surest) continue;
      values.insert(canonical_.of_row[meaning.row].begin(), canonical_.of_row[meaning.row].end());
    }
    std::vector<std::string> slugs;
    slugs.reserve(values.size());
    for (const std::size_t row : values) slugs.emplace_back(rows_.cell(row, "slug"));
    return slugs;
  }

  // Display names of the values that have a name near to `key`, the nearest first.
  std::vector<std::string> nearest(const std::string& key) const {
    if (key.size() > kLongestName) return {};
    std::map<std::size_t, std::size_t> distances;  // by value
    for (const auto& [name, meanings] : meanings_) {
      // A name that begins with what was typed is nearer than one that would have to be respelt.
      const std::size_t far = name.starts_with(key) ? 1 : 2 * letter_distance(key, name);
      for (const Meaning& meaning : meanings) {
        for (const std::size_t value : canonical_.of_row[meaning.row]) {
          const auto [known, is_new] = distances.emplace(value, far);
          if (!is_new) known->second = std::min(known->second, far);
        }
      }
    }
    std::vector<std::pair<std::size_t, std::size_t>> by_distance;
    by_distance.reserve(distances.size());
    for (const auto& [value, far] : distances) by_distance.emplace_back(far, value);
    std::ranges::sort(by_distance);
    std::vector<std::string> labels;
    for (const auto& [far, value] : by_distance) {
      if (labels.size() == kMostNearest) break;
      labels.emplace_back(label_of(rows_, facet_, value));
    }
    return labels;
  }

  std::set<std::string> called(const std::string& part) const {
    std::set<std::string> slugs;
    for (const auto& [name, meanings] : meanings_) {
      if (name.find(part) == std::string::npos) continue;
      for (const Meaning& meaning : meanings) {
        for (const std::size_t value : canonical_.of_row[meaning.row]) {
          slugs.emplace(rows_.cell(value, "slug"));
        }
      }
    }
    return slugs;
  }

  std::string label(std::string_view slug) const {
    const auto found = by_slug_.find(slug);
    return std::string(found == by_slug_.end() ? slug : label_of(rows_, facet_, found->second));
  }

  std::vector<std::string> values() const {
    std::vector<std::string> slugs;
    for (const std::size_t row : canonical_.values) slugs.emplace_back(rows_.cell(row, "slug"));
    return slugs;
  }

 private:
  void add_names_of(std::size_t row) {
    for (const WayColumn& source : kWayColumns) {
      const Way way = way_of(source.way, row);
      if (!source.is_list) {
        add(rows_.cell(row, source.column), way, row);
        continue;
      }
      for (const std::string_view name : rows_.list(row, source.column)) add(name, way, row);
    }
  }
  void add(std::string_view name, Way way, std::size_t row) {
    std::string key = key_of(name);
    if (!key.empty()) meanings_[std::move(key)].push_back({way, row});
  }
  // An area that has several services means its police.
  Way way_of(Way way, std::size_t row) const {
    const auto is_police = [&](std::size_t value) {
      return rows_.cell(value, "kind") == "territorial-police";
    };
    const bool is_police_area =
        way == Way::Area && std::ranges::all_of(canonical_.of_row[row], is_police);
    return is_police_area ? Way::PoliceArea : way;
  }

  const Rows& rows_;
  Field facet_;
  Canonical canonical_;
  std::unordered_map<std::string, std::vector<Meaning>> meanings_;
  std::map<std::string_view, std::size_t> by_slug_;
};

}  // namespace

struct Names::Impl {
  explicit Impl(const Vocabulary& from) : vocabulary(from) {}

  // Compiled when first asked for: most searches name no value at all.
  const FacetNames& of(Field facet) const {
    const std::size_t at = facet_index(facet);
    std::call_once(made[at], [&] { names[at] = std::make_unique<FacetNames>(vocabulary, facet); });
    return *names[at];
  }

  const Vocabulary& vocabulary;
  mutable std::array<std::once_flag, kFacetCount> made;
  mutable std::array<std::unique_ptr<FacetNames>, kFacetCount> names;
};

Names::Names(const Vocabulary& vocabulary) : impl_(std::make_unique<Impl>(vocabulary)) {}
Names::~Names() = default;
Names::Names(Names&&) noexcept = default;

NameMatch Names::find(Field facet, std::string_view name) const {
  const FacetNames& names = impl_->of(facet);
  const std::string key = key_of(name);
  NameMatch match{.slugs = names.slugs_of(key), .nearest = {}};
  if (match.slugs.empty()) match.nearest = names.nearest(key);
  return match;
}

std::string Names::label(Field facet, std::string_view slug) const {
  return impl_->of(facet).label(slug);
}

std::set<std::string> Names::called(Field facet, std::string_view part) const {
  return impl_->of(facet).called(key_of(part));
}

std::vector<std::string> Names::values(Field facet) const { return impl_->of(facet).values(); }

}  // namespace schema
