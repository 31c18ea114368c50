#include "schema/field.hpp"

#include <algorithm>

namespace schema {

const FieldSpec& spec_of(Field field) { return kFields[static_cast<std::size_t>(field)]; }

std::optional<Field> field_named(std::string_view name) {
  const auto row = std::ranges::find(kFields, name, &FieldSpec::name);
  if (row == kFields.end()) return std::nullopt;
  return row->field;
}

}  // namespace schema
