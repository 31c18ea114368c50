// A number that is the whole of a text.
#pragma once
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace schema {

// The decimal number that all of `text` is, without spaces or a '+'; none where it is anything else
// or more than a Number can be.
template <typename Number>
std::optional<Number> whole_number(std::string_view text) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, number);
  if (fault != std::errc() || stop != end) return std::nullopt;
  return number;
}

}  // namespace schema
