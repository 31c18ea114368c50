#include "indexer/recognise/recognise.hpp"

#include <algorithm>

#include "indexer/recognise/action.hpp"
#include "indexer/recognise/ballot.hpp"
#include "indexer/recognise/dispute.hpp"
#include "indexer/recognise/evidence.hpp"
#include "indexer/recognise/force.hpp"
#include "indexer/recognise/labour.hpp"
#include "indexer/recognise/lexicon.hpp"
#include "indexer/recognise/passage.hpp"
#include "indexer/recognise/sector.hpp"
#include "indexer/recognise/stated.hpp"
#include "indexer/recognise/union.hpp"
#include "indexer/recognise/year.hpp"
#include "schema/names.hpp"

namespace indexer {
namespace {

using schema::Field;

// The year as a facet's value, with what proves it.
schema::FacetValue year_value(const schema::Dating& dating) {
  if (!dating.year) {
    const std::string unknown(schema::kUnknownYear);
    return {
        .value = unknown,
        .label = unknown,
        .evidence = {{.text = {}, .offset = 0, .part = schema::Part::Text, .stated = "no date"}}};
  }
  const std::string year = std::to_string(*dating.year);
  return {.value = year,
          .label = year,
          .evidence = {
              {.text = dating.reason, .offset = 0, .part = schema::Part::Text, .stated = "date"}}};
}

// Drops the unions `asides` unless the article's own fields name them.
void drop_asides(const std::vector<std::string>& asides, std::vector<schema::FacetValue>& unions) {
  std::erase_if(unions, [&](const schema::FacetValue& value) {
    const bool is_stated = !value.evidence.empty() && !value.evidence.front().stated.empty();
    return !is_stated && std::ranges::find(asides, value.value) != asides.end();
  });
}

}  // namespace

struct Recogniser::Impl {
  explicit Impl(const schema::Vocabulary& vocabulary)
      : names(vocabulary),
        lexicon(vocabulary),
        forces(vocabulary),
        unions(vocabulary),
        sectors(vocabulary),
        labour(vocabulary),
        years(vocabulary, schema::today()) {}

  schema::Names names;
  Lexicon lexicon;
  ForceRecogniser forces;
  UnionRecogniser unions;
  SectorRecogniser sectors;
  LabourReader labour;
  YearRecogniser years;
};

Recogniser::Recogniser(const schema::Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(vocabulary)) {}
Recogniser::~Recogniser() = default;
Recogniser::Recogniser(Recogniser&&) noexcept = default;

Recognised Recogniser::recognise(const corpus::Article& article) const {
  const Passage passage = make_passage(article);
  const Sightings sightings = impl_->lexicon.find(passage);
  Reading reading = read_over(passage, sightings);
  FoundYear year = impl_->years.find(article, passage);
  reading.known_year = year.dating.year.value_or(0);
  reading.latest_year = year.dating.range.to.value_or(0);
  Recognised recognised;
  const auto facet = [&](Field field) -> std::vector<schema::FacetValue>& {
    return recognised.facets[schema::facet_index(field)];
  };
  const auto put = [&](Field field, std::vector<schema::FacetValue> values) {
    facet(field) = std::move(values);
    apply_stated(article, field, impl_->names, facet(field), recognised.complaints);
  };
  put(Field::Force, impl_->forces.find(reading));
  FoundUnions unions = impl_->unions.find(reading, facet(Field::Force));
  put(Field::Union, std::move(unions.values));
  put(Field::Sector, impl_->sectors.find(reading, facet(Field::Force), facet(Field::Union)));
  const LabourReading labour = impl_->labour.read(passage, facet(Field::Union), year.dating.year);
  put(Field::Dispute, find_disputes(impl_->labour, labour, passage));
  put(Field::Action, find_actions(impl_->labour, labour, facet(Field::Dispute), passage));
  const bool is_quiet = facet(Field::Dispute).empty() && facet(Field::Action).empty();
  if (is_quiet) drop_asides(unions.asides, facet(Field::Union));
  recognised.ballot = find_ballot(labour, passage);
  recognised.dating = std::move(year.dating);
  recognised.date_candidates = std::move(year.candidates);
  facet(Field::Year) = {year_value(recognised.dating)};
  return recognised;
}

}  // namespace indexer
