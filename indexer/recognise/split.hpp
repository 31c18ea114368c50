// How the tables of recognition write several words or phrases in one text.
#pragma once
#include <string_view>
#include <vector>

namespace indexer {

// The parts of `text` between any of the `separators`; those that are empty are left out. Views of
// `text`.
std::vector<std::string_view> split(std::string_view text, std::string_view separators);

}  // namespace indexer
