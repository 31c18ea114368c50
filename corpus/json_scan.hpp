// Where a JSON value ends, without reading what it says: cuts records out of files too large to
// hold.
#pragma once
#include <cstddef>
#include <string_view>

namespace corpus {

// Follows one value through pieces of its text. Counts brackets of both kinds alike; whether they
// match is for the parser to say.
class JsonScan {
 public:
  // Takes the next piece; gives how many of its bytes belong to the value.
  std::size_t follow(std::string_view piece);
  // Whether the value has ended. A bare number or word ends only with what follows it.
  bool is_done() const { return is_done_; }

 private:
  std::size_t depth_ = 0;
  bool is_bare_ = false;  // a number, true, false or null
  bool in_string_ = false;
  bool is_escaped_ = false;  // the last byte was a backslash in a string
  bool is_done_ = false;
};

// Whether `text`, blanks around it aside, is one JSON object.
bool is_whole_object(std::string_view text);

inline constexpr std::string_view kJsonBlanks = " \t\r\n\x1E";  // 0x1E begins a record of RFC 7464

}  // namespace corpus
