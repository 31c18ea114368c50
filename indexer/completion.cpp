#include "indexer/completion.hpp"

#include <algorithm>
#include <array>

#include "indexer/options.hpp"
#include "indexer/sources.hpp"
#include "schema/completion.hpp"
#include "schema/error.hpp"
#include "schema/paths.hpp"

namespace indexer {
namespace {

using schema::Offer;
using schema::Typed;

// Options with a few values that are always the same; a test holds them to what the options accept.
constexpr std::array kValues{
    schema::OptionValues{"--color", "auto always never"},
    schema::OptionValues{"--progress", "auto always never"},
    schema::OptionValues{"--format", "text json"},
    schema::OptionValues{"--every", "hourly daily weekly"},
};

std::vector<Offer> values_of(std::string_view option) {
  if (option == "--db") return {{std::string(schema::kOfferFolders), ""}};
  return schema::offers_of(kValues, option);
}

std::vector<Offer> sources(const Typed& typed) {
  std::filesystem::path index = schema::default_index();
  for (const auto& [option, value] : typed.given) {
    if (option == "--db") index = value;
  }
  std::vector<Offer> offers;
  for (const Source& source : load_sources(index)) offers.push_back({source.path.native(), ""});
  return offers;
}

// What may follow the name of `command`, or no command yet.
std::vector<Offer> words_for(const std::string& command, std::span<const CommandRow> commands,
                             const Typed& typed) {
  if (command == "update" || command == "explain") return {{std::string(schema::kOfferFiles), ""}};
  if (command == "forget") return sources(typed);
  std::vector<Offer> offers;
  if (!command.empty()) return offers;
  for (const CommandRow& row : commands) offers.push_back({row.name, row.about});
  return offers;
}

// The options of the program, and those of every command that `words` name.
std::vector<schema::OptionRow> options_for(std::span<const std::string> words,
                                           std::span<const CommandRow> commands) {
  std::vector<schema::OptionRow> options = program_option_rows();
  for (const CommandRow& row : commands) {
    if (std::ranges::find(words, row.name) == words.end()) continue;
    options.insert(options.end(), row.options.begin(), row.options.end());
  }
  return options;
}

}  // namespace

std::string completions(std::span<const std::string> words) {
  if (words.empty()) return "";
  const std::vector<CommandRow> commands = command_rows();
  const auto options = options_for(words.first(words.size() - 1), commands);
  const Typed typed = schema::typed(words, options);
  try {
    switch (typed.place) {
      case Typed::Place::Option:
        return schema::offered(typed, schema::option_offers(options));
      case Typed::Place::Value:
        return schema::offered(typed, values_of(typed.option));
      case Typed::Place::Word:
        return schema::offered(
            typed, words_for(typed.words.empty() ? "" : typed.words.front(), commands, typed));
    }
  } catch (const schema::Error&) {
    // A shell that completes has no place for a complaint; the command itself will say it.
  }
  return "";
}

}  // namespace indexer
