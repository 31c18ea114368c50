// A server's answer as a web archive keeps it: status, headers, and the body with its transfer
// undone.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/formats.hpp"

namespace corpus {

// Named lines before a blank one, as HTTP and WARC have them.
class HeaderLines {
 public:
  void add(std::string_view line);  // "Name: value"; one that starts with a blank goes on the last
  // Of the first so named, in any case; empty: none.
  std::string_view value(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> lines_;  // names in lower case
};

struct HttpMessage {
  int status = 0;
  HeaderLines headers;
  std::string_view body;  // as it was sent
};
// None where `bytes` begin no answer. Views last as long as `bytes`.
std::optional<HttpMessage> parse_http(std::string_view bytes);

// The body as it was meant, at most `max_bytes` of it: chunks joined, gzip, deflate and zstd
// undone. Archives often keep the headers of a body that they have decoded already: what is not
// coded as the headers say is taken as it stands.
std::variant<std::string, Reason> decoded_body(const HttpMessage& message, std::size_t max_bytes);

// "text/html" of "Text/HTML; charset=utf-8".
std::string media_type(std::string_view content_type);
// "utf-8" of the same; empty: none.
std::string_view charset_label(std::string_view content_type);

}  // namespace corpus
