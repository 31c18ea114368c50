// The word of the index that a misspelt one most likely stands for.
//
// There is no spelling data in the index: the sorted list of terms is walked like a tree, and a
// branch is left as soon as nothing below it can be near enough.
#pragma once
#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>

namespace searcher {

// The word of the terms with `prefix` that is nearest to the folded `word`: one letter added, left
// out, changed, or two swapped; failing that, in a longer word, two such mistakes past its first
// letter. Of those equally near the most frequent. None for words of less than four letters and
// for those with digits; never the word itself. The work is bounded whatever the size of the index.
std::optional<std::string> nearest_word(const Xapian::Database& database, std::string_view prefix,
                                        std::string_view word);

}  // namespace searcher
