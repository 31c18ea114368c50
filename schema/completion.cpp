#include "schema/completion.hpp"

#include <algorithm>
#include <sstream>

namespace schema {
namespace {

using Takes = OptionRow::Takes;

Takes what_it_takes(std::span<const OptionRow> options, std::string_view name) {
  const auto row = std::ranges::find(options, name, &OptionRow::name);
  return row == options.end() ? Takes::Nothing : row->takes;
}

// One word of those before the typed one, and the value behind it where it takes one; gives how
// many words that were.
std::size_t take(Typed& typed, std::span<const std::string> words,
                 std::span<const OptionRow> options) {
  const std::string& word = words.front();
  const std::size_t equals = word.find('=');
  if (!word.starts_with('-')) {
    typed.words.push_back(word);
  } else if (equals != std::string::npos) {
    typed.given.emplace_back(word.substr(0, equals), word.substr(equals + 1));
  } else if (what_it_takes(options, word) == Takes::Value && words.size() > 1) {
    typed.given.emplace_back(word, words[1]);
    return 2;
  }
  return 1;
}

}  // namespace

std::optional<std::span<const std::string>> to_complete(std::span<const std::string> arguments) {
  if (arguments.size() < 2 || arguments[0] != "--complete" || arguments[1] != "--") return {};
  return arguments.subspan(2);
}

Typed typed(std::span<const std::string> words, std::span<const OptionRow> options) {
  Typed typed;
  if (words.empty()) return typed;
  const std::string& last = words.back();
  auto before = words.first(words.size() - 1);
  typed.begun = last;
  while (!before.empty()) {
    if (before.front() == "--") {
      typed.words.insert(typed.words.end(), before.begin() + 1, before.end());
      return typed;
    }
    if (before.size() == 1 && what_it_takes(options, before.front()) == Takes::Value) {
      typed.place = Typed::Place::Value;
      typed.option = before.front();
      return typed;
    }
    before = before.subspan(take(typed, before, options));
  }
  const std::size_t equals = last.find('=');
  if (!last.starts_with('-')) return typed;
  if (equals == std::string::npos) {
    typed.place = Typed::Place::Option;
  } else {
    typed.place = Typed::Place::Value;
    typed.option = last.substr(0, equals);
    typed.kept = last.substr(0, equals + 1);
    typed.begun = last.substr(equals + 1);
  }
  return typed;
}

std::string offered(const Typed& typed, std::span<const Offer> offers) {
  std::string lines;
  for (const Offer& offer : offers) {
    const bool is_for_shell = offer.text == kOfferFiles || offer.text == kOfferFolders;
    if (is_for_shell) {
      lines += offer.text + '\n';
    } else if (offer.text.starts_with(typed.begun)) {
      lines += typed.kept + offer.text + (offer.about.empty() ? "" : "\t" + offer.about) + '\n';
    }
  }
  return lines;
}

std::vector<Offer> offers_of(std::span<const OptionValues> rows, std::string_view option) {
  std::vector<Offer> offers;
  const auto row = std::ranges::find(rows, option, &OptionValues::option);
  if (row == rows.end()) return offers;
  std::istringstream values{std::string(row->values)};
  for (std::string value; values >> value;) offers.push_back({value, ""});
  return offers;
}

std::vector<Offer> option_offers(std::span<const OptionRow> options) {
  std::vector<Offer> offers;
  for (const OptionRow& row : options) offers.push_back({row.name, row.about});
  return offers;
}

}  // namespace schema
