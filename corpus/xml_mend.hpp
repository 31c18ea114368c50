// XML as sloppy feeds write it, to XML that a parser reads without losing words.
#pragma once
#include <string>
#include <string_view>

namespace corpus {

// Mends a document that comes in pieces of UTF-8: an ampersand that begins no reference becomes
// "&amp;" (never within CDATA), characters that XML does not allow become blanks.
class XmlMend {
 public:
  // The next piece, mended. What lies at its very end may be kept back until more comes.
  std::string next(std::string_view piece, bool is_last);

 private:
  bool in_cdata_ = false;
  std::string kept_;
};

}  // namespace corpus
