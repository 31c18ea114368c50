// The names that pages, feeds and servers give to charsets, and how a page declares its own. Only
// the charsets listed here are ever asked of iconv.
#include <algorithm>
#include <array>

#include "corpus/charset.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

struct Label {
  std::string_view label;    // lower case, '-' for '_'
  std::string_view charset;  // as iconv calls it
};
// After the WHATWG's table, where ISO-8859-1, -9 and -11 are read as their Windows supersets.
constexpr std::array kLabels{
    Label{"ansi", "WINDOWS-1252"},
    Label{"ansi-x3.4-1968", "WINDOWS-1252"},
    Label{"ascii", "WINDOWS-1252"},
    Label{"big5", "BIG5-HKSCS"},
    Label{"big5-hkscs", "BIG5-HKSCS"},
    Label{"chinese", "GB18030"},
    Label{"cp437", "CP437"},
    Label{"cp819", "WINDOWS-1252"},
    Label{"cp850", "CP850"},
    Label{"cp866", "CP866"},
    Label{"cp932", "CP932"},
    Label{"cp949", "CP949"},
    Label{"dos-874", "CP874"},
    Label{"euc-jp", "EUC-JP"},
    Label{"euc-kr", "CP949"},
    Label{"gb-2312-80", "GB18030"},
    Label{"gb18030", "GB18030"},
    Label{"gb2312", "GB18030"},
    Label{"gbk", "GB18030"},
    Label{"ibm437", "CP437"},
    Label{"ibm819", "WINDOWS-1252"},
    Label{"ibm850", "CP850"},
    Label{"ibm866", "CP866"},
    Label{"iso-2022-jp", "ISO-2022-JP"},
    Label{"iso-8859-1", "WINDOWS-1252"},
    Label{"iso-8859-10", "ISO-8859-10"},
    Label{"iso-8859-11", "CP874"},
    Label{"iso-8859-13", "ISO-8859-13"},
    Label{"iso-8859-14", "ISO-8859-14"},
    Label{"iso-8859-15", "ISO-8859-15"},
    Label{"iso-8859-16", "ISO-8859-16"},
    Label{"iso-8859-2", "ISO-8859-2"},
    Label{"iso-8859-3", "ISO-8859-3"},
    Label{"iso-8859-4", "ISO-8859-4"},
    Label{"iso-8859-5", "ISO-8859-5"},
    Label{"iso-8859-6", "ISO-8859-6"},
    Label{"iso-8859-7", "ISO-8859-7"},
    Label{"iso-8859-8", "ISO-8859-8"},
    Label{"iso-8859-9", "WINDOWS-1254"},
    Label{"koi8-r", "KOI8-R"},
    Label{"koi8-u", "KOI8-U"},
    Label{"ks-c-5601-1987", "CP949"},
    Label{"l1", "WINDOWS-1252"},
    Label{"latin-1", "WINDOWS-1252"},
    Label{"latin1", "WINDOWS-1252"},
    Label{"latin2", "ISO-8859-2"},
    Label{"latin5", "WINDOWS-1254"},
    Label{"latin9", "ISO-8859-15"},
    Label{"mac", "MACINTOSH"},
    Label{"macintosh", "MACINTOSH"},
    Label{"macroman", "MACINTOSH"},
    Label{"ms-kanji", "CP932"},
    Label{"shift-jis", "CP932"},
    Label{"sjis", "CP932"},
    Label{"tis-620", "CP874"},
    Label{"ucs-2", "UTF-16LE"},
    Label{"uhc", "CP949"},
    Label{"unicode", "UTF-16LE"},
    Label{"unicode-1-1-utf-8", "UTF-8"},
    Label{"us-ascii", "WINDOWS-1252"},
    Label{"utf-16", "UTF-16LE"},
    Label{"utf-16be", "UTF-16BE"},
    Label{"utf-16le", "UTF-16LE"},
    Label{"utf-32", "UTF-32LE"},
    Label{"utf-32be", "UTF-32BE"},
    Label{"utf-32le", "UTF-32LE"},
    Label{"utf-8", "UTF-8"},
    Label{"utf8", "UTF-8"},
    Label{"windows-1250", "WINDOWS-1250"},
    Label{"windows-1251", "WINDOWS-1251"},
    Label{"windows-1252", "WINDOWS-1252"},
    Label{"windows-1253", "WINDOWS-1253"},
    Label{"windows-1254", "WINDOWS-1254"},
    Label{"windows-1255", "WINDOWS-1255"},
    Label{"windows-1256", "WINDOWS-1256"},
    Label{"windows-1257", "WINDOWS-1257"},
    Label{"windows-1258", "WINDOWS-1258"},
    Label{"windows-31j", "CP932"},
    Label{"windows-874", "CP874"},
    Label{"windows-949", "CP949"},
    Label{"x-mac-roman", "MACINTOSH"},
    Label{"x-sjis", "CP932"},
};
static_assert(std::ranges::is_sorted(kLabels, {}, &Label::label), "labels out of order");

// `text` in lower case with '-' for '_', without quotes and blanks around it.
std::string plain_label(std::string_view text) {
  std::string label = schema::lower_case(schema::stripped(text, " \t\r\n\"';"));
  std::ranges::replace(label, '_', '-');
  return label;
}

// "cp1252", "x-cp1252", "iso8859-1" and "iso-8859-1:1987" by their usual names.
std::string usual_spelling(std::string label) {
  if (label.starts_with("x-cp")) label.erase(0, 2);
  if (label.starts_with("cp125")) label.replace(0, 2, "windows-");
  if (label.starts_with("win125")) label.replace(0, 3, "windows-");
  if (label.starts_with("iso8859")) label.insert(3, 1, '-');
  if (label.starts_with("iso-8859") && label.size() > 8 && label[8] != '-') label.insert(8, 1, '-');
  if (const auto colon = label.find(':'); colon != std::string::npos) label.resize(colon);
  if (label.ends_with("-i") || label.ends_with("-e")) label.resize(label.size() - 2);
  return label;
}

// What stands after `name` and '=' in `text` from `from` on, up to a quote, blank or bracket.
std::string_view attribute(std::string_view text, std::string_view name, std::size_t from) {
  std::size_t at = text.find(name, from);
  if (at == std::string_view::npos) return {};
  at = text.find_first_not_of(schema::kBlanks, at + name.size());
  if (at == std::string_view::npos || text[at] != '=') return {};
  at = text.find_first_not_of(" \t\r\n\"'", at + 1);
  if (at == std::string_view::npos) return {};
  return text.substr(at, text.find_first_of(" \t\r\n\"'>/;?", at) - at);
}

}  // namespace

std::string charset_named(std::string_view label) {
  const std::string name = usual_spelling(plain_label(label));
  const auto row = std::ranges::lower_bound(kLabels, std::string_view(name), {}, &Label::label);
  if (row == kLabels.end() || row->label != name) return {};
  return std::string(row->charset);
}

std::string declared_charset(std::string_view head) {
  constexpr std::size_t kLongestPrologue = 8192;
  const std::string lower = schema::lower_case(head.substr(0, kLongestPrologue));
  const std::string_view text = lower;
  if (const std::size_t start = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
      start != std::string_view::npos && text.substr(start).starts_with("<?xml")) {
    const std::string_view declaration = text.substr(start, text.find("?>", start) - start);
    std::string named = charset_named(attribute(declaration, "encoding", 0));
    if (!named.empty()) return named;
  }
  for (std::size_t at = text.find("<meta"); at != std::string_view::npos;
       at = text.find("<meta", at + 1)) {
    const std::string_view tag = text.substr(at, text.find('>', at) - at);
    std::string named = charset_named(attribute(tag, "charset", 0));
    if (!named.empty()) return named;
  }
  return {};
}

}  // namespace corpus
