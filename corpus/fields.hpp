// The names that exports, front matter and metadata files give to an article's fields, in any case
// and style, and what a value that stands there means.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.hpp"

namespace corpus {

enum class Role : std::uint8_t {
  Title,
  Text,
  Summary,
  Published,
  Modified,
  Captured,
  Source,
  Url,
  Id,
  Facet,
};

struct FieldRole {
  Role role;
  unsigned rank;                       // among the names of its role the lower is the better
  std::optional<schema::Field> facet;  // for Role::Facet
};

// What a field called `name` holds ("datePublished", "date_published", "Police Force"), or none.
std::optional<FieldRole> role_of(std::string_view name);

// Every value that was stated for an article, whatever format stated it.
class StatedFields {
 public:
  // `values` of a field that was called `name` there; a name without a role is passed over.
  void add(std::string_view name, const std::vector<std::string>& values);
  void add(const FieldRole& field, const std::vector<std::string>& values);

  // The best value of a role; empty: none.
  std::string best(Role role) const;
  // Puts title, source, url, the dates and the facets into `article`, tidied; what it has already
  // stays. The date of publication is of `kind`; `where` is who states the facets.
  void fill(Article& article, DateKind kind, std::string_view where) const;

 private:
  struct Value {
    FieldRole field;
    std::vector<std::string> values;  // never empty, none of them empty
  };
  template <typename Predicate>
  const Value* best_value(Role role, Predicate is_good) const;

  std::vector<Value> values_;  // in the order found
};

// The day, in UTC, of a second counted from 1970.
schema::Date date_of_second(std::int64_t second);

// The date of a field: as schema::parse_date reads it, or seconds or milliseconds since 1970.
std::optional<schema::Date> date_of_field(std::string_view text);

// A headline or a name as it is shown: without mark-up and entities, on one line, tidy.
std::string one_line(std::string_view text);

// `text` if it is the address of a page that a browser would follow; empty otherwise.
std::string web_address(std::string_view text);

}  // namespace corpus
