// Private to corpus: one function a format. Each takes valid UTF-8 (see charset.hpp) of one article
// and gives an Article whose file, item and file-given dates the reader adds, or the reason why
// there is none. Formats of many articles stream them.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/article.hpp"
#include "corpus/boilerplate.hpp"
#include "corpus/reader.hpp"
#include "corpus/sniff.hpp"

namespace corpus {

class ByteStream;

struct Reason {
  std::string text;  // "holds no text"
};
// Of what has more than `most` bytes.
Reason too_long(std::size_t most);
using Parsed = std::variant<Article, Reason>;

Parsed read_plain_text(std::string_view utf8, const Furniture& furniture);
Parsed read_html(std::string_view utf8, const Furniture& furniture);
Parsed read_markdown(std::string_view utf8, const Furniture& furniture);
// `bytes`: the file, unpacked. Its text comes from pdftotext, run as a child process within limits.
Parsed read_pdf(std::string_view bytes, const Furniture& furniture);

// The article that `bytes` hold in `format`, one of those above: a whole file, or a record that
// holds one. `charset` is a label from outside, where there is one.
Parsed read_one(Format format, std::string_view bytes, std::string_view charset,
                const Furniture& furniture);

// A record of a file that may hold many.
struct FoundRecord {
  std::string key;  // its id, guid or key there; empty: it states none
  Parsed parsed;
  bool is_whole_file = false;    // the file is no container: it holds this one article
  bool is_dated_by_path = true;  // false: the file's name and folder date a download of many
};
using RecordSink = std::function<void(FoundRecord)>;

// Each calls `sink` once a record, in order, and holds no more of the file than one record. Bytes
// come as they lie in the file; its charset is theirs to find out.
void read_json(ByteStream& in, const Furniture& furniture, const ReadLimits& limits,
               const RecordSink& sink);
void read_json_lines(ByteStream& in, const Furniture& furniture, const ReadLimits& limits,
                     const RecordSink& sink);
void read_feed(ByteStream& in, const Furniture& furniture, const ReadLimits& limits,
               const RecordSink& sink);
void read_warc(ByteStream& in, const Furniture& furniture, const ReadLimits& limits,
               const RecordSink& sink);

// The article of a plain text, or the articles of a download from a press database. `bytes`: the
// file, unpacked.
void read_plain_texts(std::string_view bytes, const Furniture& furniture, const RecordSink& sink);

// `stated` with the story that is left of `body`, the text of a field (HTML or plain), or of
// `lines`; a Reason where nothing is left.
Parsed with_story(Article stated, std::string_view body, const Furniture& furniture);
Parsed with_story(Article stated, const std::vector<Line>& lines, const Furniture& furniture);

// The lines of a piece of HTML (a feed's content, a JSON body): blocks, without scripts and styles.
std::vector<Line> lines_of_html(std::string_view utf8);
// Whether a field of a feed or a JSON record is HTML rather than plain text.
bool looks_like_html(std::string_view utf8);
// The lines of a plain text; hard-wrapped paragraphs are joined.
std::vector<Line> lines_of_text(std::string_view utf8);

}  // namespace corpus
