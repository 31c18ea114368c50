#include "searcher/facet_dictionary.hpp"

#include <utility>

namespace searcher {
namespace {

constexpr std::size_t kFirstSlots = 1024;  // a power of two

}  // namespace

FacetDictionary::FacetDictionary(const Snapshot& snapshot)
    : snapshot_(snapshot), slots_(kFirstSlots) {}

FacetDictionary::Slot& FacetDictionary::slot_of(schema::FacetKey key) {
  std::size_t at = key & (slots_.size() - 1);
  while (slots_[at].number != kFree && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
  return slots_[at];
}

FacetDictionary::Number FacetDictionary::added(schema::FacetKey key,
                                               std::optional<schema::FacetName> name) {
  const auto number = static_cast<Number>(names_.size());
  slot_of(key) = {key, number};
  facets_.push_back(name ? schema::facet_index(name->facet) : schema::kFacetCount);
  names_.push_back(std::move(name));
  if (names_.size() * 2 > slots_.size()) grow();
  return number;
}

void FacetDictionary::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.size() * 2, {});
  for (const Slot& slot : old) {
    if (slot.number != kFree) slot_of(slot.key) = slot;
  }
}

std::vector<FacetDictionary::Number> FacetDictionary::numbers_of(
    const std::vector<schema::FacetName>& names) {
  std::vector<Number> numbers;
  for (const schema::FacetName& name : names) {
    const schema::FacetKey key = schema::facet_key(name.facet, name.value);
    const Number known = slot_of(key).number;
    const bool is_named = !name.value.empty();
    numbers.push_back(known != kFree ? known
                                     : added(key, is_named ? std::optional(name) : std::nullopt));
  }
  return numbers;
}

const std::vector<FacetDictionary::Number>& FacetDictionary::numbers_of(const std::string& packed) {
  found_.clear();
  for (const schema::FacetKey key : schema::unpack_facets(packed)) {
    const Number known = slot_of(key).number;
    found_.push_back(known != kFree ? known : added(key, snapshot_.facet_name(key)));
  }
  return found_;
}

}  // namespace searcher
