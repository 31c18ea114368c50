// Picket's own rules of a command line, before the option library sees it: a word with one leading
// '-' is a word of the query, and an option's optional value follows a '=' only.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/completion.hpp"

namespace searcher {

struct CommandLine {
  std::vector<std::string> options;  // every option with its value behind '=', in order
  std::vector<std::string> words;    // of the query, in order
};

// What an optional value that is not given becomes.
inline constexpr std::string_view kDefaultValue = "default";

// What the option written so ("--force", "-0") takes; none: there is no such option.
using OptionTakes = std::function<std::optional<schema::OptionRow::Takes>(std::string_view option)>;

// An option that there is not is kept as it is, to be refused by name. Throws schema::Error (Usage)
// where a value is missing or empty.
CommandLine split_command_line(const std::vector<std::string>& arguments, const OptionTakes& takes);

}  // namespace searcher
