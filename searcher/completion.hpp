// What picket-search offers a shell: its options, their values, and those that the index holds.
#pragma once
#include <span>
#include <string>

namespace searcher {

// The lines for the shell, see schema/completion.hpp, for `words`, all that follows the program's
// name. Empty where nothing can be offered, also where there is no index.
std::string completions(std::span<const std::string> words);

}  // namespace searcher
