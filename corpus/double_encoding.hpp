// Text that was UTF-8, was read as windows-1252 and then written as UTF-8 once more ("Â£5m").
#pragma once
#include <string>
#include <string_view>

namespace corpus {

// `utf8`, which must be valid, with doubly encoded characters mended where they can mean nothing
// else. Text that was written as it stands ("Ãngel", "â") is left alone.
std::string mend_double_encoding(std::string_view utf8);

}  // namespace corpus
