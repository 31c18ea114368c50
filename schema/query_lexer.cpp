#include "schema/query_lexer.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "schema/ascii.hpp"
#include "schema/folding.hpp"
#include "schema/query_characters.hpp"
#include "schema/query_fields.hpp"
#include "schema/tokenizer.hpp"
#include "schema/whole_number.hpp"

namespace schema {
namespace {

constexpr unsigned kUsualDistance = 10;  // of NEAR without a number
constexpr unsigned kMaxDistance = 100;

bool is_name_character(char c) { return is_letter(c) || c == '-' || c == '_'; }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Lexed run() {
    while (at_ < text_.size()) {
      if (const std::size_t space = space_at(text_, at_)) {
        at_ += space;
      } else {
        lex_one();
      }
    }
    return std::move(lexed_);
  }

 private:
  void lex_one() {
    const char c = text_[at_];
    if (c == '(' || c == ')') {
      push(c == '(' ? LexemeKind::Open : LexemeKind::Close, at_, 1);
      ++at_;
    } else if (quote_at(text_, at_) > 0) {
      lex_phrase(std::nullopt);
    } else if (c == '-') {
      lex_dash();
    } else if (!lex_operator() && !lex_field()) {
      lex_word();
    }
  }

  // A '-' that touches what follows, but nothing before, is NOT; any other is punctuation.
  void lex_dash() {
    const std::size_t dash = at_;
    const bool begins = dash == 0 || text_[dash - 1] == '(' || ends_in_space(dash);
    at_ = std::min(text_.find_first_not_of('-', dash), text_.size());
    if (!begins || at_ != dash + 1 || at_ == text_.size() || text_[at_] == ')') return;
    if (space_at(text_, at_) > 0) return;
    push(LexemeKind::Not, dash, 1);
    if (text_[at_] == '(' || quote_at(text_, at_) > 0) return;
    const std::size_t before = lexed_.lexemes.size();
    if (!lex_field()) lex_word();
    if (lexed_.lexemes.size() == before) lexed_.lexemes.pop_back();
  }

  bool lex_operator() {
    const std::string_view raw = chunk_at(at_);
    if (raw == "AND" || raw == "OR" || raw == "NOT") {
      push(raw == "AND"  ? LexemeKind::And
           : raw == "OR" ? LexemeKind::Or
                         : LexemeKind::Not,
           at_, raw.size());
    } else if (raw == "NEAR" || raw.starts_with("NEAR/")) {
      Lexeme& near = push(LexemeKind::Near, at_, raw.size());
      near.distance = raw == "NEAR" ? kUsualDistance : distance_of(raw.substr(5));
    } else {
      return false;
    }
    at_ += raw.size();
    return true;
  }

  unsigned distance_of(std::string_view digits) {
    const auto distance = whole_number<unsigned>(digits);
    if (distance && *distance >= 1 && *distance <= kMaxDistance) return *distance;
    complain(at_ + 5, "the distance of NEAR is a number from 1 to 100");
    return kUsualDistance;
  }

  // A name and a colon before a value; false where what stands here is no such thing.
  bool lex_field() {
    const std::string_view raw = chunk_at(at_);
    const std::size_t colon = raw.find(':');
    if (colon == 0 || colon == std::string_view::npos || raw[0] == '-') return false;
    const std::string_view name = raw.substr(0, colon);
    if (!std::ranges::all_of(name, is_name_character)) return false;
    if (raw.substr(colon + 1).starts_with("//")) return false;
    const std::size_t value = at_ + colon + 1;
    const bool has_value =
        value < text_.size() && text_[value] != ')' && space_at(text_, value) == 0;
    const auto known = find_query_field(has_value ? fold(name) : std::string(name));
    if (!has_value && !known) return false;
    if (!has_value) {
      complain(at_,
               "nothing follows '" + std::string(name) + ":' (its value follows without a space)");
    } else if (!known) {
      complain(at_, unknown_field(fold(name)));
    } else {
      Lexeme& field = push(LexemeKind::Field, at_, colon + 1);
      field.field = known->field;
      field.bound = known->bound;
    }
    at_ = value;
    if (has_value && known) lex_value(known->field);
    return true;
  }

  void lex_value(Field field) {
    if (text_[at_] == '(') return;
    const std::size_t before = lexed_.lexemes.size();
    if (quote_at(text_, at_) > 0) {
      lex_phrase(field);
    } else if (text_[at_] == '-') {
      complain(at_, "a '-' goes before the name of the field");
      at_ += chunk_at(at_).size();
    } else if (is_of_words(field)) {
      const std::size_t value = at_;
      const std::size_t faults = lexed_.complaints.size();
      lex_word();
      const bool is_said = lexed_.complaints.size() > faults;
      if (lexed_.lexemes.size() == before && !is_said) complain(value, "there is no word here");
    } else {
      const std::string_view raw = chunk_at(at_);
      push(LexemeKind::Word, at_, raw.size());
      at_ += raw.size();
    }
    if (lexed_.lexemes.size() == before) lexed_.lexemes.pop_back();
  }

  // `field`: whose value it is, where it is one.
  void lex_phrase(std::optional<Field> field) {
    const std::size_t open = at_;
    const std::size_t begin = open + quote_at(text_, open);
    std::size_t end = begin;
    while (end < text_.size() && quote_at(text_, end) == 0) ++end;
    if (end == text_.size()) {
      complain(open, "this quote is not closed");
      at_ = end;
      return;
    }
    at_ = end + quote_at(text_, end);
    const std::string_view inside = text_.substr(begin, end - begin);
    const bool is_of_any_characters = field && !is_of_words(*field);
    if (is_of_any_characters ? is_blank(inside) : words_in(inside).count == 0) {
      complain(open, is_of_any_characters ? "the quotes hold nothing" : "the quotes hold no word");
      return;
    }
    const std::size_t star = is_of_any_characters ? std::string_view::npos : wildcard_in(inside);
    if (star != std::string_view::npos) {
      complain(begin + star, "'*' means nothing inside quotes");
      return;
    }
    if (words_in(inside).count > kMaxPhraseWords) {
      complain(open, "the quotes hold more than " + std::to_string(kMaxPhraseWords) + " words");
      return;
    }
    push(LexemeKind::Phrase, open, at_ - open).text = inside;
  }

  void lex_word() {
    const std::string_view raw = chunk_at(at_);
    const std::size_t offset = std::exchange(at_, at_ + raw.size());
    const std::size_t star = raw.find('*');
    if (star != std::string_view::npos) {
      lex_wildcard(raw, offset, star);
      return;
    }
    const WordSpan words = words_in(raw);
    if (words.count == 0) return;
    if (words.count > kMaxPhraseWords) {
      complain(offset, "the word has more than " + std::to_string(kMaxPhraseWords) + " parts");
      return;
    }
    push(LexemeKind::Word, offset, raw.size()).text =
        raw.substr(words.begin, words.end - words.begin);
  }

  void lex_wildcard(std::string_view raw, std::size_t offset, std::size_t star) {
    const std::string_view before = raw.substr(0, star), after = raw.substr(star + 1);
    const WordSpan beginning = words_in(before);
    if (raw == "*" && !follows_field()) {
      push(LexemeKind::Wildcard, offset, 1).text = before;
    } else if (after.find('*') != std::string_view::npos || words_in(after).count > 0) {
      complain(offset + star, "a '*' may only end a word");
    } else if (beginning.count == 0) {
      complain(offset + star, "a '*' wants the beginning of a word before it");
    } else if (beginning.count > 1 || beginning.end != star) {
      complain(offset, "what stands before a '*' must be one word");
    } else {
      push(LexemeKind::Wildcard, offset, raw.size()).text = before.substr(beginning.begin);
    }
  }

  bool follows_field() const {
    return !lexed_.lexemes.empty() && lexed_.lexemes.back().kind == LexemeKind::Field;
  }

  bool ends_in_space(std::size_t end) const {
    std::size_t begin = end - 1;
    while (begin > 0 && is_continuation(text_[begin])) --begin;
    return space_at(text_, begin) > 0;
  }

  // What stands at `at` up to the next space, bracket or quote.
  std::string_view chunk_at(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && text_[end] != '(' && text_[end] != ')' &&
           quote_at(text_, end) == 0) {
      if (space_at(text_, end) > 0) break;
      end += code_point_at(text_, end).size_bytes;
    }
    return text_.substr(at, end - at);
  }

  Lexeme& push(LexemeKind kind, std::size_t offset, std::size_t size_bytes) {
    const std::string_view raw = text_.substr(offset, size_bytes);
    lexed_.lexemes.push_back({.kind = kind, .text = raw, .raw = raw, .offset = offset});
    return lexed_.lexemes.back();
  }
  void complain(std::size_t offset, std::string message) {
    lexed_.complaints.push_back({offset, std::move(message)});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Lexed lexed_;
};

}  // namespace

Lexed lex_query(std::string_view text) { return Lexer(text).run(); }

Lexed lex_words(std::string_view text) {
  Lexed lexed;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && !parts_words(text, at)) at += code_point_at(text, at).size_bytes;
    const std::string_view raw = text.substr(begin, at - begin);
    const auto push = [&](std::size_t offset, std::size_t size_bytes) {
      const std::string_view word = raw.substr(offset, size_bytes);
      lexed.lexemes.push_back(
          {.kind = LexemeKind::Word, .text = word, .raw = word, .offset = begin + offset});
    };
    const WordSpan words = words_in(raw);
    if (words.count > kMaxPhraseWords) {
      for (const Token& token : tokens_without_compounds(raw)) {
        push(token.offset, token.size_bytes);
      }
    } else if (words.count > 0) {
      push(words.begin, words.end - words.begin);
    }
    if (at < text.size()) at += code_point_at(text, at).size_bytes;
  }
  return lexed;
}

}  // namespace schema
