// The names that fields have in a query: those of the table, and bounds of the date. Private to the
// query parser.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schema/field.hpp"

namespace schema {

// What a field's name in a query asks of its value: `until:` is a bound of `date:`.
enum class Bound : std::uint8_t { None, Since, Until, Before, After };

struct QueryField {
  std::string_view name;
  Field field;
  Bound bound;
};

// The field that a query calls `name` (lower case), or none.
std::optional<QueryField> find_query_field(std::string_view name);
// Whether what stands behind `field` is a query's words, and not a value as it is typed.
constexpr bool is_of_words(Field field) { return field == Field::Text || field == Field::Title; }
// What to say of a name that no field has: with the nearest one, or with all.
std::string unknown_field(std::string_view name);

// The range of dates that `date` stands for behind a name with this bound ("2014.."), or none where
// it makes no sense. What `date` means is looked at only where the bound leaves it out.
std::optional<std::string> range_of(Bound bound, const std::string& date);

}  // namespace schema
