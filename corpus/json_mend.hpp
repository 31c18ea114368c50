// JSON as sloppy exporters write it, to JSON as its grammar has it.
#pragma once
#include <string>
#include <string_view>

namespace corpus {

// `json` with raw control characters in strings escaped, halves of surrogate pairs made U+FFFD, NaN
// and infinities made null, numbers made strings (some are too large for any number type) and
// commas before a closing bracket dropped. What else is wrong stays wrong.
std::string mended_json(std::string_view json);

}  // namespace corpus
