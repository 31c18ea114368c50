// The words that an option may be, and what each means.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/error.hpp"
#include "schema/terminal_text.hpp"

namespace schema {

// What `text` means of `choices`. Throws Error (Usage), naming the option and all its choices.
template <typename T>
T chosen(std::string_view option, std::string_view text,
         const std::vector<std::pair<std::string_view, T>>& choices) {
  std::string known;
  for (const auto& [name, value] : choices) {
    if (text == name) return value;
    known += (known.empty() ? "" : ", ") + std::string(name);
  }
  throw Error(Fault::Usage, std::string(option) + ": no such choice '" + printable(text) +
                                "' (it is one of " + known + ")");
}

// As every program's --color has it.
inline Colour chosen_colour(std::string_view text) {
  return chosen<Colour>(
      "--color", text,
      {{"auto", Colour::Auto}, {"always", Colour::Always}, {"never", Colour::Never}});
}

}  // namespace schema
