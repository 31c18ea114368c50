// What picket-index offers a shell: its commands, their options and values, and the sources.
#pragma once
#include <span>
#include <string>

namespace indexer {

// The lines for the shell, see schema/completion.hpp, for `words`, all that follows the program's
// name. Empty where nothing can be offered.
std::string completions(std::span<const std::string> words);

}  // namespace indexer
