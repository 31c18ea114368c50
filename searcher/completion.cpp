#include "searcher/completion.hpp"

#include <algorithm>
#include <array>

#include "schema/completion.hpp"
#include "schema/error.hpp"
#include "schema/paths.hpp"
#include "schema/terminal_text.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/options.hpp"
#include "searcher/saved_search.hpp"

namespace searcher {
namespace {

using schema::Field;
using schema::Offer;
using schema::Typed;

// Options with a few values that are always the same; a test holds them to what the options accept.
constexpr std::array kValues{
    schema::OptionValues{"--match", "all any auto"},
    schema::OptionValues{"--sort", "relevance newest oldest"},
    schema::OptionValues{"--format", "text text0 json jsonl csv"},
    schema::OptionValues{"--color", "auto always never"},
    schema::OptionValues{"--timeline", "year month"},
};

// "force,un": what is complete stays, the last is offered.
std::vector<Offer> facet_list(const std::string& begun) {
  const std::size_t comma = begun.rfind(',');
  const std::string before = comma == std::string::npos ? "" : begun.substr(0, comma + 1);
  std::vector<Offer> offers;
  offers.reserve(schema::kFacetCount);
  for (const Field facet : schema::kFacets) {
    offers.push_back({before + std::string(schema::spec_of(facet).name), ""});
  }
  return offers;
}

std::vector<std::filesystem::path> indexes_of(const Typed& typed) {
  std::vector<std::filesystem::path> indexes;
  for (const auto& [option, value] : typed.given) {
    if (option == "--db") indexes.push_back(schema::without_tilde(value));
  }
  if (indexes.empty()) indexes.push_back(schema::default_index());
  return indexes;
}

std::vector<Offer> values_in_index(Field facet, const Typed& typed) {
  Request request;
  request.limit = 0;
  request.facets = {facet};
  const Results results = IndexReader(indexes_of(typed)).search(request);
  std::vector<Offer> offers;
  for (const FacetCount& row : results.facets[schema::facet_index(facet)]) {
    offers.push_back(
        {row.value, schema::printable(row.label) + " (" + std::to_string(row.count) + ")"});
  }
  return offers;
}

std::vector<Offer> kept_searches() {
  std::vector<Offer> offers;
  for (const std::string& name : kept_names(searches_folder())) offers.push_back({name, ""});
  return offers;
}

std::vector<Offer> values_of(const Typed& typed) {
  const std::string& option = typed.option;
  if (option == "--db") return {{std::string(schema::kOfferFolders), ""}};
  if (option == "--facets" || option == "--table") return facet_list(typed.begun);
  if (option == "--saved" || option == "--save") return kept_searches();
  const auto facet = schema::field_named(option.substr(std::min<std::size_t>(2, option.size())));
  if (facet && schema::spec_of(*facet).is_facet) return values_in_index(*facet, typed);
  return schema::offers_of(kValues, option);
}

}  // namespace

std::string completions(std::span<const std::string> words) {
  const std::vector<schema::OptionRow> options = option_rows();
  const Typed typed = schema::typed(words, options);
  try {
    switch (typed.place) {
      case Typed::Place::Option:
        return schema::offered(typed, schema::option_offers(options));
      case Typed::Place::Value:
        return schema::offered(typed, values_of(typed));
      case Typed::Place::Word:
        break;  // a word of the query
    }
  } catch (const schema::Error&) {
    // A shell that completes has no place for a complaint; the command itself will say it.
  }
  return "";
}

}  // namespace searcher
