#include "indexer/recognise/recognise.hpp"

#include "indexer/recognise/passage.hpp"

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

}  // namespace

struct Recogniser::Impl {
  explicit Impl(const schema::Vocabulary&) {}
};

Recogniser::Recogniser(const schema::Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(vocabulary)) {}
Recogniser::~Recogniser() = default;
Recogniser::Recogniser(Recogniser&&) noexcept = default;

Recognised Recogniser::recognise(const corpus::Article& article) const {
  const Passage passage = make_passage(article);
  Recognised recognised;
  recognised.facets[schema::facet_index(Field::Year)] = {year_value(recognised.dating)};
  return recognised;
}

}  // namespace indexer
