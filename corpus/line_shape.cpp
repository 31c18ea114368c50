#include "corpus/line_shape.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "schema/ascii.hpp"

namespace corpus {
namespace {

using schema::is_digit;
using schema::is_lower;
using schema::is_upper;

enum class Sign : std::uint8_t { Letter, Apostrophe, Bar, Gap };

struct Character {
  Sign sign;
  std::size_t size;
};

// Of the symbols of U+2000..U+2BFF.
Sign general_punctuation(unsigned second, unsigned third) {
  if (second != 0x80) return Sign::Gap;
  if (third == 0x99) return Sign::Apostrophe;
  return third == 0xA2 || third == 0xBA ? Sign::Bar : Sign::Gap;
}

// The character at the start of `rest`, which starts with a byte of 0x80 or more.
Character wide_character(std::string_view rest) {
  const auto byte = [&](std::size_t i) {
    return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0u;
  };
  if (byte(0) == 0xC2) {
    if (byte(1) == 0xB7 || (byte(1) == 0xBB && byte(2) == ' ')) return {Sign::Bar, 2};
    const bool is_letter = byte(1) == 0xAA || byte(1) == 0xB5 || byte(1) == 0xBA;
    return {is_letter ? Sign::Letter : Sign::Gap, 2};  // spaces, signs, guillemets
  }
  if (byte(0) == 0xE2 && byte(1) >= 0x80 && byte(1) <= 0xAF) {
    return {general_punctuation(byte(1), byte(2)), 3};
  }
  if (byte(0) >= 0xF0) return {Sign::Gap, 4};  // emoji and the like
  if (byte(0) >= 0xE0) return {Sign::Letter, 3};
  return {Sign::Letter, 2};
}

Character narrow_character(std::string_view line, std::size_t at) {
  const char c = line[at];
  if (is_digit(c) || schema::is_letter(c)) return {Sign::Letter, 1};
  switch (c) {
    case '\'':
      return {Sign::Apostrophe, 1};
    case '|':
      return {Sign::Bar, 1};
    case '/':
    case '>': {
      const bool is_alone =
          at > 0 && line[at - 1] == ' ' && at + 1 < line.size() && line[at + 1] == ' ';
      return {is_alone ? Sign::Bar : Sign::Gap, 1};
    }
    default:
      return {Sign::Gap, 1};
  }
}

Character character_at(std::string_view line, std::size_t at) {
  return static_cast<unsigned char>(line[at]) < 0x80 ? narrow_character(line, at)
                                                     : wide_character(line.substr(at));
}

// What most bytes of a line are: letters and digits of ASCII.
struct Plain {
  bool is_letter = false, is_capital = false, is_digit = false;
  char lower = 0;
};

constexpr std::array<Plain, 256> kPlain = [] {
  std::array<Plain, 256> all{};
  for (unsigned c = '0'; c <= '9'; ++c) all[c] = {.is_digit = true, .lower = static_cast<char>(c)};
  for (unsigned c = 'a'; c <= 'z'; ++c) all[c] = {.is_letter = true, .lower = static_cast<char>(c)};
  for (unsigned c = 'A'; c <= 'Z'; ++c) {
    all[c] = {.is_letter = true, .is_capital = true, .lower = static_cast<char>(c - 'A' + 'a')};
  }
  return all;
}();

// Reads the words of a line, one after the other, into its shape.
class WordReader {
 public:
  explicit WordReader(std::string_view line) : line_(line) {
    constexpr std::size_t kBytesOfWord = 5;  // and of the space behind it, or so
    shape_.words.reserve(line.size() / kBytesOfWord + 1);
    shape_.word_ends.reserve(line.size() / kBytesOfWord + 1);
  }

  LineShape read() {
    while (at_ < line_.size()) {
      if (line_[at_] == ' ') {
        ++at_;
        continue;
      }
      const Character here = character_at(line_, at_);
      if (here.sign == Sign::Letter) {
        read_word();
      } else {
        if (here.sign == Sign::Bar) close_part();
        at_ += here.size;
      }
    }
    shape_.longest_part = std::max(shape_.longest_part, part_);
    return std::move(shape_);
  }

 private:
  void close_part() {
    if (shape_.words.empty()) return;  // a bullet at the start divides nothing
    ++shape_.bars;
    shape_.longest_part = std::max(shape_.longest_part, part_);
    part_ = 0;
  }

  void read_word() {
    std::uint32_t hash = kHashStart;
    bool is_number = true;
    const char first = line_[at_];
    while (at_ < line_.size()) {
      const Plain& plain = kPlain[static_cast<unsigned char>(line_[at_])];
      if (plain.lower != 0) {
        shape_.letters += plain.is_letter;
        shape_.capitals += plain.is_capital;
        if (!plain.is_digit) is_number = false;
        hash = add_to_hash(hash, plain.lower);
        ++at_;
        continue;
      }
      if (line_[at_] == ' ') break;
      const Character here = character_at(line_, at_);
      if (here.sign == Sign::Apostrophe) {
        at_ += here.size;
        continue;
      }
      if (here.sign != Sign::Letter && !(is_number && joins_digits())) break;
      for (const std::size_t end = at_ + here.size; at_ < end && at_ < line_.size(); ++at_) {
        const char c = line_[at_];
        if (c != '.' && c != ',' && c != ':') is_number = false;
        hash = add_to_hash(hash, c);
      }
    }
    shape_.words.push_back(is_number ? kNumberWord : hash);
    shape_.word_ends.push_back(static_cast<std::uint32_t>(at_));
    shape_.capital_words += is_upper(first) || is_digit(first);
    ++part_;
  }

  // "1,204", "4.75", "10:30": the sign at hand stands between two digits.
  bool joins_digits() const {
    const char c = line_[at_];
    return (c == ',' || c == '.' || c == ':') && at_ > 0 && is_digit(line_[at_ - 1]) &&
           at_ + 1 < line_.size() && is_digit(line_[at_ + 1]);
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::size_t part_ = 0;
  LineShape shape_;
};

constexpr std::array<std::string_view, 9> kClosers{"\"", "'",      ")",      "]",     "*",
                                                   "_",  "\u2019", "\u201D", "\u00BB"};

// How the line ends once quotes and brackets that close it are off.
void read_end(std::string_view line, LineShape& shape) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view closer : kClosers) {
      if (line.ends_with(closer)) {
        line = trimmed(line.substr(0, line.size() - closer.size()));
        found = true;
      }
    }
  }
  if (line.empty()) return;
  shape.ends_stop = line.back() == '.' && !line.ends_with("...");
  shape.ends_sentence =
      line.back() == '.' || line.back() == '!' || line.back() == '?' || line.ends_with("\u2026");
  shape.ends_colon = line.back() == ':';
}

bool starts_with_number_item(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && digits <= 2 && digits + 1 < line.size() &&
         (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

void read_start(std::string_view line, LineShape& shape) {
  constexpr std::array<std::string_view, 7> kBullets{"- ",      "* ",     "\u2022", "\u00B7",
                                                     "\u2013 ", "\u25AA", "\u25CF"};
  const auto starts = [&](std::string_view prefix) { return line.starts_with(prefix); };
  shape.is_item = std::ranges::any_of(kBullets, starts) || starts_with_number_item(line);
  shape.starts_quote = starts("\"") || starts("\u201C") || starts("\u2018") || starts("'");
  shape.starts_lower = is_lower(line.front());
}

}  // namespace

bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kNoBreak = "\u00A0";
  for (;;) {
    if (text.starts_with(kNoBreak)) {
      text.remove_prefix(kNoBreak.size());
    } else if (text.ends_with(kNoBreak)) {
      text.remove_suffix(kNoBreak.size());
    } else if (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') {
      text.remove_prefix(1);
    } else if (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') {
      text.remove_suffix(1);
    } else {
      return text;
    }
  }
}

LineShape shape_of(std::string_view line) {
  line = trimmed(line);
  if (line.empty()) return {};
  LineShape shape = WordReader(line).read();
  read_start(line, shape);
  read_end(line, shape);
  return shape;
}

}  // namespace corpus
