// The passage of a hit that best shows the query, and where in it the matched words stand.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/results.hpp"

namespace searcher {

struct Span {
  std::size_t offset;  // bytes
  std::size_t size_bytes;
};

struct Snippet {
  std::string text;         // one line; "…" where something was left out; no control characters
  std::vector<Span> spans;  // of matched words in `text`, in order, not overlapping
};

// The best of `text` for the highlights, at most about `max_columns` characters; sentence bounds
// are kept where they fit, and a character is never cut. With nothing to highlight: the beginning.
Snippet make_snippet(std::string_view text, const Highlights& highlights, std::size_t max_columns);
// Every place of `text` that the highlights match, for a title or a whole article.
std::vector<Span> matched_spans(std::string_view text, const Highlights& highlights);

}  // namespace searcher
