#include "searcher/saved_search.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>

#include "schema/ascii.hpp"
#include "schema/error.hpp"
#include "schema/paths.hpp"
#include "schema/terminal_text.hpp"

namespace searcher {
namespace {

using nlohmann::json;
using schema::Error;
using schema::Fault;
namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".json";

void check_name(const std::string& name) {
  const auto is_fit = [](char c) {
    return schema::is_letter(c) || schema::is_digit(c) || c == '.' || c == '_' || c == '-';
  };
  if (name.empty() || name.size() > 64 || name[0] == '.' || name[0] == '-' ||
      !std::ranges::all_of(name, is_fit)) {
    throw Error(Fault::Usage, "'" + schema::printable(name) +
                                  "' cannot name a search (letters, digits, '.', '_' and '-')");
  }
}

fs::path file_of(const fs::path& folder, const std::string& name) {
  check_name(name);
  return folder / (name + std::string(kEnding));
}

// `text` becomes the whole of `file`, by a rename: a reader sees the old or the new.
void write_whole(const fs::path& file, const std::string& text) {
  std::error_code failed;
  fs::create_directories(file.parent_path(), failed);
  const fs::path fresh = file.string() + ".new";
  std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
  out << text << std::flush;
  if (!failed && out) fs::rename(fresh, file, failed);
  if (failed || !out) {
    throw Error(Fault::Io, schema::printable(file.string()) + ": cannot be written");
  }
}

json read_json(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  json read = json::parse(text.str(), nullptr, false);
  if (!in || read.is_discarded()) {
    throw Error(Fault::Io, schema::printable(file.string()) + ": is not what Picket writes there");
  }
  return read;
}

std::string all_names(const fs::path& folder) {
  std::string names;
  for (const std::string& name : kept_names(folder)) names += (names.empty() ? "" : ", ") + name;
  return names.empty() ? "none is kept yet: --save NAME keeps one" : "kept are: " + names;
}

}  // namespace

fs::path searches_folder() { return schema::config_folder() / "searches"; }

void keep_search(const fs::path& folder, const SavedSearch& search) {
  const json text(search.arguments);
  write_whole(file_of(folder, search.name),
              text.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

SavedSearch kept_search(const fs::path& folder, const std::string& name) {
  const fs::path file = file_of(folder, name);
  if (!fs::exists(file)) {
    throw Error(Fault::Usage, "no search is kept as '" + name + "' (" + all_names(folder) + ")");
  }
  SavedSearch search{.name = name, .arguments = {}};
  const json read = read_json(file);
  const bool is_list = read.is_array() && std::ranges::all_of(read, &json::is_string);
  if (!is_list) {
    throw Error(Fault::Io, schema::printable(file.string()) + ": is not a list of arguments");
  }
  for (const json& argument : read) search.arguments.push_back(argument);
  return search;
}

std::vector<std::string> kept_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(folder, missing)) {
    if (entry.path().extension() == kEnding) names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

std::vector<std::string> with_kept(const std::string& name,
                                   const std::vector<std::string>& arguments) {
  std::vector<std::string> whole = kept_search(searches_folder(), name).arguments;
  if (std::ranges::find(whole, "--") != whole.end()) {
    // What follows "--" is query: options that are given now must stand before it.
    whole.insert(whole.begin(), arguments.begin(), arguments.end());
  } else {
    whole.insert(whole.end(), arguments.begin(), arguments.end());
  }
  const auto saved = std::ranges::find_if(whole, [](const std::string& word) {
    return word == "--saved" || word.starts_with("--saved=");
  });
  const auto past = saved + (*saved == "--saved" ? 2 : 1);
  whole.erase(saved, past);
  return whole;
}

AlertMarks read_marks(const fs::path& file) {
  AlertMarks marks;
  if (!fs::exists(file)) return marks;
  const json read = read_json(file);
  for (const auto& [name, mark] : read.items()) {
    if (!mark.is_number_integer()) {
      throw Error(Fault::Io, schema::printable(file.string()) + ": '" + name + "' has no number");
    }
    marks[name] = mark.get<std::int64_t>();
  }
  return marks;
}

void write_marks(const fs::path& file, const AlertMarks& marks) {
  write_whole(file, json(marks).dump(2) + "\n");
}

}  // namespace searcher
