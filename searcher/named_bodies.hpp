// The unions and forces that the words of a query name.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "schema/field.hpp"
#include "schema/vocabulary.hpp"
#include "searcher/name_runs.hpp"

namespace searcher {

// A union or force that the words [first, first + count) of a query name.
struct NamedBody {
  std::size_t first = 0;
  std::size_t count = 0;
  schema::Field facet = schema::Field::Union;
  std::string name;           // as the vocabulary writes it
  bool is_ambiguous = false;  // may mean something else as well ("unite", "met")
};

// The unions and forces that `words` name, in any case; a name inside a longer one is left out.
std::vector<NamedBody> find_bodies(std::span<const QueryWord> words,
                                   const schema::Vocabulary& vocabulary);

}  // namespace searcher
