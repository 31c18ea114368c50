#include "schema/piece_reader.hpp"

#include <utf8proc.h>

#include <array>

#include "schema/ascii.hpp"

namespace schema {
namespace {

constexpr std::array<Sign, 128> kAsciiSigns = [] {
  std::array<Sign, 128> signs{};
  signs.fill(Sign::Other);
  for (std::size_t c = 0; c < signs.size(); ++c) {
    const char letter = static_cast<char>(c);
    if (is_letter(letter) || is_digit(letter)) signs[c] = Sign::Letter;
  }
  signs[' '] = signs['\t'] = signs['\r'] = Sign::Space;
  signs['\n'] = Sign::Break;
  signs['-'] = Sign::Hyphen;
  signs['\''] = signs['`'] = Sign::Apostrophe;
  return signs;
}();

constexpr std::array<char, 128> kLowered = [] {
  std::array<char, 128> lowered{};
  for (std::size_t c = 0; c < lowered.size(); ++c) {
    lowered[c] = to_lower(static_cast<char>(c));
  }
  return lowered;
}();

Sign sign_of(utf8proc_int32_t code) {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x00B4:
    case 0x2032:
      return Sign::Apostrophe;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return Sign::Hyphen;
    default:
      break;
  }
  const utf8proc_category_t category = utf8proc_category(code);
  if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO) return Sign::Letter;
  return category == UTF8PROC_CATEGORY_ZS ? Sign::Space : Sign::Other;
}

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {kAsciiSigns[byte], 1, byte};
  utf8proc_int32_t code = 0;
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                       static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (size <= 0) return {Sign::Other, 1, 0xFFFD};
  return {sign_of(code), static_cast<std::size_t>(size), code};
}

}  // namespace

bool PieceReader::read(Piece& piece) {
  unsigned breaks = 0;
  for (; at_ < text_.size(); at_ += now_.size_bytes) {
    if (text_[at_] == ' ' && ++at_ == text_.size()) break;  // the usual gap
    now_ = character_at(text_, at_);
    if (now_.sign == Sign::Letter) {
      piece.is_joined = breaks < 2;
      read_word(piece);
      return true;
    }
    if (now_.sign == Sign::Break) ++breaks;
    if (now_.sign == Sign::Other || (now_.sign == Sign::Hyphen && !is_between_words())) {
      piece.is_joined = breaks < 2;
      read_sign(piece);
      return true;
    }
  }
  return false;
}

// A hyphen that joins two words, maybe over a line break, and is no dash.
bool PieceReader::is_between_words() const {
  const std::size_t next = at_ + now_.size_bytes;
  if (at_ != word_end_ || next >= text_.size()) return false;
  const Sign sign = character_at(text_, next).sign;
  return sign == Sign::Letter || sign == Sign::Break;
}

void PieceReader::read_sign(Piece& piece) {
  static constexpr std::string_view kAnd = "and";
  piece.begin = at_;
  at_ += now_.size_bytes;
  piece.end = piece.bare_end = at_;
  piece.casing = {};
  piece.spelling = now_.code == '&' ? kAnd : text_.substr(piece.begin, now_.size_bytes);
  if (now_.sign == Sign::Hyphen) piece.spelling = "-";
}

void PieceReader::read_word(Piece& piece) {
  spelling_.clear();
  piece.begin = at_;
  piece.casing = {};
  std::size_t apostrophe = std::string_view::npos;
  std::size_t letters_before = 0;
  for (;; at_ += now_.size_bytes) {
    read_ascii_letters(piece.casing);
    if (at_ == text_.size() || text_[at_] == ' ') break;
    now_ = character_at(text_, at_);
    if (now_.sign == Sign::Apostrophe && is_inside_word()) {
      apostrophe = at_;
      letters_before = spelling_.size();
    } else if (now_.sign == Sign::Letter) {
      add_foreign_letter(piece.casing);
    } else {
      break;
    }
  }
  const bool is_possessive = apostrophe != std::string_view::npos &&
                             spelling_.size() == letters_before + 1 && spelling_.back() == 's';
  piece.end = word_end_ = at_;
  piece.bare_end = is_possessive ? apostrophe : at_;
  piece.spelling = spelling_;
}

bool PieceReader::is_inside_word() const {
  const std::size_t next = at_ + now_.size_bytes;
  return next < text_.size() && character_at(text_, next).sign == Sign::Letter;
}

// Most words are of nothing else. Digits and capitals stand before the small letters.
void PieceReader::read_ascii_letters(Casing& casing) {
  const std::size_t begin = at_;
  const std::uint64_t capitals_before = casing.capitals;
  for (; at_ < text_.size(); ++at_) {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte >= kAsciiSigns.size() || kAsciiSigns[byte] != Sign::Letter) break;
    casing.add(byte < 'a');
  }
  const std::size_t known = spelling_.size();
  spelling_.append(text_, begin, at_ - begin);
  if (casing.capitals == capitals_before && casing.letters <= kMaxCased) return;
  for (std::size_t i = known; i < spelling_.size(); ++i) {
    spelling_[i] = kLowered[static_cast<unsigned char>(spelling_[i])];
  }
}

// A letter with its mark taken off, in lower case; a mark on its own is dropped.
void PieceReader::add_foreign_letter(Casing& casing) {
  std::array<utf8proc_int32_t, 8> codes{};
  int boundary = 0;
  const utf8proc_ssize_t count = utf8proc_decompose_char(
      now_.code, codes.data(), codes.size(),
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK),
      &boundary);
  if (count <= 0) return;
  casing.add(utf8proc_category(now_.code) == UTF8PROC_CATEGORY_LU);
  std::array<utf8proc_uint8_t, 4> bytes{};
  for (std::size_t i = 0; i < std::min<std::size_t>(static_cast<std::size_t>(count), 8); ++i) {
    const utf8proc_ssize_t size = utf8proc_encode_char(codes[i], bytes.data());
    spelling_.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
  }
}

}  // namespace schema
