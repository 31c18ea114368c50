#include "schema/calendar_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "schema/ascii.hpp"

namespace schema {
namespace {

// The shortest form and the whole of a name; any beginning between the two that people write is
// in kOtherForms.
struct Name {
  std::string_view short_form;
  std::string_view full;
};

constexpr std::array<Name, 12> kMonths{{{"jan", "january"},
                                        {"feb", "february"},
                                        {"mar", "march"},
                                        {"apr", "april"},
                                        {"may", "may"},
                                        {"jun", "june"},
                                        {"jul", "july"},
                                        {"aug", "august"},
                                        {"sep", "september"},
                                        {"oct", "october"},
                                        {"nov", "november"},
                                        {"dec", "december"}}};
constexpr std::array<Name, 7> kWeekdays{{{"sun", "sunday"},
                                         {"mon", "monday"},
                                         {"tue", "tuesday"},
                                         {"wed", "wednesday"},
                                         {"thu", "thursday"},
                                         {"fri", "friday"},
                                         {"sat", "saturday"}}};
constexpr std::array<Name, 5> kOtherForms{
    {{"sep", "sept"}, {"tue", "tues"}, {"wed", "weds"}, {"thu", "thur"}, {"thu", "thurs"}}};

constexpr std::size_t kShortest = 3;
constexpr std::size_t kLongest = 9;

// `word` in lower case, written into `buffer`; empty: it cannot be a name.
std::string_view lowered(std::string_view word, std::array<char, kLongest>& buffer) {
  if (word.size() < kShortest || word.size() > kLongest) return {};
  for (std::size_t i = 0; i < word.size(); ++i) {
    buffer[i] = to_lower(word[i]);
  }
  return {buffer.data(), word.size()};
}

template <std::size_t N>
std::optional<std::size_t> place_in(const std::array<Name, N>& names, std::string_view word) {
  std::array<char, kLongest> buffer;
  std::string_view name = lowered(word, buffer);
  if (name.empty()) return std::nullopt;
  const auto other = std::ranges::find(kOtherForms, name, &Name::full);
  if (other != kOtherForms.end()) name = other->short_form;
  const auto row = std::ranges::find_if(
      names, [&](const Name& n) { return name == n.short_form || name == n.full; });
  if (row == names.end()) return std::nullopt;
  return static_cast<std::size_t>(row - names.begin());
}

}  // namespace

unsigned month_named(std::string_view word) {
  const auto place = place_in(kMonths, word);
  return place ? static_cast<unsigned>(*place) + 1 : 0;
}

std::optional<std::chrono::weekday> weekday_named(std::string_view word) {
  const auto place = place_in(kWeekdays, word);
  if (!place) return std::nullopt;
  return std::chrono::weekday(static_cast<unsigned>(*place));
}

}  // namespace schema
