// One article from the bytes of a file or of a record that holds a file.
#include "corpus/formats.hpp"

#include "corpus/charset.hpp"

namespace corpus {

Parsed read_one(Format format, std::string_view bytes, std::string_view charset,
                const Furniture& furniture) {
  if (format == Format::Pdf) return read_pdf(bytes, furniture);
  const std::string text = to_utf8(bytes, charset);
  if (text.find_first_not_of(" \t\r\n\v\f") == std::string::npos) return Reason{"empty"};
  if (format == Format::Html) return read_html(text, furniture);
  if (format == Format::Markdown) return read_markdown(text, furniture);
  return read_plain_text(text, furniture);
}

}  // namespace corpus
