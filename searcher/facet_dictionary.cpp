#include "searcher/facet_dictionary.hpp"

#include <utility>

namespace searcher {
namespace {

constexpr std::size_t kFirstSlots = 1024;  // a power of two
constexpr std::size_t kUnnamed = schema::kFacetCount;

}  // namespace

FacetDictionary::FacetDictionary(const Snapshot& snapshot)
    : snapshot_(snapshot), slots_(kFirstSlots) {}

FacetDictionary::Number FacetDictionary::number_of(schema::FacetKey key) {
  std::size_t at = key & (slots_.size() - 1);
  while (slots_[at].number != kFree && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
  if (slots_[at].number != kFree) return slots_[at].number;
  const auto number = static_cast<Number>(names_.size());
  slots_[at] = {key, number};
  names_.push_back(snapshot_.facet_name(key));
  facets_.push_back(names_.back() ? schema::facet_index(names_.back()->facet) : kUnnamed);
  if (names_.size() * 2 > slots_.size()) grow();
  return number;
}

void FacetDictionary::grow() {
  std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.size() * 2, {});
  for (const Slot& slot : old) {
    if (slot.number == kFree) continue;
    std::size_t at = slot.key & (slots_.size() - 1);
    while (slots_[at].number != kFree) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

const std::vector<FacetDictionary::Number>& FacetDictionary::numbers_of(const std::string& packed) {
  found_.clear();
  for (std::size_t at = 0; at + 4 <= packed.size(); at += 4) {
    schema::FacetKey key = 0;
    for (std::size_t i = 0; i < 4; ++i) key = key << 8 | static_cast<unsigned char>(packed[at + i]);
    const Number number = number_of(key);
    if (facets_[number] != kUnnamed) found_.push_back(number);
  }
  return found_;
}

}  // namespace searcher
