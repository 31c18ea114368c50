// Words too common to be asked of an article ("the", "of"): passed over in a list of words, kept in
// a phrase.
#pragma once
#include <string_view>

namespace searcher {

// `word` as a token has it.
bool is_stop_word(std::string_view word);

}  // namespace searcher
