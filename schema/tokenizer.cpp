#include "schema/tokenizer.hpp"

#include <algorithm>
#include <array>

#include "schema/ascii.hpp"
#include "schema/folding.hpp"

namespace schema {
namespace {

constexpr bool is_ascii(char c) { return (static_cast<unsigned char>(c) & 0x80) == 0; }

constexpr std::array<bool, 256> kIsPlainWordByte = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 128; ++c) {
    table[c] = is_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c));
  }
  return table;
}();

// ASCII letters and digits in lower case; 0 for all else.
constexpr std::array<char, 256> kFolded = [] {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < 128; ++c) {
    if (kIsPlainWordByte[c]) table[c] = to_lower(static_cast<char>(c));
  }
  return table;
}();

// A word between hyphens.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_ascii = true;
  bool has_joiner = false;  // an apostrophe, '&', '.' or ','
};

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const std::function<void(const Token&)>& sink)
      : text_(text), sink_(sink) {}

  void run() {
    for (std::size_t at = next_word(0); at < text_.size(); at = next_word(at)) at = emit_chain(at);
  }

 private:
  std::size_t next_word(std::size_t at) const {
    while (at < text_.size()) {
      if (is_ascii(text_[at])) {
        if (is_plain(at)) break;
        ++at;
      } else {
        const CodePoint point = code_point_at(text_, at);
        if (is_letter_or_digit(point.value)) break;
        at += point.size_bytes;
      }
    }
    return at;
  }

  // Emits the parts that hyphens join from `at` on; gives the end of the last.
  std::size_t emit_chain(std::size_t at) {
    if (const std::size_t end = plain_end(at); end != at) {
      ++position_;
      give(at, end);
      return end;
    }
    Part part = scan_part(at);
    std::size_t next = after_hyphen(part.end);
    if (next == part.end) {
      emit(part);
      return part.end;
    }
    const Part second = scan_part(next);
    emit(part);
    if (after_hyphen(second.end) == second.end) emit_compound(part, second);
    while (next != part.end) {
      part = scan_part(next);
      emit(part);
      next = after_hyphen(part.end);
    }
    return part.end;
  }

  // The end of the word at `at`, which is in token_ then, if it is of a few ASCII letters and
  // digits and nothing joins it to what follows, as of most; else `at`.
  std::size_t plain_end(std::size_t at) {
    std::array<char, kMaxWordBytes> folded;
    std::size_t size = 0;
    for (; at + size < text_.size() && size < folded.size(); ++size) {
      folded[size] = kFolded[static_cast<unsigned char>(text_[at + size])];
      if (folded[size] == 0) break;
    }
    if (size == 0 || !ends_plain_word(at + size)) return at;
    const bool loses_s = is_plural_abbreviation(text_.substr(at, size));
    token_.word.assign(folded.data(), size - (loses_s ? 1 : 0));
    return at + size;
  }

  bool ends_plain_word(std::size_t at) const {
    if (at + 1 >= text_.size() || !is_ascii(text_[at])) return false;
    switch (text_[at]) {
      case '\'':
      case '&':
      case '-':
        return false;
      case '.':
      case ',':
        return text_[at + 1] == ' ' || text_[at + 1] == '\n';
      default:
        return !is_plain(at);
    }
  }

  Part scan_part(std::size_t begin) const {
    Part part{.begin = begin, .end = begin};
    std::size_t segment = begin;
    while (true) {
      part.end = skip_run(part.end, part.is_ascii);
      const std::size_t next = after_joiner(part.begin, segment, part.end);
      if (next == part.end) return part;
      part.has_joiner = true;
      part.end = segment = next;
    }
  }

  std::size_t skip_run(std::size_t at, bool& is_all_ascii) const {
    while (at < text_.size()) {
      if (is_ascii(text_[at])) {
        if (!is_plain(at)) break;
        ++at;
      } else {
        const CodePoint point = code_point_at(text_, at);
        if (!is_inside_word(point.value)) break;
        is_all_ascii = false;
        at += point.size_bytes;
      }
    }
    return at;
  }

  // Past the joiner at `at`, if one joins the word's segment before it to what follows; else `at`.
  std::size_t after_joiner(std::size_t begin, std::size_t segment, std::size_t at) const {
    if (at >= text_.size()) return at;
    switch (text_[at]) {
      case '&':
        return joins_letters(begin, segment, at) ? at + 1 : at;
      case '.':
        return joins_capitals(begin, segment, at) || joins_decimals(begin, segment, at) ? at + 1
                                                                                        : at;
      case ',':
        return joins_thousands(begin, segment, at) ? at + 1 : at;
      default:
        break;
    }
    if (is_ascii(text_[at]) && text_[at] != '\'') return at;
    const CodePoint point = code_point_at(text_, at);
    const std::size_t next = at + point.size_bytes;
    return is_apostrophe(point.value) && starts_word(next) ? next : at;
  }

  bool joins_letters(std::size_t begin, std::size_t segment, std::size_t at) const {
    return follows(begin, segment, '&') && at - segment == 1 && is_letter(text_[segment]) &&
           is_letter(char_at(at + 1)) && !continues_word(at + 2);
  }
  bool joins_capitals(std::size_t begin, std::size_t segment, std::size_t at) const {
    return follows(begin, segment, '.') && at - segment == 1 && is_upper(text_[segment]) &&
           is_upper(char_at(at + 1)) && !continues_word(at + 2);
  }
  bool joins_decimals(std::size_t begin, std::size_t segment, std::size_t at) const {
    return follows(begin, segment, ',') && is_digit(char_at(at + 1)) && are_digits(segment, at);
  }
  bool joins_thousands(std::size_t begin, std::size_t segment, std::size_t at) const {
    return follows(begin, segment, ',') && at - segment <= 3 && are_digits(segment, at) &&
           at + 4 <= text_.size() && are_digits(at + 1, at + 4) && !continues_word(at + 4);
  }

  // A kind of joiner continues itself: nothing else stands before the segment in the word.
  bool follows(std::size_t begin, std::size_t segment, char joiner) const {
    return segment == begin || text_[segment - 1] == joiner;
  }
  bool are_digits(std::size_t from, std::size_t to) const {
    return from < to && std::ranges::all_of(text_.substr(from, to - from), is_digit);
  }
  char char_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  bool is_plain(std::size_t at) const {
    return kIsPlainWordByte[static_cast<unsigned char>(text_[at])];
  }
  bool starts_word(std::size_t at) const {
    if (at >= text_.size()) return false;
    if (is_ascii(text_[at])) return is_plain(at);
    return is_letter_or_digit(code_point_at(text_, at).value);
  }

  bool continues_word(std::size_t at) const {
    if (at >= text_.size()) return false;
    return is_ascii(text_[at]) ? is_plain(at) : is_inside_word(code_point_at(text_, at).value);
  }

  // Past the hyphen at `at`, if one stands there before a word; else `at`.
  std::size_t after_hyphen(std::size_t at) const {
    if (at >= text_.size() || (is_ascii(text_[at]) && text_[at] != '-')) return at;
    const CodePoint point = code_point_at(text_, at);
    const std::size_t next = at + point.size_bytes;
    return is_hyphen(point.value) && starts_word(next) ? next : at;
  }

  void emit(const Part& part) {
    token_.word.clear();
    append_word(token_.word, part);
    if (token_.word.empty()) return;
    ++position_;
    give(part.begin, part.end);
  }

  // Straight after its first part was given, whose position it shares.
  void emit_compound(const Part& first, const Part& second) {
    if (is_digit(text_[first.begin])) return;
    token_.word.clear();
    append_word(token_.word, first);
    const std::size_t first_bytes = token_.word.size();
    append_word(token_.word, second);
    if (first_bytes == 0 || token_.word.size() == first_bytes) return;
    if (token_.word.find_first_of("'&.") != std::string::npos) return;
    cut(token_.word);
    give(first.begin, second.end);
  }

  void give(std::size_t begin, std::size_t end) {
    token_.position = position_;
    token_.offset = begin;
    token_.size_bytes = end - begin;
    sink_(token_);
  }

  void append_word(std::string& out, const Part& part) const {
    const std::string_view raw = text_.substr(part.begin, part.end - part.begin);
    if (part.is_ascii && !part.has_joiner && raw.size() <= kMaxWordBytes) {
      const std::size_t size = raw.size() - (is_plural_abbreviation(raw) ? 1 : 0);
      for (const char c : raw.substr(0, size)) out += to_lower(c);
      return;
    }
    out += folded(raw);
  }

  // The long way, for a word with joiners, marks or more bytes than a word may have.
  static std::string folded(std::string_view raw) {
    std::string word;
    const std::size_t stem_bytes = std::min(raw.find('\''), raw.find("\u2019"));
    const std::string_view stem = raw.substr(0, stem_bytes);
    const bool loses_s = is_plural_abbreviation(stem);
    for (std::size_t at = 0; at < raw.size() && word.size() <= kMaxWordBytes;) {
      const CodePoint point = code_point_at(raw, at);
      const bool is_dropped = point.value == ',' || (loses_s && at + 1 == stem.size()) ||
                              (point.value == '.' && is_letter(raw[at - 1]));
      if (is_ascii(raw[at])) {
        if (!is_dropped) word += to_lower(raw[at]);
      } else {
        append_folded_letters(word, point.value);
      }
      at += point.size_bytes;
    }
    cut(word);
    trim(word);
    return word;
  }

  // "PCSOs", "P45s", "T&Gs"; not "As", which is a word.
  static bool is_plural_abbreviation(std::string_view raw) {
    if (raw.size() < 3 || !raw.ends_with('s') || raw.ends_with("&s") || !is_upper(raw[0])) {
      return false;
    }
    return std::ranges::all_of(raw.substr(1, raw.size() - 2),
                               [](char c) { return is_upper(c) || is_digit(c) || c == '&'; });
  }

  static void cut(std::string& word) {
    if (word.size() <= kMaxWordBytes) return;
    std::size_t size = kMaxWordBytes;
    while (is_continuation(word[size])) --size;
    word.resize(size);
  }

  // Takes off possessives, and joiners that join nothing once what they joined was folded.
  static void trim(std::string& word) {
    const auto are_apostrophes = [](char a, char b) { return a == '\'' && b == '\''; };
    word.erase(std::unique(word.begin(), word.end(), are_apostrophes), word.end());
    word.erase(0, std::min(word.find_first_not_of('\''), word.size()));
    while (word.ends_with("'s") || word.ends_with('\'') || word.ends_with('.') ||
           word.ends_with('&')) {
      word.pop_back();
    }
  }

  std::string_view text_;
  const std::function<void(const Token&)>& sink_;
  std::uint32_t position_ = 0;
  Token token_{};
};

}  // namespace

void tokenize(std::string_view text, const std::function<void(const Token&)>& sink) {
  Tokenizer(text, sink).run();
}

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, [&](const Token& token) { tokens.push_back(token); });
  return tokens;
}

std::vector<Token> tokens_without_compounds(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, [&](const Token& token) {
    if (tokens.empty() || token.position != tokens.back().position) tokens.push_back(token);
  });
  return tokens;
}

std::vector<std::string> words_of_phrase(std::string_view text) {
  std::vector<std::string> words;
  tokenize(text, [&](const Token& token) {
    if (token.position > words.size()) words.push_back(token.word);
  });
  return words;
}

}  // namespace schema
