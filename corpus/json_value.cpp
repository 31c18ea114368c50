#include "corpus/json_value.hpp"

#include "corpus/charset.hpp"
#include "corpus/json_mend.hpp"
#include "corpus/utf8.hpp"

namespace corpus {

std::string fault_text(simdjson::error_code error) {
  switch (error) {
    case simdjson::DEPTH_ERROR:
      return "nested too deep";
    case simdjson::UNCLOSED_STRING:
      return "a string does not end";
    case simdjson::STRING_ERROR:
      return "a broken escape in a string";
    case simdjson::UNESCAPED_CHARS:
      return "a control character in a string";
    case simdjson::NUMBER_ERROR:
      return "a broken number";
    case simdjson::EMPTY:
      return "nothing there";
    default:
      return "brackets, commas or quotes in wrong places";
  }
}

simdjson::error_code ValueParser::parse(std::string_view json, simdjson::dom::element& value) {
  const std::string converted = is_valid_utf8(json) ? std::string() : to_utf8(json);
  if (!converted.empty()) json = converted;
  const auto error = parser_.parse(json.data(), json.size(), true).get(value);
  if (error == simdjson::SUCCESS || error == simdjson::DEPTH_ERROR) return error;
  const std::string mended = mended_json(json);
  return parser_.parse(mended.data(), mended.size(), true).get(value) == simdjson::SUCCESS
             ? simdjson::SUCCESS
             : error;
}

}  // namespace corpus
