#include "corpus/fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <iterator>
#include <utility>

#include "corpus/formats.hpp"
#include "corpus/tidy.hpp"
#include "schema/ascii.hpp"
#include "schema/date.hpp"

namespace corpus {
namespace {

// A whole number with nothing about it, or none.
std::optional<long long> whole_number(std::string_view text) {
  long long number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "20150116", "20150116093000", or seconds, milliseconds or microseconds since 1970.
std::optional<schema::Date> date_of_number(std::string_view text) {
  const auto number = whole_number(text);
  if (!number || *number < 0) return std::nullopt;
  if (text.size() == 8 || text.size() == 14) {
    const std::string iso = std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) +
                            '-' + std::string(text.substr(6, 2));
    return schema::parse_date(iso);
  }
  long long seconds = *number;
  constexpr long long kFirstSecond = 100'000'000;   // in 1973: less is some other number
  constexpr long long kLastSecond = 4'102'444'800;  // 2100
  while (seconds > kLastSecond) seconds /= 1000;
  if (seconds < kFirstSecond) return std::nullopt;
  return date_of_second(seconds);
}

// "Headline - The Paper" without the paper, which the record names.
std::string_view without_source(std::string_view title, std::string_view source) {
  constexpr std::array<std::string_view, 4> kSigns{" - ", " | ", " \u2013 ", " \u2014 "};
  constexpr std::size_t kShortest = 8;  // bytes of a headline
  for (const std::string_view sign : kSigns) {
    const std::size_t tail = sign.size() + source.size();
    if (source.empty() || title.size() < tail + kShortest || !title.ends_with(source)) continue;
    const std::string_view headline = title.substr(0, title.size() - tail);
    if (title.substr(headline.size()).starts_with(sign)) return headline;
  }
  return title;
}

bool is_worded(const std::string& text) {
  return text.find_first_not_of(schema::kBlanks) != text.npos;
}

}  // namespace

void StatedFields::add(std::string_view name, const std::vector<std::string>& values) {
  if (const auto role = role_of(name)) add(*role, values);
}

void StatedFields::add(const FieldRole& field, const std::vector<std::string>& values) {
  Value value{field, {}};
  std::ranges::copy_if(values, std::back_inserter(value.values), is_worded);
  if (!value.values.empty()) values_.push_back(std::move(value));
}

template <typename Predicate>
const StatedFields::Value* StatedFields::best_value(Role role, Predicate is_good) const {
  const Value* best = nullptr;
  for (const Value& value : values_) {
    if (value.field.role != role || !is_good(value.values.front())) continue;
    if (best == nullptr || value.field.rank < best->field.rank) best = &value;
  }
  return best;
}

std::string StatedFields::best(Role role) const {
  const Value* value = best_value(role, is_worded);
  return value == nullptr ? std::string() : value->values.front();
}

void StatedFields::fill(Article& article, DateKind kind, std::string_view where) const {
  if (article.source.empty()) article.source = one_line(best(Role::Source));
  if (article.title.empty()) {
    const std::string title = one_line(best(Role::Title));
    article.title = without_source(title, article.source);
  }
  const auto is_address = [](const std::string& text) { return !web_address(text).empty(); };
  if (const Value* url = best_value(Role::Url, is_address); url && article.url.empty()) {
    article.url = web_address(url->values.front());
  }
  const auto is_date = [](const std::string& text) { return date_of_field(text).has_value(); };
  for (const auto& [role, its_kind] :
       {std::pair{Role::Published, kind}, std::pair{Role::Modified, DateKind::Modified},
        std::pair{Role::Captured, DateKind::Captured}}) {
    const Value* date = best_value(role, is_date);
    if (date == nullptr) continue;
    const std::string& text = date->values.front();
    article.dates.push_back({*date_of_field(text), its_kind, tidy_line(text)});
  }
  for (const Value& value : values_) {
    if (value.field.role != Role::Facet) continue;
    auto& stated = article.stated_facets[*value.field.facet];
    for (const std::string& name : value.values) stated.push_back(tidy_line(name));
    article.stated_where = where;
  }
}

schema::Date date_of_second(std::int64_t second) {
  const schema::Day day{std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(second)))};
  return {int(day.year()), unsigned(day.month()), unsigned(day.day())};
}

std::optional<schema::Date> date_of_field(std::string_view text) {
  text = schema::stripped(text);
  if (const auto date = schema::parse_date(text)) return date;
  return date_of_number(text.substr(0, text.find('.')));
}

std::string web_address(std::string_view text) {
  constexpr std::size_t kLongest = 4096;
  const std::string address = tidy_line(text.substr(0, kLongest + 1));
  const std::string scheme = schema::lower_case(address.substr(0, address.find(':')));
  if (scheme != "http" && scheme != "https") return {};
  const bool has_host = address.size() > scheme.size() + 3 &&
                        std::string_view(address).substr(scheme.size()).starts_with("://");
  return has_host && address.find_first_of(" <>\"") == address.npos && address.size() <= kLongest
             ? address
             : std::string();
}

std::string one_line(std::string_view text) {
  const bool has_entity = text.find('&') != text.npos && text.find(';') != text.npos;
  if (!has_entity && !looks_like_html(text)) return tidy_line(text);
  std::string line;
  for (const Line& part : lines_of_html(text)) line += part.text + ' ';
  return tidy_line(line);
}

}  // namespace corpus
