#include "schema/query_fields.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "schema/date.hpp"
#include "schema/letter_distance.hpp"

namespace schema {
namespace {

constexpr std::array kBoundNames{QueryField{"since", Field::Date, Bound::Since},
                                 QueryField{"until", Field::Date, Bound::Until},
                                 QueryField{"before", Field::Date, Bound::Before},
                                 QueryField{"after", Field::Date, Bound::After}};

}  // namespace

std::optional<QueryField> find_query_field(std::string_view name) {
  const auto bound = std::ranges::find(kBoundNames, name, &QueryField::name);
  if (bound != kBoundNames.end()) return *bound;
  const auto field = field_named(name);
  if (!field) return std::nullopt;
  return QueryField{spec_of(*field).name, *field, Bound::None};
}

std::string unknown_field(std::string_view name) {
  std::string_view nearest;
  std::string all;
  std::size_t least = name.size() <= 4 ? 2 : 3;  // first distance that is too far
  const auto consider = [&](std::string_view known) {
    all += (all.empty() ? "" : ", ") + std::string(known);
    const std::size_t far = letter_distance(name, known);
    if (far < least) {
      least = far;
      nearest = known;
    }
  };
  for (const FieldSpec& spec : kFields) consider(spec.name);
  for (const QueryField& bound : kBoundNames) consider(bound.name);
  const std::string fault = "no field is called '" + std::string(name) + "' ";
  if (!nearest.empty()) return fault + "(did you mean '" + std::string(nearest) + "'?)";
  return fault + "(there are: " + all + ")";
}

std::optional<std::string> range_of(Bound bound, const std::string& date) {
  if (bound == Bound::None) return date;
  if (date.find("..") != std::string::npos) return std::nullopt;
  if (bound == Bound::Since) return date + "..";
  if (bound == Bound::Until) return ".." + date;
  const auto parsed = parse_date(date);
  if (!parsed) return std::nullopt;
  const DaySpan span = span_of(*parsed);
  const auto to_text = [](std::chrono::sys_days day) { return to_iso(date_on(Day(day))); };
  const std::chrono::days one(1);
  return bound == Bound::Before ? ".." + to_text(std::chrono::sys_days(*span.first) - one)
                                : to_text(std::chrono::sys_days(*span.last) + one) + "..";
}

}  // namespace schema
