// Which charset bytes are in: what marks, declarations and the bytes themselves say, and who is
// believed.
#include <uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "corpus/charset.hpp"
#include "corpus/utf8.hpp"
#include "schema/ascii.hpp"

namespace corpus {
namespace {

unsigned value(char c) { return static_cast<unsigned char>(c); }

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};
// UTF-32 before UTF-16, whose mark begins its own.
constexpr std::array kMarks{Mark{kByteOrderMark, "UTF-8"}, Mark{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                            Mark{{"\0\0\xFE\xFF", 4}, "UTF-32BE"}, Mark{"\xFF\xFE", "UTF-16LE"},
                            Mark{"\xFE\xFF", "UTF-16BE"}};

// UTF-16 without a mark: in English nearly every second byte is a NUL.
std::string_view unmarked_utf16(std::string_view head) {
  head = head.substr(0, 1024);
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '\0') ++nuls[i % 2];
  }
  if (head.size() < 8) return {};
  const std::size_t many = head.size() / 4;
  if (nuls[1] >= many && nuls[0] * 8 < nuls[1]) return "UTF-16LE";
  if (nuls[0] >= many && nuls[1] * 8 < nuls[0]) return "UTF-16BE";
  return {};
}

// Whether bytes past ASCII are UTF-8 with at most some damage. In any other charset a well-formed
// UTF-8 character comes about by a rare accident.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t characters = 0;
  std::size_t strays = 0;
  for (std::size_t at = ascii_prefix(bytes); at < bytes.size();
       at += ascii_prefix(bytes.substr(at))) {
    const Utf8Char next = first_char(bytes.substr(at));
    ++(next.size == 0 ? strays : characters);
    at += std::max<std::size_t>(next.size, 1);
  }
  return strays == 0 || characters * 4 > strays;
}

// What the bytes past ASCII would be to a British newsroom, were they in `charset`: those that are
// in `letters` must touch a letter, those in `marks` must not stand inside a word.
struct Newsroom {
  std::string_view charset;
  std::string_view letters;  // accented letters, apostrophes
  std::string_view marks;    // pound and euro signs, quotes, dashes, dots, blanks
};
constexpr std::array kNewsrooms{
    Newsroom{
        "WINDOWS-1252",
        "\x92\xE0\xE1\xE2\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xED\xEE\xEF\xF1\xF3\xF4\xF6\xF8\xFA"
        "\xFB\xFC\xC9\xD6\xDC\x9C\xBA\x99\xAE",
        "\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\xA0\xA3\xA9\xAB\xAD\xB0\xB7\xBB\xBC\xBD\xBE"},
    Newsroom{
        "MACINTOSH",
        "\xD5\x88\x87\x89\x8A\x8C\xBE\x8D\x8F\x8E\x90\x91\x92\x94\x95\x96\x97\x99\x9A\xBF\x9C\x9E"
        "\x9F\x83\xBC\xAA\xA8",
        "\xDB\xC9\xD4\xD5\xD2\xD3\xA5\xD0\xD1\xCA\xA3\xA9\xC7\xC8\xA1\xE1"},
    Newsroom{"CP850",
             "\x85\xA0\x83\x84\x86\x87\x8A\x82\x88\x89\xA1\x8C\x8B\xA4\xA2\x93\x94\xA3\x81\x90",
             "\x9C\xF0\xFA\xAC\xAB\xF3\xAE\xAF\xFF"},
};

// The share of the bytes past ASCII that stand where `room` would have them, in percent.
std::size_t fit(std::string_view bytes, const Newsroom& room) {
  std::size_t all = 0;
  std::size_t good = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (value(bytes[i]) < 0x80) continue;
    ++all;
    const bool after_letter = i > 0 && schema::is_letter(bytes[i - 1]);
    const bool before_letter = i + 1 < bytes.size() && schema::is_letter(bytes[i + 1]);
    const bool fits =
        (room.letters.find(bytes[i]) != room.letters.npos && (after_letter || before_letter)) ||
        (room.marks.find(bytes[i]) != room.marks.npos && !(after_letter && before_letter));
    if (fits) ++good;
  }
  return all == 0 ? 100 : good * 100 / all;
}

// What uchardet takes the bytes for; empty where it cannot tell.
std::string detected(std::string_view bytes) {
  constexpr std::size_t kEnough = std::size_t{256} * 1024;
  const std::unique_ptr<std::remove_pointer_t<uchardet_t>, void (*)(uchardet_t)> detector(
      uchardet_new(), uchardet_delete);
  if (uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), kEnough)) != 0) {
    return {};
  }
  uchardet_data_end(detector.get());
  return charset_named(uchardet_get_charset(detector.get()));
}

bool has_c1_bytes(std::string_view bytes) {
  return std::ranges::any_of(bytes, [](char c) { return value(c) >= 0x80 && value(c) < 0xA0; });
}

// What a page in `declared` is in that uses bytes which the ISO sets keep for control characters.
std::string windows_sibling(const std::string& declared) {
  constexpr std::array<std::array<std::string_view, 2>, 5> kSiblings{
      {{"ISO-8859-2", "WINDOWS-1250"},
       {"ISO-8859-5", "WINDOWS-1251"},
       {"ISO-8859-7", "WINDOWS-1253"},
       {"ISO-8859-13", "WINDOWS-1257"},
       {"ISO-8859-15", "WINDOWS-1252"}}};
  for (const auto& [iso, windows] : kSiblings) {
    if (declared == iso) return std::string(windows);
  }
  return declared;
}

// The charset of bytes that are not UTF-8. A declaration other than of UTF-8 is believed; failing
// that a charset of British newsrooms whose bytes stand in the right places; then the detector.
std::string legacy_charset(std::string_view bytes, const std::string& declared) {
  if (!declared.empty() && declared != "UTF-8") {
    return has_c1_bytes(bytes) ? windows_sibling(declared) : declared;
  }
  constexpr std::size_t kFits = 90;
  const auto best = std::ranges::max_element(
      kNewsrooms, {}, [&](const Newsroom& room) { return fit(bytes, room); });
  if (fit(bytes, *best) >= kFits) return std::string(best->charset);
  const std::string guess = detected(bytes);
  return guess.empty() || guess == "UTF-8" ? "WINDOWS-1252" : guess;
}

}  // namespace

std::string charset_of(std::string_view text, std::string_view outer) {
  const auto mark =
      std::ranges::find_if(kMarks, [&](const Mark& m) { return text.starts_with(m.bytes); });
  if (mark != kMarks.end()) return std::string(mark->charset);
  if (const auto wide = unmarked_utf16(text); !wide.empty()) return std::string(wide);
  std::string declared = declared_charset(text);
  if (declared.empty()) declared = charset_named(outer);
  // Bytes in which these words can be read are in neither.
  if (declared.starts_with("UTF-16") || declared.starts_with("UTF-32")) declared.clear();
  const bool has_escapes = text.find('\x1B') != std::string_view::npos;
  if (declared == "ISO-2022-JP" && has_escapes) return declared;
  return is_mostly_utf8(text) ? "UTF-8" : legacy_charset(text, declared);
}

std::string charset_of_head(std::string_view head) {
  return charset_of(head.substr(0, head.size() - unfinished_tail(head)));
}

}  // namespace corpus
