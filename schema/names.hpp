// What a facet's value may be called, and what a name that a person gives stands for: slugs,
// official names, aliases, short forms and areas.
#pragma once
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "schema/field.hpp"
#include "schema/vocabulary.hpp"

namespace schema {

struct NameMatch {
  std::vector<std::string> slugs;    // canonical; empty: the name stands for nothing
  std::vector<std::string> nearest;  // where it stands for nothing: up to five names to try
};

// The names of all facets but year. Refers to `vocabulary`, which must outlive it.
class Names {
 public:
  explicit Names(const Vocabulary& vocabulary);
  ~Names();
  Names(Names&&) noexcept;

  // What `name` stands for as a value of `facet`, in any case: a slug, an official name, an alias,
  // an ambiguous short form ("met") or an area ("Warwickshire": its police; its fire service is
  // named "Warwickshire Fire"). Several slugs: it stands for any of them. Historic services and
  // merged unions give the canonical one.
  NameMatch find(Field facet, std::string_view name) const;
  // The display name of a slug; the slug itself where it is not known.
  std::string label(Field facet, std::string_view slug) const;
  // The slugs of the values that have a name, of whatever kind, with `part` in it, in any case.
  std::set<std::string> called(Field facet, std::string_view part) const;
  // Every canonical slug of `facet`, in the vocabulary's order.
  std::vector<std::string> values(Field facet) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace schema
