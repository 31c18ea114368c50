// Private to corpus: one JSON value as exporters write it, parsed.
#pragma once
#include <simdjson.h>

#include <string>
#include <string_view>

namespace corpus {

// Why a value could not be parsed, in words.
std::string fault_text(simdjson::error_code error);

// Reads the values of one file, one after the other, in any charset and mended where that is beyond
// doubt. A value lives until the next is parsed.
class ValueParser {
 public:
  simdjson::error_code parse(std::string_view json, simdjson::dom::element& value);

 private:
  simdjson::dom::parser parser_;
};

}  // namespace corpus
