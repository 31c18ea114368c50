#include "corpus/sniff.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/charset.hpp"
#include "corpus/json_scan.hpp"
#include "corpus/utf8.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

struct Magic {
  std::size_t offset;
  std::string_view bytes;
  std::string_view what;
};
constexpr std::array kMagics{
    Magic{0, "\x89PNG\r\n", "a PNG image"},
    Magic{0, "\xFF\xD8\xFF", "a JPEG image"},
    Magic{0, "GIF8", "a GIF image"},
    Magic{0, "RIFF", "a WebP image, a sound or a film"},
    Magic{0, {"II*\0", 4}, "a TIFF image"},
    Magic{0, {"MM\0*", 4}, "a TIFF image"},
    Magic{0, {"\0\0\1\0", 4}, "an icon"},
    Magic{0, "PK\3\4", "a ZIP archive or office document"},
    Magic{0, "\xD0\xCF\x11\xE0\xA1\xB1", "an old office document"},
    Magic{0, "7z\xBC\xAF\x27\x1C", "a 7z archive"},
    Magic{0, "Rar!\x1A\x07", "a RAR archive"},
    Magic{0,
          "\xFD"
          "7zXZ",
          "an xz archive"},
    Magic{0, "BZh", "a bzip2 archive"},
    Magic{257, "ustar", "a tar archive"},
    Magic{0,
          "\x7F"
          "ELF",
          "a program"},
    Magic{0, "MZ", "a program"},
    Magic{0, "wOF", "a font"},
    Magic{0, {"\0\1\0\0", 4}, "a font"},
    Magic{0, "OTTO", "a font"},
    Magic{0, "ID3", "a sound"},
    Magic{0, "OggS", "a sound"},
    Magic{0, "fLaC", "a sound"},
    Magic{4, "ftyp", "a film"},
    Magic{0, "\x1A\x45\xDF\xA3", "a film"},
    Magic{0, "SQLite format 3", "a database"},
};

// Files of text that hold no article, by how they begin.
constexpr std::array kTextMagics{
    Magic{0, "{\\rtf", "an RTF document"}, Magic{0, "%!PS", "a PostScript document"},
    Magic{0, "<?php", "a program"},        Magic{0, "#!", "a program"},
    Magic{0, "<svg", "an SVG image"},
};

constexpr std::array kHtmlNames{"html", "htm", "xhtml", "shtml", "asp",
                                "aspx", "jsp", "php",   "cfm"};
constexpr std::array kMarkdownNames{"md", "markdown", "mdown", "mkd"};
constexpr std::array kLinesNames{"jsonl", "ndjson", "jsonlines", "ldjson"};
constexpr std::array kFeedNames{"rss", "atom", "rdf"};
constexpr std::array kTextNames{"txt", "text", "asc"};

// Names that promise no article, whatever text they hold.
constexpr std::array kOtherNames{
    "7z",   "avi",  "avif",  "bak",  "bat",  "bin",   "bmp", "bz2",  "c",      "cdx", "cfg", "conf",
    "cpp",  "css",  "csv",   "dat",  "db",   "dll",   "doc", "docx", "dtd",    "eml", "eot", "epub",
    "exe",  "gif",  "h",     "hpp",  "ico",  "ini",   "jar", "java", "jpeg",   "jpg", "js",  "less",
    "lock", "log",  "m4a",   "map",  "mht",  "mhtml", "mjs", "mobi", "mov",    "mp3", "mp4", "mpeg",
    "mpg",  "odp",  "ods",   "odt",  "ogg",  "otf",   "png", "ppt",  "pptx",   "ps",  "psd", "py",
    "pyc",  "rar",  "rb",    "rtf",  "scss", "sh",    "so",  "sql",  "sqlite", "srt", "svg", "swf",
    "tar",  "tgz",  "tif",   "tiff", "tmp",  "toml",  "ts",  "tsv",  "ttf",    "vtt", "wav", "webm",
    "webp", "woff", "woff2", "xls",  "xlsx", "xsd",   "xsl", "xz",   "yaml",   "yml", "zip"};

template <std::size_t size>
bool is_one_of(const std::array<const char*, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// "jsonl" of "export.JSONL.gz".
std::string extension(std::string_view name) {
  std::string lower = schema::lower_case(name);
  for (const std::string_view packed : {".gz", ".zst", ".zstd"}) {
    if (lower.ends_with(packed)) lower.resize(lower.size() - packed.size());
  }
  const std::size_t dot = lower.rfind('.');
  return dot == std::string::npos ? std::string() : lower.substr(dot + 1);
}

NoFormat refused(std::string reason, std::string_view type) {
  const bool is_promised = is_one_of(kHtmlNames, type) || is_one_of(kMarkdownNames, type) ||
                           is_one_of(kLinesNames, type) || is_one_of(kFeedNames, type) ||
                           is_one_of(kTextNames, type) || type == "json" || type == "warc" ||
                           type == "pdf";
  return {std::move(reason), !is_promised};
}

// Control characters that no text has; a few come from damage.
bool is_binary(std::string_view head) {
  const auto is_odd = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 &&
            std::string_view("\t\n\v\f\r\x1B\x1E").find(c) == std::string_view::npos) ||
           byte == 0x7F;
  };
  const auto odd = static_cast<std::size_t>(std::ranges::count_if(head, is_odd));
  return odd > 3 && odd * 20 > head.size();
}

template <std::size_t size>
const Magic* match(const std::array<Magic, size>& magics, std::string_view head) {
  const auto found = std::ranges::find_if(magics, [&](const Magic& magic) {
    return head.size() > magic.offset && head.substr(magic.offset).starts_with(magic.bytes);
  });
  return found == magics.end() ? nullptr : &*found;
}

// Words of ASCII may begin a story too ("OTTO ..."); other magic bytes prove what they say.
bool is_proof(const Magic& magic) {
  return std::ranges::any_of(magic.bytes, [](char c) { return c < 0x20 || c == 0x7F; });
}

// Passes over what `text` starts with up to `end`; false where it does not end.
bool pass(std::string_view& text, std::string_view end) {
  const std::size_t at = text.find(end);
  text.remove_prefix(at == text.npos ? text.size() : at + end.size());
  return at != text.npos;
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\f\v\x1E");
  return first == text.npos ? std::string_view() : text.substr(first);
}

// The name of the first element behind declaration, comments and DOCTYPE, lower case and without
// its prefix; "html" where the DOCTYPE says so.
std::string root_element(std::string_view text) {
  while (true) {
    text = without_blanks(text);
    if (text.starts_with("<?")) {
      pass(text, "?>");
    } else if (text.starts_with("<!--")) {
      pass(text, "-->");
    } else if (text.starts_with("<!")) {
      const std::string_view opening = text.substr(0, text.find_first_of("[>"));
      if (schema::lower_case(opening.substr(0, 40)).find("html") != std::string::npos)
        return "html";
      const bool has_subset = text.size() > opening.size() && text[opening.size()] == '[';
      pass(text, has_subset ? "]>" : ">");
    } else {
      break;
    }
  }
  if (!text.starts_with('<')) return {};
  std::string name = schema::lower_case(text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1));
  if (const std::size_t colon = name.find(':'); colon != std::string::npos)
    name.erase(0, colon + 1);
  return name;
}

constexpr std::array kHtmlElements{"html", "head",   "body",       "title",   "meta", "link",
                                   "base", "main",   "article",    "div",     "p",    "h1",
                                   "h2",   "h3",     "span",       "section", "a",    "table",
                                   "font", "center", "script",     "style",   "b",    "strong",
                                   "em",   "ul",     "blockquote", "header"};

std::optional<Verdict> sniff_markup(std::string_view text, std::string_view type) {
  const std::string root = root_element(text);
  if (root == "rss" || root == "rdf" || root == "feed") return Format::Feed;
  if (is_one_of(kHtmlElements, root)) return Format::Html;
  if (root.empty() && text.starts_with("<!")) return Format::Html;
  if (text.starts_with("<?xml") || type == "xml" || is_one_of(kFeedNames, type)) {
    return refused(root.empty() ? "XML without an element" : "XML that is no feed: <" + root + ">",
                   type);
  }
  return std::nullopt;
}

// Whether each line is a record of its own, rather than all of them one value. Any of the first
// lines may be broken.
bool has_record_lines(std::string_view text) {
  constexpr int kLooked = 3;
  bool is_first_whole = false;
  int whole = 0;
  for (int i = 0; i < kLooked && !text.empty(); ++i) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const bool is_whole = is_whole_object(text.substr(0, end));
    if (i == 0) is_first_whole = is_whole;
    if (is_whole) ++whole;
    text = without_blanks(text.substr(end));
    if (i == 0 && is_first_whole && !text.empty()) return true;
  }
  return whole > 1;
}

// Whether what begins with a bracket is JSON rather than "[Updated] Officers to ..." or "{sic}".
bool begins_json(std::string_view text) {
  const std::string_view inner = without_blanks(text.substr(1));
  if (inner.empty()) return true;
  return text[0] == '{' ? inner[0] == '"' || inner[0] == '}'
                        : inner[0] == '{' || inner[0] == '[' || inner[0] == ']';
}

std::optional<Verdict> sniff_json(std::string_view text, std::string_view type) {
  if (is_one_of(kLinesNames, type)) return Format::JsonLines;
  if ((text[0] == '{' || text[0] == '[') && begins_json(text)) {
    return text[0] == '{' && has_record_lines(text) ? Format::JsonLines : Format::Json;
  }
  if (type == "json") return Format::Json;
  return std::nullopt;
}

Verdict by_name(std::string_view type) {
  if (is_one_of(kHtmlNames, type)) return Format::Html;
  if (is_one_of(kMarkdownNames, type)) return Format::Markdown;
  if (is_one_of(kLinesNames, type)) return Format::JsonLines;
  if (type == "warc") return Format::Warc;
  if (type == "pdf") return refused("not a PDF file", type);
  if (type == "xml" || is_one_of(kFeedNames, type)) return refused("not XML", type);
  if (is_one_of(kOtherNames, type)) {
    return refused("no article format: a ." + std::string(type) + " file", type);
  }
  return Format::PlainText;
}

}  // namespace

std::size_t front_matter_size(std::string_view text) {
  const std::string_view fence = text.substr(0, 3);
  if (fence != "---" && fence != "+++") return 0;
  std::size_t line = text.find('\n');
  if (line == text.npos || without_blanks(text.substr(3, line - 3)).size() > 0) return 0;
  bool has_key = false;
  while (line != text.npos) {
    const std::size_t start = line + 1;
    line = text.find('\n', start);
    std::string_view content = text.substr(start, line == text.npos ? text.npos : line - start);
    while (content.ends_with('\r') || content.ends_with(' ')) content.remove_suffix(1);
    const bool is_yaml_end = fence == "---" && content == "...";
    if (content == fence || is_yaml_end) {
      return has_key ? (line == text.npos ? text.size() : line + 1) : 0;
    }
    has_key = has_key || content.find(fence == "---" ? ':' : '=') != content.npos;
  }
  return 0;
}

Verdict sniff(std::string_view head, std::string_view name) {
  const std::string type = extension(name);
  constexpr std::size_t kLongestLeadIn = 1024;
  if (head.starts_with("WARC/")) return Format::Warc;
  if (head.substr(0, kLongestLeadIn).find("%PDF-") != head.npos) return Format::Pdf;
  const std::string charset = charset_of_head(head.substr(0, kLongestLeadIn));
  const bool is_wide = charset.starts_with("UTF-16") || charset.starts_with("UTF-32");
  const std::string unwidened = is_wide ? to_utf8(head) : std::string();
  std::string_view text = is_wide ? std::string_view(unwidened) : head;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const bool is_noise = is_binary(text);
  if (const Magic* magic = match(kMagics, head);
      magic != nullptr && (is_noise || is_proof(*magic))) {
    return refused("not text: looks like " + std::string(magic->what), type);
  }
  if (is_noise) return refused("not text: binary data", type);
  text = without_blanks(text);
  if (const Magic* magic = match(kTextMagics, text)) {
    return refused("no article format: looks like " + std::string(magic->what), type);
  }
  if (text.empty()) return by_name(type);
  if (text[0] == '<') {
    if (const auto verdict = sniff_markup(text, type)) return *verdict;
  }
  if (const auto verdict = sniff_json(text, type)) return *verdict;
  if (front_matter_size(text) > 0) return Format::Markdown;
  return by_name(type);
}

}  // namespace corpus
