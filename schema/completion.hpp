// What a shell may offer for the word that is being typed on a command line.
//
// The shells' own scripts (completion.bash, .zsh and .fish) know nothing of options: they call the
// program as `PROGRAM --complete -- WORD...`, the last word being the one that is typed, and offer
// what it prints.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace schema {

// An option as its program declares it.
struct OptionRow {
  enum class Takes : std::uint8_t { Nothing, Value, OptionalValue };  // the last by '=' only
  std::string name;                                                   // "--force", "-0"
  std::string about;
  Takes takes = Takes::Nothing;
};

struct Offer {
  std::string text;
  std::string about;  // for shells that show it; may be empty
};

// Offered alone: that the shell complete the name of a file, or of a folder.
inline constexpr std::string_view kOfferFiles = ":files";
inline constexpr std::string_view kOfferFolders = ":folders";

// Where the word that is typed stands, and what was typed before it.
struct Typed {
  enum class Place : std::uint8_t { Option, Value, Word };
  Place place = Place::Word;
  std::string option;  // of a value: whose it is
  std::string kept;    // of a value: what stands before it in the same word, "--force="
  std::string begun;   // what there is of the option, the value or the word
  std::vector<std::pair<std::string, std::string>> given;  // options before it that have a value
  std::vector<std::string> words;                          // the words before it
};

// The words to complete, if the program was called by a shell for that.
std::optional<std::span<const std::string>> to_complete(std::span<const std::string> arguments);

// Reads `words`, all that follows the program's name; the last is the one that is typed.
Typed typed(std::span<const std::string> words, std::span<const OptionRow> options);

// The lines for the shell: those `offers` that begin as `typed` does, a tab before what they are
// about.
std::string offered(const Typed& typed, std::span<const Offer> offers);
// An option with a few values that are always the same, one after the other with a space between.
struct OptionValues {
  std::string_view option;
  std::string_view values;
};
// Those of `option`; none where no row has it.
std::vector<Offer> offers_of(std::span<const OptionValues> rows, std::string_view option);
// The options themselves, as offers.
std::vector<Offer> option_offers(std::span<const OptionRow> options);

}  // namespace schema
