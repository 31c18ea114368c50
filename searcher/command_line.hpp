// Picket's own rules of a command line, before the option library sees it: a word with one leading
// '-' is a word of the query, and an option's optional value follows a '=' only.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace searcher {

struct CommandLine {
  std::vector<std::string> options;  // every option with its value behind '=', in order
  std::vector<std::string> words;    // of the query, in order
};

// What an optional value that is not given becomes.
inline constexpr std::string_view kDefaultValue = "default";

enum class Takes { Nothing, Value, OptionalValue, Unknown };

// `takes` tells what the option written so ("--force", "-0") takes. An option of which nothing is
// known is kept as it is, for the library to refuse. Throws schema::Error (Usage) where a value is
// missing or empty.
CommandLine split_command_line(const std::vector<std::string>& arguments,
                               const std::function<Takes(std::string_view)>& takes);

}  // namespace searcher
