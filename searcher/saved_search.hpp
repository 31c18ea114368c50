// Searches kept under a name, and how far the alert of each has seen.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace searcher {

// A search as it was typed: what follows the program's name, without --save.
struct SavedSearch {
  std::string name;  // letters, digits, '.', '_' and '-', not beginning with '.' or '-'
  std::vector<std::string> arguments;
};

// Where a person's searches are kept: searches/ in the configuration folder.
std::filesystem::path searches_folder();

// One file a search in `folder`, written whole or not at all.
// All throw schema::Error: Usage for a name that cannot be or is not there, Io otherwise.
void keep_search(const std::filesystem::path& folder, const SavedSearch& search);
SavedSearch kept_search(const std::filesystem::path& folder, const std::string& name);
// The names of all that are kept, in their order.
std::vector<std::string> kept_names(const std::filesystem::path& folder);

// `arguments` with --saved NAME, which is among them, replaced by what is kept in searches_folder()
// under that name. Throws schema::Error (Usage) where nothing is.
std::vector<std::string> with_kept(const std::string& name,
                                   const std::vector<std::string>& arguments);

// Up to which commit of the index each alert has been told: the stamp of Results::updated, by name.
using AlertMarks = std::map<std::string, std::int64_t>;
// Empty where `file` is not there yet.
AlertMarks read_marks(const std::filesystem::path& file);
void write_marks(const std::filesystem::path& file, const AlertMarks& marks);

}  // namespace searcher
