#include "indexer/recognise/word_reader.hpp"

#include <algorithm>

#include "schema/ascii.hpp"
#include "schema/word_order.hpp"

namespace indexer {
namespace {

// A sign of more than one byte that is no letter, and what it is to a gap.
struct WideSign {
  std::string_view text;
  std::uint8_t gap;
};
constexpr std::array kWideSigns{
    WideSign{"\u2019", 0},         WideSign{"\u2018", 0},         WideSign{"\u201C", 0},
    WideSign{"\u201D", 0},         WideSign{"\u2013", kDash},     WideSign{"\u2014", kDash},
    WideSign{"\u2010", kDash},     WideSign{"\u2011", kDash},     WideSign{"\u2022", kOtherGap},
    WideSign{"\u2026", kOtherGap}, WideSign{"\u00A0", 0},         WideSign{"\u202F", 0},
    WideSign{"\u2009", 0},         WideSign{"\u00B7", kOtherGap}, WideSign{"\u00AB", 0},
    WideSign{"\u00BB", 0}};
constexpr std::string_view kPound = "\u00A3", kEuro = "\u20AC";

// The sign at the start of `text`, which must not be empty; null: another.
const WideSign* wide_sign_at(std::string_view text) {
  if (text[0] != '\xE2' && text[0] != '\xC2') return nullptr;
  const auto sign =
      std::ranges::find_if(kWideSigns, [&](const WideSign& s) { return text.starts_with(s.text); });
  return sign == kWideSigns.end() ? nullptr : &*sign;
}

std::uint8_t gap_of(char c) {
  switch (c) {
    case ',':
      return kComma;
    case '(':
    case '[':
      return kOpenBracket;
    case ')':
    case ']':
      return kCloseBracket;
    case '-':
      return kDash;
    case '/':
      return kSlash;
    case '.':
    case ';':
    case ':':
    case '!':
    case '?':
    case '|':
      return kOtherGap;
    default:
      return 0;
  }
}

}  // namespace

bool WordReader::next() {
  word_ = {};
  size_ = 0;
  skip_gap();
  if (at_ >= text_.size()) return false;
  word_.offset = static_cast<std::uint32_t>(at_);
  if (schema::is_digit(text_[at_]) || currency_size() > 0) {
    read_number();
  } else {
    read_letters();
  }
  return true;
}

std::uint64_t WordReader::hash() const {
  return size_ > kLongestWord ? 0 : schema::word_hash(folded());
}

std::size_t WordReader::currency_size() const {
  for (const std::string_view sign : {std::string_view("$"), kPound, kEuro}) {
    const bool has_number =
        at_ + sign.size() < text_.size() && schema::is_digit(text_[at_ + sign.size()]);
    if (rest().starts_with(sign) && has_number) return sign.size();
  }
  return 0;
}

void WordReader::skip_gap() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (schema::is_digit(c) || schema::is_upper(c) || schema::is_lower(c)) return;
    if (c == ' ') {
      ++at_;
    } else if (const WideSign* const sign = wide_sign_at(rest())) {
      word_.gap |= sign->gap;
      at_ += sign->text.size();
    } else if ((c & 0x80) != 0 || c == '$') {
      return;
    } else {
      word_.gap |= gap_of(c);
      ++at_;
    }
  }
}

void WordReader::put(char c) {
  if (size_ < kLongestWord) folded_[size_] = schema::to_lower(c);
  ++size_;
}

void WordReader::read_letters() {
  std::size_t capitals = 0, letters = 0;
  const std::size_t start = at_;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (schema::is_lower(c) || schema::is_upper(c) || schema::is_digit(c)) {
      capitals += schema::is_upper(c);
      ++letters;
      put(c);
      ++at_;
    } else if (const std::size_t width = inner_apostrophe_size(start)) {
      put('\'');
      at_ += width;
    } else if ((c & 0x80) != 0 && wide_sign_at(rest()) == nullptr) {
      ++letters;
      put(c);
      ++at_;
    } else {
      break;
    }
  }
  if (at_ == start) put(text_[at_++]);  // a currency sign without a number
  word_.size_bytes = static_cast<std::uint32_t>(at_ - start);
  if (schema::is_upper(text_[start])) word_.shape |= kCapital;
  if (capitals == letters && letters > 1) word_.shape |= kAllCapitals;
  drop_possessive();
  if (size_ > 3 && folded().ends_with("ed")) word_.shape |= kEndsInEd;
}

// The size of an apostrophe between two letters that stands here; 0: none does.
std::size_t WordReader::inner_apostrophe_size(std::size_t word_start) const {
  const std::size_t size = rest().starts_with('\'') ? 1 : rest().starts_with("\u2019") ? 3 : 0;
  const bool goes_on =
      at_ > word_start && at_ + size < text_.size() && schema::is_of_word(text_[at_ + size]);
  return goes_on ? size : 0;
}

void WordReader::drop_possessive() {
  if (!folded().ends_with("'s")) return;
  size_ -= 2;
  word_.size_bytes -= text_[at_ - 2] == '\'' ? 2 : 4;
  if (size_ > 1 && (word_.shape & kCapital) != 0 && word_.size_bytes > 1) {
    const std::string_view bare = text_.substr(word_.offset, word_.size_bytes);
    if (std::ranges::all_of(bare, schema::is_upper)) word_.shape |= kAllCapitals;
  }
}

// "10", "10th", "1,925", "2.5%", "£22bn"; an ending of letters is part of it but for ordinals.
void WordReader::read_number() {
  const std::size_t start = at_;
  const std::size_t sign = currency_size();
  for (std::size_t i = 0; i < sign; ++i) put(text_[at_++]);
  std::size_t digits = 0;
  bool is_plain = sign == 0;
  while (at_ < text_.size()) {
    const bool is_inner_sign = (text_[at_] == '.' || text_[at_] == ',') && at_ + 1 < text_.size() &&
                               schema::is_digit(text_[at_ + 1]);
    if (!schema::is_digit(text_[at_]) && !is_inner_sign) break;
    is_plain = is_plain && !is_inner_sign;
    digits += schema::is_digit(text_[at_]);
    put(text_[at_++]);
  }
  const std::size_t number_end = at_;
  read_number_ending(is_plain);
  word_.size_bytes = static_cast<std::uint32_t>(at_ - start);
  if (!is_plain || digits > 4) return;
  word_.number = 0;
  for (std::size_t i = start; i < number_end; ++i) {
    word_.number = word_.number * 10 + (text_[i] - '0');
  }
}

void WordReader::read_number_ending(bool& is_plain) {
  for (const std::string_view percent : {"%", " per cent", " percent", "pc", " pc"}) {
    const std::size_t end = at_ + percent.size();
    const bool goes_on = percent != "%" && end < text_.size() && schema::is_of_word(text_[end]);
    if (!rest().starts_with(percent) || goes_on) continue;
    at_ = end;
    put('%');
    is_plain = false;
    return;
  }
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    const bool ends = at_ + 2 >= text_.size() || !schema::is_of_word(text_[at_ + 2]);
    if (!rest().starts_with(ending) || !ends) continue;
    at_ += ending.size();
    word_.shape |= kOrdinal;
    return;
  }
  while (at_ < text_.size() && schema::is_of_word(text_[at_]) && wide_sign_at(rest()) == nullptr) {
    put(text_[at_++]);
    is_plain = false;
  }
}

}  // namespace indexer
