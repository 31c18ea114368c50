// What each kind of evidence adds to a facet: leaves one kind out at a time and scores again.
//
//   ablation FOLDER...
//
// Prints F1 by facet over the labelled articles of all FOLDERs. Fails where leaving something out
// raises a figure by more than kMostHarm: that evidence misleads.
#include <array>
#include <cstdio>
#include <exception>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader.hpp"
#include "indexer/recognise/recognise.hpp"
#include "tests/evaluation/label_set.hpp"
#include "tests/evaluation/tally.hpp"

namespace {

using namespace evaluation;
using schema::Field;
using schema::Rows;
using schema::Table;
using schema::Vocabulary;

constexpr double kMostHarm = 0.02;
constexpr std::array kFacets{Field::Force, Field::Union, Field::Dispute, Field::Action,
                             Field::Sector};

// Rows of `table` whose `column` is `cell`; where `cell` is empty, what stands in the column.
struct Omission {
  Table table;
  std::string_view column;
  std::string_view cell;
};

struct Variant {
  std::string_view left_out;
  std::vector<Omission> omissions;
  bool has_headline = true;
  bool has_lead = true;  // else the first two paragraphs stand last
};

const std::vector<Variant>& variants() {
  static const std::vector<Variant> kVariants{
      {"nothing", {}},
      {"the headline", {}, false, true},
      {"the place of the lead", {}, true, false},
      {"weak cues", {{Table::Disputes, "weight", "weak"}, {Table::Actions, "weight", "weak"}}},
      {"counter-cues", {{Table::Disputes, "role", "counter"}, {Table::Actions, "role", "counter"}}},
      {"what a strike is over", {{Table::Cues, "role", "cause"}}},
      {"time gone by", {{Table::Cues, "role", "past"}}},
      {"mere prospects", {{Table::Cues, "role", "prospect"}}},
      {"denials", {{Table::Cues, "role", "denial"}, {Table::Cues, "role", "denied"}}},
      {"turning to other disputes", {{Table::Cues, "role", "elsewhere"}}},
      {"areas of forces", {{Table::Forces, "areas", ""}}},
      {"leaders and office-holders",
       {{Table::Cues, "role", "leader"}, {Table::OfficeHolders, "holder", ""}}},
      {"people of a service", {{Table::Cues, "role", "workers"}}},
      {"passing mentions", {{Table::Cues, "role", "passing"}}},
      {"asides", {{Table::Cues, "role", "aside"}}},
      {"names that look like others", {{Table::Cues, "role", "block"}}},
      {"other countries", {{Table::Cues, "role", "foreign"}}},
      {"short forms", {{Table::Forces, "ambiguous", ""}, {Table::Unions, "ambiguous", ""}}},
      {"words a union's name needs",
       {{Table::Unions, "requires", ""}, {Table::Unions, "vetoed_by", ""}}},
      {"people and speech of unions",
       {{Table::Cues, "role", "unionist"}, {Table::Cues, "role", "speech"}}},
      {"employers", {{Table::Sectors, "role", "employer"}}},
  };
  return kVariants;
}

bool is_left_out(const Rows& rows, std::size_t row, Table table, const Variant& variant) {
  for (const Omission& omission : variant.omissions) {
    if (omission.table != table || omission.cell.empty()) continue;
    if (rows.cell(row, omission.column) == omission.cell) return true;
  }
  return false;
}

bool is_emptied(Table table, std::string_view column, const Variant& variant) {
  for (const Omission& omission : variant.omissions) {
    const bool is_it = omission.table == table && omission.column == column;
    if (is_it && omission.cell.empty()) return true;
  }
  return false;
}

// The table that ships, less what the variant leaves out.
std::string text_of(const Vocabulary& shipped, Table table, const Variant& variant) {
  const Rows& rows = shipped.rows(table);
  std::string text;
  for (const std::string_view column : rows.columns()) text += std::string(column) + '\t';
  text.back() = '\n';
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (is_left_out(rows, row, table, variant)) continue;
    for (const std::string_view column : rows.columns()) {
      if (!is_emptied(table, column, variant)) text += rows.cell(row, column);
      text += '\t';
    }
    text.back() = '\n';
  }
  return text;
}

struct Labelled {
  corpus::Article article;
  Label label;
};

void read(const LabelSet& set, const corpus::ReadContext& context, std::vector<Labelled>& all) {
  for (const std::string& file : set.files()) {
    const auto path = std::filesystem::absolute(set.articles / file);
    corpus::read_articles(path, path.parent_path(), context, [&](corpus::ReadOutcome outcome) {
      auto* article = std::get_if<corpus::Article>(&outcome);
      if (article == nullptr) return;
      const std::string name = document_name(file, article->item);
      for (const Label& label : set.labels) {
        if (label.document == name) all.push_back({*article, label});
      }
    });
  }
}

corpus::Article changed(corpus::Article article, const Variant& variant) {
  if (!variant.has_headline) article.title.clear();
  if (variant.has_lead) return article;
  std::size_t end = 0;
  for (int paragraph = 0; paragraph < 2 && end != std::string::npos; ++paragraph) {
    end = article.text.find('\n', end + 1);
  }
  if (end != std::string::npos) {
    article.text = article.text.substr(end + 1) + '\n' + article.text.substr(0, end + 1);
  }
  return article;
}

void count(const std::vector<schema::FacetValue>& values, const Label& label,
           const std::string& facet, Tally& tally) {
  std::set<std::string> found;
  for (const auto& value : values) found.insert(is_by_label(facet) ? value.label : value.value);
  const Compared with_label = compared(label, facet, found);
  tally.right += static_cast<int>(with_label.right.size());
  tally.wrong += static_cast<int>(with_label.wrong.size());
  tally.missed += static_cast<int>(with_label.missed.size());
}

using Figures = std::array<double, kFacets.size()>;

Figures score(const std::vector<Labelled>& all, const Variant& variant, const Vocabulary& shipped) {
  const Vocabulary vocabulary =
      Vocabulary::stored([&](Table table) { return text_of(shipped, table, variant); });
  const indexer::Recogniser recogniser(vocabulary);
  std::array<Tally, kFacets.size()> tallies;
  for (const Labelled& one : all) {
    const auto found = recogniser.recognise(changed(one.article, variant)).facets;
    for (std::size_t i = 0; i < kFacets.size(); ++i) {
      count(found[schema::facet_index(kFacets[i])], one.label, kFacetNames[i], tallies[i]);
    }
  }
  Figures figures{};
  for (std::size_t i = 0; i < figures.size(); ++i) figures[i] = tallies[i].f1();
  return figures;
}

int ablate(const std::vector<std::string>& folders) {
  const Vocabulary shipped = Vocabulary::built_in();
  const corpus::ReadContext context(shipped);
  std::vector<Labelled> all;
  for (const std::string& folder : folders) read(load(folder), context, all);
  std::printf("%zu articles\n%-30s", all.size(), "left out");
  for (const std::string facet : kFacetNames) std::printf(" %8s", facet.c_str());
  std::printf("\n");
  Figures whole{};
  int harmful = 0;
  for (const Variant& variant : variants()) {
    const Figures figures = score(all, variant, shipped);
    if (&variant == &variants().front()) whole = figures;
    std::printf("%-30s", std::string(variant.left_out).c_str());
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const bool is_harm = figures[i] > whole[i] + kMostHarm;
      harmful += is_harm;
      std::printf(" %7.3f%c", figures[i], is_harm ? '!' : ' ');
    }
    std::printf("\n");
  }
  return harmful == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return ablate({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ablation: %s\n", error.what());
    return 2;
  }
}
