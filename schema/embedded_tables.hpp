// The TSV of the tables that ship inside the program; private to vocabulary.cpp.
#pragma once
#include <string_view>

namespace schema {

// The text of schema/vocabulary/`name`.tsv as it was at build time; empty for an unknown name.
std::string_view embedded_table(std::string_view name);

}  // namespace schema
