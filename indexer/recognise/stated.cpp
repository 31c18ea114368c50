#include "indexer/recognise/stated.hpp"

#include <algorithm>
#include <utility>

#include "corpus/metadata_csv.hpp"

namespace indexer {
namespace {

using schema::FacetValue;

std::string complaint_of(const corpus::Article& article, schema::Field facet,
                         const std::string& name, const schema::NameMatch& match) {
  std::string text = article.stated_where + ": no " + std::string(schema::spec_of(facet).name) +
                     " is called '" + name + "'";
  if (!match.nearest.empty()) text += " (did you mean '" + match.nearest.front() + "'?)";
  return text;
}

}  // namespace

void apply_stated(const corpus::Article& article, schema::Field facet, const schema::Names& names,
                  std::vector<FacetValue>& recognised, std::vector<std::string>& complaints) {
  const auto stated = article.stated_facets.find(facet);
  if (stated == article.stated_facets.end()) return;
  std::vector<FacetValue> values;
  for (const std::string& name : stated->second) {
    const schema::NameMatch match = names.find(facet, name);
    if (match.slugs.empty() && article.stated_where.starts_with(corpus::kMetadataName)) {
      complaints.push_back(complaint_of(article, facet, name, match));
    }
    for (const std::string& slug : match.slugs) {
      if (std::ranges::find(values, slug, &FacetValue::value) != values.end()) continue;
      values.push_back({.value = slug,
                        .label = names.label(facet, slug),
                        .evidence = {{.text = name,
                                      .offset = 0,
                                      .part = schema::Part::Text,
                                      .stated = article.stated_where}}});
    }
  }
  if (!values.empty()) recognised = std::move(values);
}

}  // namespace indexer
