// JSON as Picket prints and keeps it: plain ASCII, valid whatever bytes a name or a text has.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace indexer {

using Json = nlohmann::ordered_json;

// One line without its line break. Bytes that are no UTF-8 come out as U+FFFD.
std::string json_line(const Json& value);
// The same over several lines, for files that people may read.
std::string json_page(const Json& value);
// Text that may be missing: null where it is empty.
Json text_or_null(std::string_view text);

// The bytes of a file's name as text that loses none of them, and back: each byte that is no part
// of valid UTF-8 becomes U+10FF00 plus its value, a private character that no name has.
std::string text_of(std::string_view bytes);
std::string bytes_of(std::string_view text);

}  // namespace indexer
