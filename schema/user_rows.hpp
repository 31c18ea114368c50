// A user's files of rows: which they are, and how their rows are laid over the tables that ship;
// private to vocabulary.cpp.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "schema/vocabulary.hpp"

namespace schema {

// The files of `folder` that are to be tables, in order of name; hidden ones and the backups that
// editors leave are passed over. Throws Error (Io) for a folder that cannot be read.
std::vector<std::filesystem::path> user_files(const std::filesystem::path& folder);

// The table that `file` adds to. Throws Error (Vocabulary) where no table has its name.
Table table_of_file(const std::filesystem::path& file);

// Throws Error (Io) where it cannot be read.
std::string read_table(const std::filesystem::path& file);

// The TSV of `base` with the rows of `added` laid over it: replaced where they stand, new ones
// last. Throws Error (Vocabulary), naming the line of `added`.
std::string merged(const Rows& base, const Rows& added, const TableSpec& spec);

}  // namespace schema
