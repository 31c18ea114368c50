#include "searcher/command_line.hpp"

#include "schema/error.hpp"

namespace searcher {
namespace {

bool is_option(std::string_view argument) {
  if (argument.starts_with("--")) return argument.size() > 2;
  return argument.size() == 2 && argument[0] == '-';  // longer ones are words: -privatisation
}

}  // namespace

CommandLine split_command_line(const std::vector<std::string>& arguments,
                               const OptionTakes& takes) {
  using Takes = schema::OptionRow::Takes;
  CommandLine line;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      line.words.insert(line.words.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                        arguments.end());
      break;
    }
    if (!is_option(argument)) {
      line.words.push_back(argument);
      continue;
    }
    const std::string name = argument.substr(0, argument.find('='));
    const std::optional<Takes> taken = takes(name);
    if (name.size() != argument.size() || !taken || taken == Takes::Nothing) {
      line.options.push_back(argument);
    } else if (taken == Takes::OptionalValue) {
      line.options.push_back(argument + "=" + std::string(kDefaultValue));
    } else if (++i < arguments.size()) {
      line.options.push_back(argument + "=" + arguments[i]);
    } else {
      line.options.push_back(argument + "=");
    }
    // The option library would take the argument that follows.
    if (line.options.back() == name + "=" && taken) {
      throw schema::Error(schema::Fault::Usage, name + " needs a value");
    }
  }
  return line;
}

}  // namespace searcher
