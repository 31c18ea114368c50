// The facet values that documents turn out to have, numbered as they are met, with their names.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/columns.hpp"
#include "schema/index_format.hpp"
#include "searcher/snapshot.hpp"

namespace searcher {

class FacetDictionary {
 public:
  using Number = std::uint32_t;

  explicit FacetDictionary(const Snapshot& snapshot);

  // The number of each of a column's names, in their order; an empty one is no name.
  std::vector<Number> numbers_of(const std::vector<schema::FacetName>& names);
  // The numbers of the packed values. Good until the next call.
  const std::vector<Number>& numbers_of(const std::string& packed);
  std::size_t size() const { return names_.size(); }
  const schema::FacetName& name(Number number) const { return *names_[number]; }
  // facet_index, or kFacetCount: a value that the index does not name, which is not counted.
  std::size_t facet(Number number) const { return facets_[number]; }

 private:
  struct Slot {
    schema::FacetKey key = 0;
    Number number = kFree;
  };
  static constexpr Number kFree = 0xFFFFFFFF;

  Slot& slot_of(schema::FacetKey key);
  Number added(schema::FacetKey key, std::optional<schema::FacetName> name);
  void grow();

  const Snapshot& snapshot_;
  std::vector<Slot> slots_;                              // open addressing: keys are hashes already
  std::vector<std::optional<schema::FacetName>> names_;  // by number
  std::vector<std::size_t> facets_;
  std::vector<Number> found_;
};

}  // namespace searcher
