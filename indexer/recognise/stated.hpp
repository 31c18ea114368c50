// The facets that an article's file states of it, against the vocabulary.
#pragma once
#include <string>
#include <vector>

#include "corpus/article.hpp"
#include "schema/names.hpp"
#include "schema/record.hpp"

namespace indexer {

// Puts the values that `article` states for `facet` in the place of those `recognised`; a name that
// the vocabulary does not know counts for nothing, and where none is known they stay. An unknown
// name in metadata.csv, which only a person can have written, is added to `complaints`.
void apply_stated(const corpus::Article& article, schema::Field facet, const schema::Names& names,
                  std::vector<schema::FacetValue>& recognised,
                  std::vector<std::string>& complaints);

}  // namespace indexer
