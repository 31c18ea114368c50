// The facet values that documents turn out to have, numbered as they are met, with their names.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/index_format.hpp"
#include "searcher/snapshot.hpp"

namespace searcher {

class FacetDictionary {
 public:
  using Number = std::uint32_t;

  explicit FacetDictionary(const Snapshot& snapshot);

  // The numbers of the packed values, those without a name left out. Good until the next call.
  const std::vector<Number>& numbers_of(const std::string& packed);
  std::size_t size() const { return names_.size(); }
  const FacetName& name(Number number) const { return *names_[number]; }
  std::size_t facet(Number number) const { return facets_[number]; }  // facet_index

 private:
  struct Slot {
    schema::FacetKey key = 0;
    Number number = kFree;
  };
  static constexpr Number kFree = 0xFFFFFFFF;

  Number number_of(schema::FacetKey key);
  void grow();

  const Snapshot& snapshot_;
  std::vector<Slot> slots_;                      // open addressing: keys are hashes already
  std::vector<std::optional<FacetName>> names_;  // by number; none: the index does not name it
  std::vector<std::size_t> facets_;
  std::vector<Number> found_;
};

}  // namespace searcher
