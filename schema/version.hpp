// Which Picket this is and what it was built with.
#pragma once
#include <string>
#include <string_view>

namespace schema {

// Lines for --version: `program` with Picket's version, the index format, Xapian's version as the
// caller's library tells it, Snowball's as it was at build time.
std::string version_text(std::string_view program, std::string_view xapian_version);

}  // namespace schema
