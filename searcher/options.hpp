// The command line of picket-search: what may be written there and what it asks for.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "schema/completion.hpp"
#include "schema/terminal_text.hpp"
#include "searcher/render.hpp"
#include "searcher/results.hpp"

namespace searcher {

enum class Format : std::uint8_t { Text, Text0, Json, Jsonl, Csv };

// What one run is to do; the first that is set wins.
struct Options {
  std::optional<std::string> help;  // print it and be done
  bool is_version = false;
  bool writes_settings = false;      // the configuration file
  std::optional<std::string> save;   // keep the rest of the command line under this name
  std::optional<std::string> saved;  // run what is kept under this name
  bool is_alerts = false;            // run everything that is kept
  std::optional<std::string> show;   // print the article with this id

  Request request;
  bool is_words_only = false;  // the text has no operators
  bool explains_query = false;
  Format format = Format::Text;
  schema::Colour colour = schema::Colour::Auto;
  Why why = Why::Hidden;
  std::size_t facet_limit = 10;                // values of a facet on the screen; 0: all
  std::vector<std::filesystem::path> indexes;  // never empty

  // What --save keeps: the arguments without it, as they were given, but for the place of an index.
  std::vector<std::string> kept_arguments;
};

// Every option, as a shell's completion has to know it.
std::vector<schema::OptionRow> option_rows();

// `arguments` without the program's name. The query is not parsed yet: request.text holds it.
// Throws schema::Error (Usage).
Options parse_options(const std::vector<std::string>& arguments);

}  // namespace searcher
