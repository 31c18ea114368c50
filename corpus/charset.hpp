// Whatever bytes came, to valid UTF-8: byte order marks, charsets that are declared, wrongly
// declared or not declared at all.
//
// Bytes rule over words: what is valid UTF-8 is UTF-8 whatever was declared, and ISO-8859-1 always
// means windows-1252, as in browsers. What cannot be read becomes U+FFFD.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace corpus {

// The charset that `label` names ("latin1", "UTF8", "Shift_JIS"), by iconv's name for it; empty for
// one that is not known.
std::string charset_named(std::string_view label);

// The charset that the bytes of a page or an XML file say they are in, by iconv's name; empty where
// they say nothing that is known.
std::string declared_charset(std::string_view head);

// The charset of a text: its byte order mark, its declaration or `outer` (a label from outside, a
// HTTP header's), checked against the bytes, which decide. Never empty.
std::string charset_of(std::string_view text, std::string_view outer = {});
// The same by the first bytes of a text, which may end inside a character.
std::string charset_of_head(std::string_view head);

// The character of a byte in windows-1252; U+FFFD for the five that have none.
char32_t windows_1252(unsigned byte);

// The whole of a text in UTF-8, without its byte order mark.
std::string to_utf8(std::string_view bytes, std::string_view outer = {});

// A text that comes in pieces, to UTF-8. Characters may be cut anywhere between two pieces.
class Decoder {
 public:
  explicit Decoder(const std::string& charset);  // a name that charset_of gave
  ~Decoder();
  Decoder(Decoder&&) noexcept;
  Decoder& operator=(Decoder&&) noexcept;

  void decode(std::string_view bytes, std::string& out);  // appends
  void finish(std::string& out);  // appends U+FFFD for a character that never ended

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace corpus
