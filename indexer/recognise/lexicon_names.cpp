#include "indexer/recognise/lexicon_names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "indexer/recognise/table_days.hpp"
#include "schema/ascii.hpp"
#include "schema/canonical.hpp"

namespace indexer {
namespace {

using schema::CaseRule;
using schema::Rows;
using schema::Table;

bool is_tone(Sense sense) {
  return sense == Sense::Labour || sense == Sense::Work || sense == Sense::Aside ||
         sense == Sense::OpeningAside || sense == Sense::AsideBehind ||
         sense == Sense::AsideAbove || sense == Sense::Scope || sense == Sense::Foreign ||
         sense == Sense::Nation;
}

constexpr std::array kKindNames{std::pair{std::string_view("territorial-police"), Kind::Police},
                                std::pair{std::string_view("special-police"), Kind::Police},
                                std::pair{std::string_view("fire"), Kind::Fire},
                                std::pair{std::string_view("ambulance"), Kind::Ambulance},
                                std::pair{std::string_view("prison"), Kind::Prison},
                                std::pair{std::string_view("probation"), Kind::Probation},
                                std::pair{std::string_view("border"), Kind::Border}};

// The sectors that are a kind of force.
constexpr std::array kKindSectors{std::pair{std::string_view("police"), Kind::Police},
                                  std::pair{std::string_view("fire"), Kind::Fire},
                                  std::pair{std::string_view("ambulance"), Kind::Ambulance},
                                  std::pair{std::string_view("prisons"), Kind::Prison},
                                  std::pair{std::string_view("probation"), Kind::Probation},
                                  std::pair{std::string_view("border"), Kind::Border}};

constexpr std::array kNationNames{
    std::pair{std::string_view("England and Wales"), Nation::EnglandAndWales},
    std::pair{std::string_view("Scotland"), Nation::Scotland},
    std::pair{std::string_view("Northern Ireland"), Nation::NorthernIreland}};

struct CueRole {
  std::string_view role;
  std::string_view kind;  // empty: any that has no row of its own above
  Sense sense;
};
constexpr std::array kCueRoles{CueRole{"service", "", Sense::Service},
                               CueRole{"leader", "", Sense::Leader},
                               CueRole{"workers", "", Sense::Workers},
                               CueRole{"beside", "", Sense::Beside},
                               CueRole{"labour", "strong", Sense::Labour},
                               CueRole{"labour", "weak", Sense::Work},
                               CueRole{"unionist", "", Sense::Unionist},
                               CueRole{"speech", "", Sense::Speech},
                               CueRole{"passing", "before", Sense::PassingBefore},
                               CueRole{"passing", "office", Sense::PassingOffice},
                               CueRole{"passing", "help", Sense::PassingHelp},
                               CueRole{"passing", "example", Sense::PassingExample},
                               CueRole{"passing", "after", Sense::PassingAfter},
                               CueRole{"aside", "opening", Sense::OpeningAside},
                               CueRole{"aside", "behind", Sense::AsideBehind},
                               CueRole{"aside", "above", Sense::AsideAbove},
                               CueRole{"aside", "", Sense::Aside},
                               CueRole{"scope", "", Sense::Scope},
                               CueRole{"block", "", Sense::Block},
                               CueRole{"foreign", "", Sense::Foreign},
                               CueRole{"nation", "", Sense::Nation}};

// Words of services' names that newspapers write small: "Essex police", "London fire brigade".
constexpr std::array<std::string_view, 17> kSmallWords{
    "Police",    "Constabulary", "Fire",      "Rescue",         "Service", "Brigade",
    "Ambulance", "Trust",        "Probation", "Authority",      "Prison",  "Courts",
    "Tribunals", "Company",      "Community", "Rehabilitation", "Services"};

// `name` with the words small that a newspaper may write small. The finder takes a small word of a
// name for a capitalised one too, so that this stands for both.
std::string in_newspaper_style(std::string_view name) {
  std::string styled;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    std::string word(name.substr(begin, end - begin));
    const bool is_small = begin > 0 && std::ranges::find(kSmallWords, word) != kSmallWords.end();
    if (is_small) word[0] = schema::to_lower(word[0]);
    styled += (begin > 0 ? " " : "") + word;
    begin = end + 1;
  }
  return styled;
}

// Who holds an office over an area governs its police; over a ministry, not the ministry's police.
constexpr std::string_view kLocalPolice = "territorial-police";

// Whether services of this kind are known by the areas that they serve.
bool is_local(Kind kind) { return kind != Kind::Border && kind != Kind::Other; }

// The kind of the force in `row`; that of its members for an alliance.
Kind kind_of(const Rows& rows, const schema::Canonical& canonical, std::size_t row) {
  const Kind kind = kind_named(rows.cell(row, "kind"));
  const std::vector<std::size_t>& values = canonical.of_row[row];
  return kind == Kind::Other && !values.empty() ? kind_named(rows.cell(values.front(), "kind"))
                                                : kind;
}

// Initials that others may share: up to four capitals, as "BTP" and "NUM".
bool are_initials(std::string_view name) {
  constexpr std::size_t kLongestInitials = 4;
  return name.size() <= kLongestInitials && std::ranges::all_of(name, schema::is_upper);
}

// A union's short form that is also an ordinary word: one word, with no capital but the first.
bool is_word_like(std::string_view phrase) {
  return phrase.size() > 1 && schema::has_upper(phrase.substr(0, 1)) &&
         !schema::has_upper(phrase.substr(1)) && phrase.find(' ') == std::string_view::npos;
}

std::uint8_t detail_of_cue(Sense sense, std::string_view kind) {
  if (sense == Sense::Nation) return static_cast<std::uint8_t>(nation_named(kind));
  return static_cast<std::uint8_t>(kind_named(kind));
}

std::uint16_t year_of(DaySet::Days day) {
  return static_cast<std::uint16_t>(static_cast<int>(std::chrono::year_month_day(day).year()));
}

// Collects the names of all tables with what they mean.
class NameList {
 public:
  explicit NameList(const schema::Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    add_cues();
    add_forces();
    add_holders();
    add_unions();
    add_sectors();
  }
  std::vector<schema::Name> names;
  std::vector<LexiconEntry> entries;  // by id of a name

 private:
  void add(std::string_view phrase, Meaning meaning, CaseRule rule = CaseRule::AsWritten,
           std::uint8_t layer = kNameLayer) {
    names.push_back({std::string(phrase), static_cast<std::uint32_t>(entries.size()), rule, layer});
    entries.push_back({meaning, layer});
  }
  // A phrase without capitals is found however it is cased.
  void add_phrase(std::string_view phrase, Meaning meaning, std::uint8_t layer = kNameLayer) {
    add(phrase, meaning, schema::has_upper(phrase) ? CaseRule::AsWritten : CaseRule::Any, layer);
  }

  void add_cues() {
    const Rows& rows = vocabulary_.rows(Table::Cues);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const std::string_view kind = rows.cell(row, "kind");
      for (const CueRole& cue : kCueRoles) {
        if (cue.role != rows.cell(row, "role") || (!cue.kind.empty() && cue.kind != kind)) continue;
        const std::string_view phrase = rows.cell(row, "phrase");
        if (cue.sense == Sense::Nation) nation_words_.insert(phrase);
        const Meaning meaning{cue.sense, detail_of_cue(cue.sense, kind),
                              static_cast<std::uint32_t>(row)};
        if (!is_tone(cue.sense)) add_phrase(phrase, meaning);
        if (is_tone(cue.sense) || cue.sense == Sense::Block) {
          add_phrase(phrase, meaning, kToneLayer);
        }
        break;
      }
    }
  }

  void add_forces() {
    const Rows& rows = vocabulary_.rows(Table::Forces);
    const schema::Canonical canonical = schema::canonical_rows(vocabulary_, schema::Field::Force);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const auto kind = static_cast<std::uint8_t>(kind_of(rows, canonical, row));
      const auto id = static_cast<std::uint32_t>(row);
      add_force_name(rows.cell(row, "name"), kind, id);
      for (const std::string_view alias : rows.list(row, "aliases")) {
        add_force_name(alias, kind, id);
      }
      for (const std::string_view phrase : rows.list(row, "ambiguous")) {
        add(in_newspaper_style(phrase), {Sense::ForceShort, kind, id});
      }
      for (const std::string_view area : rows.list(row, "areas")) {
        if (!is_local(static_cast<Kind>(kind))) continue;
        if (nation_words_.contains(area)) {
          if (rows.cell(row, "to_year").empty()) add(area, {Sense::WideArea, kind, id});
          continue;
        }
        add(area, {Sense::Area, kind, id});
        if (rows.cell(row, "kind") == kLocalPolice) by_area_.emplace(area, std::pair{kind, id});
      }
      by_area_.emplace(rows.cell(row, "name"), std::pair{kind, id});
    }
  }

  // "Kent Fire" may be a blaze and "a London ambulance" a vehicle: such an alias is a short form.
  void add_force_name(std::string_view name, std::uint8_t kind, std::uint32_t row) {
    const bool is_cut =
        (kind == static_cast<std::uint8_t>(Kind::Fire) && name.ends_with(" Fire")) ||
        (kind == static_cast<std::uint8_t>(Kind::Ambulance) && name.ends_with(" Ambulance"));
    add(in_newspaper_style(name),
        {is_cut || are_initials(name) ? Sense::ForceShort : Sense::Force, kind, row});
  }

  void add_holders() {
    const Rows& rows = vocabulary_.rows(Table::OfficeHolders);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const RowDays held = days_of_row(vocabulary_, Table::OfficeHolders, row);
      const auto [first, last] = by_area_.equal_range(rows.cell(row, "body"));
      for (auto at = first; at != last; ++at) {
        const auto [kind, force] = at->second;
        if (kind != static_cast<std::uint8_t>(Kind::Police)) continue;
        Meaning meaning{Sense::Holder, kind, force};
        if (held.first) meaning.from_year = year_of(*held.first);
        if (held.last) meaning.to_year = year_of(*held.last);
        add(rows.cell(row, "holder"), meaning);
      }
    }
  }

  void add_unions() {
    const Rows& rows = vocabulary_.rows(Table::Unions);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const std::vector<std::string_view> shorts = rows.list(row, "ambiguous");
      const auto id = static_cast<std::uint32_t>(row);
      const auto add_name = [&](std::string_view name) {
        const bool is_safe =
            std::ranges::find(shorts, name) == shorts.end() && schema::has_upper(name);
        if (is_safe) add(name, {are_initials(name) ? Sense::UnionShort : Sense::Union, 0, id});
      };
      add_name(rows.cell(row, "name"));
      if (rows.cell(row, "abbreviation") != rows.cell(row, "name")) {
        add_name(rows.cell(row, "abbreviation"));
      }
      for (const std::string_view alias : rows.list(row, "aliases")) add_name(alias);
      for (const std::string_view phrase : shorts) {
        if (!schema::has_upper(phrase)) continue;
        add(phrase, {is_word_like(phrase) ? Sense::UnionWord : Sense::UnionShort, 0, id});
      }
    }
  }

  void add_sectors() {
    const Rows& rows = vocabulary_.rows(Table::Sectors);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const std::string_view role = rows.cell(row, "role");
      if (role != "cue" && role != "employer") continue;
      const auto kind = static_cast<std::uint8_t>(kind_of_sector(rows.cell(row, "slug")));
      const Sense sense = rows.cell(row, "weight") == "weak" ? Sense::SectorHint : Sense::Sector;
      add_phrase(rows.cell(row, "phrase"), {sense, kind, static_cast<std::uint32_t>(row)},
                 kSectorLayer);
    }
  }

  const schema::Vocabulary& vocabulary_;
  std::set<std::string_view> nation_words_;
  std::multimap<std::string_view, std::pair<std::uint8_t, std::uint32_t>> by_area_;
};

}  // namespace

Kind kind_named(std::string_view name) {
  const auto row = std::ranges::find(kKindNames, name, [](const auto& k) { return k.first; });
  return row == kKindNames.end() ? Kind::Other : row->second;
}

Nation nation_named(std::string_view name) {
  const auto row = std::ranges::find(kNationNames, name, [](const auto& n) { return n.first; });
  return row == kNationNames.end() ? Nation::EnglandAndWales : row->second;
}

std::string_view name_of(Nation nation) {
  return std::ranges::find(kNationNames, nation, [](const auto& n) { return n.second; })->first;
}

Kind kind_of_sector(std::string_view slug) {
  const auto row = std::ranges::find(kKindSectors, slug, [](const auto& k) { return k.first; });
  return row == kKindSectors.end() ? Kind::Other : row->second;
}

std::string_view sector_of_kind(Kind kind) {
  const auto row = std::ranges::find(kKindSectors, kind, [](const auto& k) { return k.second; });
  return row == kKindSectors.end() ? std::string_view() : row->first;
}

LexiconNames lexicon_names(const schema::Vocabulary& vocabulary) {
  NameList list(vocabulary);
  return {std::move(list.names), std::move(list.entries)};
}

}  // namespace indexer
