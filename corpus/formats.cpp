// What formats share: one article from the bytes of a file or of a record that holds a file, and
// the reason of what is too long for one.
#include "corpus/formats.hpp"

#include "corpus/charset.hpp"

namespace corpus {

Reason too_long(std::size_t most) { return {"longer than " + std::to_string(most) + " bytes"}; }

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
